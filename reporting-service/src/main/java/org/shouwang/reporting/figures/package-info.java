/** The sheet of figures of one organisation and period. */
@NullMarked
package org.shouwang.reporting.figures;

import org.jspecify.annotations.NullMarked;
