package org.shouwang.reporting.indicator;

import java.time.LocalDate;

/**
 * A stretch of days that figures can be asked for; both ends are included.
 *
 * @param code the name it is asked by: {@code 2026-W10}, {@code 2026-03}, {@code 2025-2026-2}
 */
public record Period(String code, Kind kind, LocalDate from, LocalDate to) {

    /** What sort of stretch: a Monday-to-Sunday week, a calendar month, a school term. */
    public enum Kind {
        WEEK,
        MONTH,
        TERM
    }

    /** Refuses a period that ends before it begins. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + code);
        }
    }
}
