package org.shouwang.registry.imports.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.imports.Outcome;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.table.Table;
import org.shouwang.registry.table.TableException;
import org.shouwang.registry.table.TableRow;
import org.springframework.stereotype.Component;

/** Refused rows as they came, sealed as one text each: they are about people who are not on the register. */
@Component
final class KeptRows {

    /** Header of the column that says what is wrong; an upload may have it. */
    static final String PROBLEM = "问题";

    private static final String SEPARATOR = "\u001f";
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_HEADER = 100;
    /** No honest row is longer; of others only the reason is kept. */
    private static final int LONGEST_ROW = 8_000;

    private final Sealer sealer;

    KeptRows(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Those that were refused, of rows at hand. */
    static Map<Long, TableRow> refused(List<RowOutcome> outcomes, List<TableRow> rows) {
        Set<Long> numbers = refused(outcomes);
        Map<Long, TableRow> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            rows.stream().filter(row -> numbers.contains(row.number())).forEach(row -> found.put(row.number(), row));
        }
        return found;
    }

    /** Those that were refused, of a table that is read once more. */
    static Map<Long, TableRow> refused(List<RowOutcome> outcomes, Table table) throws TableException {
        Set<Long> numbers = refused(outcomes);
        Map<Long, TableRow> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            table.read(row -> {
                if (numbers.contains(row.number())) {
                    found.put(row.number(), row);
                }
                return found.size() < numbers.size();
            });
        }
        return found;
    }

    private static Set<Long> refused(List<RowOutcome> outcomes) {
        Set<Long> numbers = new HashSet<>();
        outcomes.stream()
                .filter(outcome -> outcome.outcome() == Outcome.REFUSED)
                .forEach(outcome -> numbers.add(outcome.row()));
        return numbers;
    }

    /** Outcomes with their rows, ready to be kept. */
    List<Imports.Kept> of(List<RowOutcome> outcomes, Map<Long, TableRow> rows) {
        return outcomes.stream()
                .map(outcome -> new Imports.Kept(outcome, seal(rows.get(outcome.row()))))
                .toList();
    }

    private @Nullable String seal(@Nullable TableRow row) {
        if (row == null) {
            return null;
        }
        String text = String.join(SEPARATOR, cells(row));
        return text.length() > LONGEST_ROW
                ? null
                : sealer.seal(Fields.IMPORT_ROW, text).text();
    }

    /** The cells of a kept row. */
    List<String> open(String sealed) {
        String text = sealer.open(Fields.IMPORT_ROW, new Sealed(sealed, ""));
        return List.of(text.split(SEPARATOR, -1));
    }

    /** The first row of a file, to be kept in the open: it names columns. */
    static List<String> header(TableRow row) {
        return cells(row).stream()
                .map(text -> text.length() <= LONGEST_HEADER ? text : text.substring(0, LONGEST_HEADER))
                .toList();
    }

    private static List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.width(), MOST_COLUMNS); i++) {
            cells.add(row.cell(i).replace(SEPARATOR, " "));
        }
        return cells;
    }
}
