/** Reads uploaded tables (.xlsx, .csv) row by row in bounded memory. */
@NullMarked
package org.shouwang.registry.table;

import org.jspecify.annotations.NullMarked;
