package org.shouwang.registry.sheet.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.shouwang.registry.sheet.SheetPage;

/** A workbook being written row by row; it holds the last few rows only, whatever their number. */
public interface SheetBook extends AutoCloseable {

    /** Makes workbooks. */
    @FunctionalInterface
    interface Factory {

        /** An empty one with its header. */
        SheetBook open(SheetPage page);
    }

    /** Adds a row; every text stays a text, whatever it begins with. */
    void row(List<String> cells);

    /** Adds lines to the notes, known only when the rows are. */
    void note(SheetPage.Note note);

    /** How many rows there are. */
    long rows();

    /** Hands the finished workbook out. */
    void writeTo(OutputStream out) throws IOException;

    /** Takes away what was put aside for it. */
    @Override
    void close();
}
