package org.shouwang.careactivity.careplan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A closed interval of days: both ends belong to it. */
public record Period(LocalDate from, LocalDate to) {
    /** Refuses an end before the start. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period ends " + to + " before it starts " + from);
        }
    }

    /**
     * The whole period of a rhythm that contains a day.
     *
     * @param length number of days, only read for {@link Every#DAYS}, whose periods start on the day asked for
     * @return none for a day outside every term when the rhythm is the term
     */
    public static @Nullable Period containing(LocalDate day, Every every, int length, TermCalendar calendar) {
        return switch (every) {
            case DAYS -> new Period(day, day.plusDays(length - 1L));
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusDays(6));
            }
            case MONTH -> new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> {
                LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
                yield new Period(first, first.plusMonths(3).minusDays(1));
            }
            case TERM -> calendar.termAt(day).map(Term::period).orElse(null);
        };
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
