package org.shouwang.registry.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a file is kept after somebody left, by exit reason. No law we know names a number; the defaults are an assumption of
 * ours and the county's to set.
 *
 * @param byReason period by exit reason code
 * @param otherwise for every other reason
 */
public record RetentionRule(Map<String, Period> byReason, Period otherwise) {

    public RetentionRule {
        byReason = Map.copyOf(byReason);
    }

    /** The first day on which the file may be erased. */
    public LocalDate dueOn(LocalDate leftOn, @Nullable String exitReason) {
        return leftOn.plus(period(exitReason));
    }

    /** How long files of that reason are kept. */
    public Period period(@Nullable String exitReason) {
        return exitReason == null ? otherwise : byReason.getOrDefault(exitReason, otherwise);
    }

    /** Nobody who left after this day is due on a day. */
    public LocalDate latestLeaving(LocalDate day) {
        LocalDate latest = day.minus(otherwise);
        for (Period period : byReason.values()) {
            LocalDate by = day.minus(period);
            latest = by.isAfter(latest) ? by : latest;
        }
        return latest;
    }
}
