/** Lists of the register as sheets people can print, fill in and hand back. */
@NullMarked
package org.shouwang.registry.sheet;

import org.jspecify.annotations.NullMarked;
