package org.shouwang.reporting.indicator;

import java.util.List;

/**
 * What a sheet of figures is about.
 *
 * @param org code of the organisation; it takes in everything below it
 * @param today the day the question is asked; a period that still runs is answered as far as it has come
 */
public record Scope(String org, Period period, int today, TermCalendar calendar) {
    boolean covers(List<String> orgs) {
        return orgs.contains(org);
    }

    /** The last day looked at: the period's last, or today while it runs. */
    int asOf() {
        return Math.min(period.lastDay(), today);
    }
}
