package org.shouwang.registry.sheet.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.roster.Column;
import org.shouwang.registry.roster.Columns;
import org.shouwang.registry.sheet.SheetColumn;

/** The import's columns with what may be chosen in each. */
final class RosterColumns {

    private static final Map<Column, CodeList> CODES = Map.ofEntries(
            Map.entry(Columns.SEX, CodeLists.SEX),
            Map.entry(Columns.ETHNICITY, CodeLists.ETHNICITY),
            Map.entry(Columns.BOARDING, CodeLists.YES_NO),
            Map.entry(Columns.GUARDIANSHIP, CodeLists.GUARDIANSHIP),
            Map.entry(Columns.GUARDIAN_RELATION, CodeLists.CHILD_RELATION),
            Map.entry(Columns.GUARDIAN_LITERACY, CodeLists.LITERACY),
            Map.entry(Columns.HEALTH, CodeLists.HEALTH),
            Map.entry(Columns.BAND, CodeLists.BAND),
            Map.entry(Columns.ELDER_CATEGORY, CodeLists.ELDER_CATEGORY),
            Map.entry(Columns.ABILITY, CodeLists.ABILITY),
            Map.entry(Columns.CARER_RELATION, CodeLists.ELDER_RELATION),
            Map.entry(Columns.OWN_LITERACY, CodeLists.LITERACY),
            Map.entry(Columns.ROLE, CodeLists.ROLE),
            Map.entry(Columns.TYPE, CodeLists.ORGANISATION_TYPE));

    private RosterColumns() {}

    static List<SheetColumn> of(List<Column> columns, @Nullable CodeList tiers) {
        return columns.stream()
                .map(column -> SheetColumn.of(column, column.equals(Columns.TIER) ? tiers : codes(column)))
                .toList();
    }

    /** Of an item that may hold several codes nothing is chosen: a cell offers one. */
    private static @Nullable CodeList codes(Column column) {
        return detail(column)
                .filter(detail -> detail.type() != Detail.Type.CODES)
                .flatMap(Detail::list)
                .or(() -> told(column).map(told -> told.manner().list()))
                .orElse(CODES.get(column));
    }

    /** How whom is to be talked to. */
    record Told(Holder holder, Manner manner) {}

    /** Whose manner a column holds. */
    static Optional<Told> told(Column column) {
        return Columns.MANNERS.entrySet().stream()
                .flatMap(whose -> whose.getValue().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(column))
                        .map(entry -> new Told(whose.getKey(), entry.getKey())))
                .findFirst();
    }

    /** The item of the file a column holds. */
    static Optional<Detail> detail(Column column) {
        return Columns.DETAILS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
