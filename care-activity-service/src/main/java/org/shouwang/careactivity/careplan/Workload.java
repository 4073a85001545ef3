package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much work a demand is in an ordinary week of term, roughly: how many contacts it asks for. */
final class Workload {
    private static final double WEEKS_OF_YEAR = 52;
    private static final int USUAL_TERM_DAYS = 126;
    private static final int DAYS_OF_WEEK = 7;
    private static final int SCHOOL_DAYS_OF_WEEK = 5;

    private final TermCalendar calendar;

    Workload(TermCalendar calendar) {
        this.calendar = calendar;
    }

    /** Contacts a week; none for what only events begin, since nobody knows how often they happen. */
    double weekly(@Nullable Demand demand, LocalDate day) {
        if (demand == null) {
            return 0;
        }
        Quota quota = demand.quota();
        int needed = quota.needed();
        return switch (quota.every()) {
            case DAYS -> (double) needed * DAYS_OF_WEEK / quota.length();
            case WEEK -> needed;
            case MONTH -> needed * 12 / WEEKS_OF_YEAR;
            case QUARTER -> needed * 4 / WEEKS_OF_YEAR;
            case HALF_YEAR -> needed * 2 / WEEKS_OF_YEAR;
            case YEAR, BIRTHDAY -> needed / WEEKS_OF_YEAR;
            case TERM -> (double) needed * DAYS_OF_WEEK / termDays(day);
            case SCHOOL_DAY -> needed * SCHOOL_DAYS_OF_WEEK;
            case OCCASION -> needed * occasions(quota, day) / WEEKS_OF_YEAR;
            case EVENT -> 0;
        };
    }

    private int termDays(LocalDate day) {
        LocalDate next = calendar.nextTermStart(day);
        return calendar.termAt(day)
                .or(() -> next == null ? java.util.Optional.empty() : calendar.termAt(next))
                .map(term -> term.period().days())
                .orElse(USUAL_TERM_DAYS);
    }

    /** How many spans the calendar has in the year from a day on. */
    private int occasions(Quota quota, LocalDate day) {
        int spans = 0;
        for (Occasion occasion : calendar.occasions()) {
            LocalDate from = occasion.period().from();
            boolean thisYear = !from.isBefore(day) && from.isBefore(day.plusYears(1));
            spans += thisYear && quota.occasions().contains(occasion.code()) ? 1 : 0;
        }
        return spans;
    }
}
