package org.shouwang.sample;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The term in which the sample lives, 2025-2026-2: eighteen whole weeks, Monday to Sunday. */
public final class Term {

    /** The first day, a Monday. */
    public static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    /** The last day, a Sunday. */
    public static final LocalDate LAST = LocalDate.of(2026, 7, 5);

    /** The last day on which something is written down: the week after the term, in which grace runs out. */
    public static final LocalDate END_OF_STORY = LocalDate.of(2026, 7, 14);

    private Term() {}

    /** The week (1 to 18, then 19 and 20 after the term) of a day. */
    public static int week(LocalDate day) {
        return (int) ((day.toEpochDay() - FIRST.toEpochDay()) / 7) + 1;
    }

    /** A day of a week of the term; weekday 1 is Monday. */
    public static LocalDate day(int week, int weekday) {
        return FIRST.plusDays((week - 1L) * 7 + weekday - 1L);
    }

    /** All days from the first to the end of the story. */
    public static Stream<LocalDate> days() {
        return FIRST.datesUntil(END_OF_STORY.plusDays(1));
    }
}
