/** An uploaded table on its way onto the register: its state, its counts, what became of each row. */
@NullMarked
package org.shouwang.registry.imports;

import org.jspecify.annotations.NullMarked;
