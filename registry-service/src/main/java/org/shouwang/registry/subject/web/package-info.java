/** Subject access over HTTP. */
@NullMarked
package org.shouwang.registry.subject.web;

import org.jspecify.annotations.NullMarked;
