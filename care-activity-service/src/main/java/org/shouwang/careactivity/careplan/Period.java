package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A closed interval of days: both ends belong to it. */
public record Period(LocalDate from, LocalDate to) {
    /** Refuses an end before the start. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period ends " + to + " before it starts " + from);
        }
    }

    /** Number of days, at least 1. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How many days it shares with another. */
    int overlap(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return end.isBefore(start) ? 0 : new Period(start, end).days();
    }
}
