package org.shouwang.registry.roster;

import org.shouwang.registry.table.TableRow;

/** Reads one row of a table. */
public interface RowReader<T> {

    /** What the row says, or why it is refused. */
    Reading<T> read(TableRow row);
}
