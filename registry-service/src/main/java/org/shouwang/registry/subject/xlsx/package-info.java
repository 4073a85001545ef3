/** What is kept of somebody as a workbook. */
@NullMarked
package org.shouwang.registry.subject.xlsx;

import org.jspecify.annotations.NullMarked;
