package org.shouwang.registry.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.registry.roster.Column;
import org.shouwang.registry.roster.Columns;

/** What a table is about. */
public enum ImportKind {
    DIVISIONS(Columns.ORGANISATIONS),
    SCHOOLS(Columns.ORGANISATIONS),
    DIVISION_CHANGES(Columns.DIVISION_CHANGES),
    CHILDREN(Columns.CHILDREN),
    ELDERS(Columns.ELDERS),
    STAFF(Columns.STAFF);

    private final List<Column> columns;

    ImportKind(List<Column> columns) {
        this.columns = columns;
    }

    /** The columns its table may have. */
    public List<Column> columns() {
        return columns;
    }

    /** Whether it is about organisations, not people. */
    public boolean organisations() {
        return this == DIVISIONS || this == SCHOOLS || this == DIVISION_CHANGES;
    }

    /** As it stands in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a word; empty = no such kind. */
    public static Optional<ImportKind> of(String word) {
        for (ImportKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
