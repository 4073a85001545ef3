package org.shouwang.registry.table;

import java.util.Set;

/** One row as it stands in the file. */
public final class TableRow {

    private final long number;
    private final String[] cells;
    private final Set<Integer> formulas;

    /**
     * A row.
     *
     * @param number as the user sees it, the first line is 1
     * @param cells texts, blanks around them removed
     * @param formulas columns (from 0) that hold a formula instead of a value
     */
    TableRow(long number, String[] cells, Set<Integer> formulas) {
        this.number = number;
        this.cells = cells;
        this.formulas = formulas;
    }

    /** As the user sees it, the first line is 1. */
    public long number() {
        return number;
    }

    /** How many cells the row has. */
    public int width() {
        return cells.length;
    }

    /** The text of a column from 0; empty where the row has none. */
    public String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    /** Whether a column holds a formula: its value is not what somebody wrote down. */
    public boolean formula(int column) {
        return formulas.contains(column);
    }

    /** Nothing in it. */
    public boolean blank() {
        if (!formulas.isEmpty()) {
            return false;
        }
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
