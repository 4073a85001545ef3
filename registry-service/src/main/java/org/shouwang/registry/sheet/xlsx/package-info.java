/** Sheets as workbooks. */
@NullMarked
package org.shouwang.registry.sheet.xlsx;

import org.jspecify.annotations.NullMarked;
