package org.shouwang.careactivity.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shouwang.careactivity.progress.Finding.Reason;
import org.shouwang.careactivity.progress.Finding.ReasonCode;

/** What ratings say: BAND_DROP and LOW_MOOD2, each with the ratings it rests on. */
final class ChangeDetector {
    private static final int LOW_MOODS = 2;

    private ChangeDetector() {}

    /**
     * What holds now.
     *
     * @param ratings of this school year and, so that its first ones can be compared, of the year before
     * @param told findings that were told and still stand
     */
    static List<Finding> find(List<Rating> ratings, List<Finding> told) {
        List<Rating> standing = Rating.standing(ratings);
        List<Finding> findings = new ArrayList<>(drops(standing));
        findings.addAll(moods(standing, told));
        return findings;
    }

    /** One for each day on which any exam came out lower than the comparable one before. */
    private static List<Finding> drops(List<Rating> standing) {
        Map<String, Rating> last = new TreeMap<>();
        Map<LocalDate, List<Reason>> lower = new TreeMap<>();
        for (Rating rating : standing) {
            if (rating.measure().kind() != Measure.Kind.EXAM) {
                continue;
            }
            Rating before = last.put(rating.measure().toString(), rating);
            if (before != null && rating.value() < before.value()) {
                List<Reason> reasons = lower.computeIfAbsent(rating.day(), day -> new ArrayList<>());
                reasons.add(new Reason(ReasonCode.EXAM_BEFORE, before.day(), rating.measure()));
                reasons.add(new Reason(ReasonCode.EXAM_LOWER, rating.day(), rating.measure()));
            }
        }
        List<Finding> findings = new ArrayList<>();
        lower.forEach((day, reasons) -> findings.add(new Finding(SignalCode.BAND_DROP, day, reasons)));
        return findings;
    }

    private static List<Finding> moods(List<Rating> standing, List<Finding> told) {
        List<List<LocalDate>> rows = new ArrayList<>();
        List<LocalDate> row = new ArrayList<>();
        for (Rating rating : standing) {
            if (!rating.measure().equals(Measure.MOOD)) {
                continue;
            }
            if (Mood.low(rating.value())) {
                row.add(rating.day());
            } else {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        rows.add(row);
        return Rows.findings(rows, LOW_MOODS, SignalCode.LOW_MOOD2, ReasonCode.LOW_MOOD, told);
    }
}
