package org.shouwang.registry.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a code was in use, and what came after it.
 *
 * @param from first day; none = since before the register began
 * @param to last day; none = still in use
 * @param successors codes that took over the day after; of a split several
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to, List<String> successors) {

    /** In use, since ever. */
    public static final Validity OPEN = new Validity(null, null, List.of());

    public Validity {
        successors = List.copyOf(successors);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** Whether the code is in use on a day. */
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !endedBy(day);
    }

    /** Whether the code's last day lies before a day. */
    public boolean endedBy(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** In use from a day on. */
    public Validity begunOn(LocalDate day) {
        return new Validity(day, to, successors);
    }

    /** Others take over on a day. */
    public Validity succeededOn(LocalDate day, List<String> by) {
        LocalDate last = day.minusDays(1);
        return new Validity(from != null && from.isAfter(last) ? last : from, last, by);
    }
}
