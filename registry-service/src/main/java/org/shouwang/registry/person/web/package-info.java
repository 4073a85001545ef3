/** People over HTTP. */
@NullMarked
package org.shouwang.registry.person.web;

import org.jspecify.annotations.NullMarked;
