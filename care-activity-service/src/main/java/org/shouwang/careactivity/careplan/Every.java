package org.shouwang.careactivity.careplan;

/** The rhythm of a rule: how long one occurrence's period is. */
public enum Every {
    /** A number of days, back to back from the first. */
    DAYS(4),
    /** Monday to Sunday. */
    WEEK(4),
    /** A calendar month. */
    MONTH(3),
    /** A calendar quarter. */
    QUARTER(2),
    /** A school term of the calendar. */
    TERM(2);

    private final int keep;

    Every(int keep) {
        this.keep = keep;
    }

    /** How many occurrences a plan keeps of such a rule, the current one included. */
    int keep() {
        return keep;
    }
}
