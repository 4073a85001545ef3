package org.shouwang.careactivity.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.shouwang.careactivity.progress.Finding.ReasonCode;

/** Days that follow each other without a gap, and the one finding each long enough row gives. */
final class Rows {
    private Rows() {}

    /** Splits days, in their order, wherever one does not follow the one before. */
    static List<List<LocalDate>> of(List<LocalDate> days, BiPredicate<LocalDate, LocalDate> follows) {
        List<List<LocalDate>> rows = new ArrayList<>();
        List<LocalDate> row = new ArrayList<>();
        for (LocalDate day : days) {
            if (!row.isEmpty() && !follows.test(row.get(row.size() - 1), day)) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            row.add(day);
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** One finding for each row of at least {@code length} days: the one told before if its days are in the row, else its first days. */
    static List<Finding> findings(
            List<List<LocalDate>> rows, int length, SignalCode code, ReasonCode reason, List<Finding> told) {
        List<Finding> findings = new ArrayList<>();
        for (List<LocalDate> row : rows) {
            if (row.size() >= length) {
                Optional<Finding> before = told.stream()
                        .filter(finding -> finding.code() == code && row.containsAll(finding.days()))
                        .findFirst();
                findings.add(before.orElseGet(() -> Finding.of(code, reason, row.subList(0, length))));
            }
        }
        return findings;
    }
}
