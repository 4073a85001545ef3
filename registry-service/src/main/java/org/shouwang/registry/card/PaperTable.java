package org.shouwang.registry.card;

import java.util.List;

/**
 * A long table on paper, such as a village's sheet; its head stands on every page.
 *
 * @param note one line under the title
 * @param widths of the columns, relative to each other
 * @param rows cells of each line; an empty one is a box to write in
 */
public record PaperTable(String title, String note, List<String> headers, float[] widths, List<List<String>> rows) {

    public PaperTable {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        widths = widths.clone();
    }

    @Override
    public float[] widths() {
        return widths.clone();
    }

    /** Every text of its lines, to see whether it can be printed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> row.forEach(text::append));
        return text.toString();
    }

    /** Never what stands in it: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "PaperTable[" + title + "]";
    }
}
