package org.shouwang.careactivity.careplan;

import java.util.List;

/**
 * A school term 学期 and the holidays inside it.
 *
 * @param code for example 2025-2026-2
 */
public record Term(String code, Period period, List<Holiday> holidays) {
    /** Refuses holidays that overlap each other or lie outside the term. */
    public Term {
        holidays = List.copyOf(holidays);
        for (int i = 0; i < holidays.size(); i++) {
            Period days = holidays.get(i).period();
            if (days.overlap(period) != days.days()) {
                throw new IllegalArgumentException("holiday " + holidays.get(i).name() + " is outside term " + code);
            }
            for (int j = 0; j < i; j++) {
                if (holidays.get(j).period().overlap(days) > 0) {
                    throw new IllegalArgumentException("holidays overlap in term " + code);
                }
            }
        }
    }

    /** Days of a period that lie in the term and on no holiday. */
    int openDays(Period asked) {
        int open = period.overlap(asked);
        for (Holiday holiday : holidays) {
            open -= holiday.period().overlap(asked);
        }
        return open;
    }

    /**
     * Days without school inside a term.
     *
     * @param name Chinese name
     * @param nameEn English name
     */
    public record Holiday(String name, String nameEn, Period period) {}
}
