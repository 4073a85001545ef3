/** A virus scanner over TCP. */
@NullMarked
package org.shouwang.registry.paper.clamav;

import org.jspecify.annotations.NullMarked;
