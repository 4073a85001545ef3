/** Code lists of the roster: Chinese names as villages and schools write them, and the codes we keep. */
@NullMarked
package org.shouwang.registry.code;

import org.jspecify.annotations.NullMarked;
