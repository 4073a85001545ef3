package org.shouwang.reporting.indicator;

import java.time.LocalDate;
import java.util.List;

/**
 * A school term; both ends are school days.
 *
 * @param code school year and half, e.g. {@code 2025-2026-2}
 * @param holidays inside the term, not overlapping
 */
public record Term(String code, LocalDate from, LocalDate to, List<Holiday> holidays) {

    /** Days without school; both ends are free. */
    public record Holiday(LocalDate from, LocalDate to) {}

    /** Copies the list. */
    public Term {
        holidays = List.copyOf(holidays);
    }

    /** How many of the days {@code first … last} are school days. */
    int openDays(int first, int last) {
        int begin = Math.max(first, Days.of(from));
        int end = Math.min(last, Days.of(to));
        int open = Days.shared(first, last, begin, end);
        for (Holiday holiday : holidays) {
            open -= Days.shared(begin, end, Days.of(holiday.from()), Days.of(holiday.to()));
        }
        return open;
    }
}
