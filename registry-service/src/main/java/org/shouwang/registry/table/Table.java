package org.shouwang.registry.table;

/** A table in a file: can be read as often as wanted, never held in memory. */
public interface Table {

    /** Takes rows one by one. */
    @FunctionalInterface
    interface Sink {

        /** One row that is not blank; false = enough. */
        boolean row(TableRow row);
    }

    /**
     * Hands every row that is not blank to the sink, in the order of the file, the header row first.
     *
     * @throws TableException the file is not what it seems
     */
    void read(Sink sink) throws TableException;

    /** How much of the file {@link #read} has taken so far, in bytes (of a packed file: in proportion). */
    long bytesRead();
}
