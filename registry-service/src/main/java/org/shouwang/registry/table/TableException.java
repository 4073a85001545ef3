package org.shouwang.registry.table;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a table. */
public final class TableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Fault {
        /** Neither a workbook nor a text. */
        UNREADABLE,
        /** The binary workbook of before 2007. */
        OLD_WORKBOOK,
        /** A text, but neither UTF-8 nor GB18030, or both mixed. */
        ENCODING,
        /** Unpacks to far more than a roster can be. */
        TOO_COMPRESSED,
        /** A cell or a line too long to be meant, mostly a quotation mark never closed. */
        CELL_TOO_LONG,
        /** Nothing in it. */
        EMPTY
    }

    private final Fault fault;
    private final long row;

    /** A fault near a row; 0 = of the whole file. */
    public TableException(Fault fault, long row, @Nullable Throwable cause) {
        super(fault + (row > 0 ? " at row " + row : ""), cause);
        this.fault = fault;
        this.row = row;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** Near which row; 0 = of the whole file. */
    public long row() {
        return row;
    }
}
