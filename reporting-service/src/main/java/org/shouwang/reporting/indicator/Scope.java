package org.shouwang.reporting.indicator;

import java.util.List;

/** What a sheet of figures is about. Its days are worked out once: they are asked for some hundred thousand times. */
public final class Scope {
    private final String org;
    private final Period period;
    private final int today;
    private final TermCalendar calendar;
    private final int firstDay;
    private final int lastDay;

    /**
     * Takes what was asked.
     *
     * @param org code of the organisation; it takes in everything below it
     * @param today the day the question is asked; a period that still runs is answered as far as it has come
     */
    public Scope(String org, Period period, int today, TermCalendar calendar) {
        this.org = org;
        this.period = period;
        this.today = today;
        this.calendar = calendar;
        this.firstDay = Days.of(period.from());
        this.lastDay = Days.of(period.to());
    }

    String org() {
        return org;
    }

    Period period() {
        return period;
    }

    int today() {
        return today;
    }

    TermCalendar calendar() {
        return calendar;
    }

    int firstDay() {
        return firstDay;
    }

    int lastDay() {
        return lastDay;
    }

    boolean covers(List<String> orgs) {
        return orgs.contains(org);
    }

    /** Whether this is a child of the organisation and on the list on the last day looked at: one of those I1 counts. */
    boolean hasChild(PersonFacts person) {
        PersonVersion child = person.on(asOf());
        return child != null && child.isChild() && covers(child.orgs()) && person.listed(asOf());
    }

    /** Whether this is a child of the organisation that was found and whose file is still to be built. */
    boolean hasFound(PersonFacts person) {
        PersonVersion child = person.on(asOf());
        return child != null && child.isChild() && child.isFound() && covers(child.orgs()) && child.since() <= asOf();
    }

    /** Whether the day lies in the period. */
    boolean has(int day) {
        return day >= firstDay && day <= lastDay;
    }

    /** The last day looked at: the period's last, or today while it runs. */
    int asOf() {
        return Math.min(lastDay, today);
    }
}
