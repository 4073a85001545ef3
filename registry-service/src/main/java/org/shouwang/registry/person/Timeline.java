package org.shouwang.registry.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one part was, day by day. Only first days are kept: a period ends where the next begins, so periods can neither
 * overlap nor leave a hole.
 *
 * @param periods oldest first, neighbours differ; the last one goes on
 */
public record Timeline(List<Period> periods) {

    /**
     * A period.
     *
     * @param from its first day
     */
    public record Period(LocalDate from, Fact fact) {}

    public Timeline {
        periods = List.copyOf(periods);
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i - 1).from().isBefore(periods.get(i).from())) {
                throw new IllegalArgumentException("periods out of order");
            }
        }
    }

    /** The period a day lies in; none before the first. */
    public Optional<Period> at(LocalDate day) {
        Period found = null;
        for (Period period : periods) {
            if (!period.from().isAfter(day)) {
                found = period;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The period that goes on. */
    Period last() {
        return periods.get(periods.size() - 1);
    }

    /**
     * The fact holds from this day on, until the next period that is known already. A period that began this very day gives
     * way; neighbours that say the same become one.
     */
    Timeline set(LocalDate day, Fact fact) {
        List<Period> next = new ArrayList<>();
        boolean placed = false;
        for (Period period : periods) {
            if (!placed && !period.from().isBefore(day)) {
                add(next, new Period(day, fact));
                placed = true;
            }
            if (!period.from().equals(day)) {
                add(next, period);
            }
        }
        if (!placed) {
            add(next, new Period(day, fact));
        }
        return new Timeline(next);
    }

    private static void add(List<Period> periods, Period next) {
        if (periods.isEmpty() || !periods.get(periods.size() - 1).fact().equals(next.fact())) {
            periods.add(next);
        }
    }
}
