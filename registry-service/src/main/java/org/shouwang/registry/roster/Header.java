package org.shouwang.registry.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouwang.registry.table.TableRow;

/**
 * Where the columns stand in a file, in whatever order.
 *
 * @param positions column to its place from 0
 * @param unknown headers nobody knows, ignored with a warning
 * @param missing required columns the file lacks
 * @param twice columns that stand in the file more than once
 */
public record Header(Map<Column, Integer> positions, List<String> unknown, List<String> missing, List<String> twice) {

    /** Reads a header row. */
    public static Header of(TableRow row, List<Column> expected) {
        Map<String, Column> byName = byName(expected);
        Map<Column, Integer> positions = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < row.width(); i++) {
            String text = row.cell(i);
            Column column = byName.get(key(text));
            if (column == null) {
                if (!text.isEmpty()) {
                    unknown.add(text);
                }
            } else if (positions.putIfAbsent(column, i) != null) {
                twice.add(column.name());
            }
        }
        List<String> missing = expected.stream()
                .filter(column -> column.required() && !positions.containsKey(column))
                .map(Column::name)
                .toList();
        return new Header(Map.copyOf(positions), List.copyOf(unknown), missing, List.copyOf(twice));
    }

    /** Whether a text is the header of an expected column. */
    public static boolean known(String text, List<Column> expected) {
        return byName(expected).containsKey(key(text));
    }

    /** Whether a table can be read with it. */
    public boolean usable() {
        return missing.isEmpty() && twice.isEmpty();
    }

    private static Map<String, Column> byName(List<Column> expected) {
        Map<String, Column> byName = new HashMap<>();
        expected.forEach(column -> column.names().forEach(name -> byName.put(name, column)));
        return byName;
    }

    /** Without blanks, required marks and case. */
    private static String key(String text) {
        return text.replaceAll("[\\s*＊:：]", "").toLowerCase(Locale.ROOT);
    }
}
