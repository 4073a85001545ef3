package org.shouwang.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table on a terminal; a Chinese character takes two columns. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** @param head titles of the columns */
    public Table(String... head) {
        rows.add(List.of(head));
    }

    /** Adds a row; every cell is shown as its text. */
    public Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    /** Prints it with a line under the head. */
    public void print(PrintStream out) {
        out.print(this);
        out.flush();
    }

    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            append(text, rows.get(r), widths);
            if (r == 0) {
                for (int i = 0; i < columns; i++) {
                    text.append("─".repeat(widths[i])).append(i < columns - 1 ? "  " : "\n");
                }
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> row, int[] widths) {
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            int gap = widths[i] - width(cell);
            boolean number = cell.matches("-?[\\d,.]+ ?%?");
            boolean last = i == row.size() - 1;
            text.append(number ? " ".repeat(gap) : "").append(cell);
            text.append(number || last ? "" : " ".repeat(gap)).append(last ? "\n" : "  ");
        }
    }

    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int character) {
        boolean wide = character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x20000;
        return wide ? 2 : 1;
    }
}
