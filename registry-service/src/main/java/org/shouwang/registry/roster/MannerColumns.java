package org.shouwang.registry.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Manner;

/**
 * The columns a file has of how holders are to be talked to. Most files have none: their rows cost nothing, and are the same rows as
 * before these columns were thought of.
 *
 * @param of by holder; a holder without such a column is not there
 * @param roster the roster's columns without those of these that the file lacks: what makes two rows the same
 */
record MannerColumns(Map<Holder, Map<Manner, Column>> of, List<Column> roster) {

    static MannerColumns in(Header header, List<Column> roster) {
        Map<Holder, Map<Manner, Column>> of = new EnumMap<>(Holder.class);
        Columns.MANNERS.forEach((holder, columns) -> columns.forEach((manner, column) -> {
            if (header.positions().containsKey(column)) {
                of.computeIfAbsent(holder, key -> new EnumMap<>(Manner.class)).put(manner, column);
            }
        }));
        List<Column> all = Columns.MANNERS.values().stream()
                .flatMap(columns -> columns.values().stream())
                .toList();
        return new MannerColumns(
                of,
                roster.stream()
                        .filter(column ->
                                !all.contains(column) || header.positions().containsKey(column))
                        .toList());
    }
}
