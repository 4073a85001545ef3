package org.shouwang.careactivity.careplan;

/** The rhythm of a rule: how long one occurrence's period is, or what it hangs on. */
public enum Every {
    /** A number of days, back to back from the first. */
    DAYS(4, 0),
    /** Monday to Sunday. */
    WEEK(4, 0),
    /** A calendar month. */
    MONTH(3, 0),
    /** A calendar quarter. */
    QUARTER(2, 0),
    /** A school term of the calendar. */
    TERM(2, 0),
    /** January to June, July to December. */
    HALF_YEAR(2, 0),
    /** A calendar year. */
    YEAR(2, 0),
    /** One day on which there is school. */
    SCHOOL_DAY(4, 0),
    /** Monday to Sunday around the birthday; the week and not the day, so that no duty tells it. */
    BIRTHDAY(2, 30),
    /** A span of the calendar's occasions: a festival, the days before or in the holidays. */
    OCCASION(3, 30),
    /** A time from something that happened. */
    EVENT(8, 0);

    private final int keep;
    private final int alarmDays;

    Every(int keep, int alarmDays) {
        this.keep = keep;
        this.alarmDays = alarmDays;
    }

    /** How many occurrences a plan keeps of such a rule, the current one included. */
    int keep() {
        return keep;
    }

    /** After how many days an alarm ends by itself, because the next occurrence is far; 0 = not by itself. */
    int alarmDays() {
        return alarmDays;
    }
}
