package org.shouwang.reporting.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as plain numbers (days since 1970-01-01): a county's term is read some hundred thousand times per request. */
public final class Days {
    /** "Not yet" and "never": later than every day. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final int WEEK = 7;
    private static final int MONDAY_OFFSET = 3; // 1970-01-01 was a Thursday

    private Days() {}

    /** The number of a day. */
    public static int of(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** The number of a day, or {@link #NEVER} for none. */
    public static int orNever(@Nullable LocalDate day) {
        return day == null ? NEVER : of(day);
    }

    /** The day of a number. */
    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** The Monday of the day's week. */
    static int mondayOf(int day) {
        return day - Math.floorMod(day + MONDAY_OFFSET, WEEK);
    }

    /** How many days two closed intervals share. */
    static int shared(int fromA, int toA, int fromB, int toB) {
        return Math.max(0, Math.min(toA, toB) - Math.max(fromA, fromB) + 1);
    }
}
