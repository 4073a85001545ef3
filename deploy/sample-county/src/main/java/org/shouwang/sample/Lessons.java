package org.shouwang.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** When the helping teachers tutor: three days a week, moved forward in the two weeks whose Friday is a holiday. */
final class Lessons {

    private static final Set<DayOfWeek> USUAL = EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> FRIDAY_OFF =
            EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
    /** Weeks of 1 May and of the Dragon Boat Festival, 19 June 2026. */
    private static final Set<Integer> WEEKS_WITH_FRIDAY_OFF = Set.of(9, 16);

    private Lessons() {}

    static boolean isTutoringDay(LocalDate day) {
        Set<DayOfWeek> days = WEEKS_WITH_FRIDAY_OFF.contains(Term.week(day)) ? FRIDAY_OFF : USUAL;
        return !day.isAfter(Term.LAST) && days.contains(day.getDayOfWeek());
    }
}
