/** Work groups over HTTP. */
@NullMarked
package org.shouwang.registry.workgroup.web;

import org.jspecify.annotations.NullMarked;
