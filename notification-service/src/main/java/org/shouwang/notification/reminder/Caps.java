package org.shouwang.notification.reminder;

import java.time.Instant;

/**
 * How many texts one phone gets: 5 a day, staff 10; parents at most 2 a week. What exceeds the daily number waits for the
 * next morning, or is kept back for good when it would be pointless by then.
 */
public final class Caps {

    private static final int FAMILY_PER_DAY = 5;
    private static final int STAFF_PER_DAY = 10;
    private static final int PARENT_PER_WEEK = 2;

    private final QuietHours hours;

    /** Uses these hours for "next morning". */
    public Caps(QuietHours hours) {
        this.hours = hours;
    }

    /** What to do with a text. */
    public sealed interface Verdict {
        /** Send it now. */
        record Send() implements Verdict {}

        /** Try again at this time. */
        record Later(Instant at, String reason) implements Verdict {}

        /** Never send it. */
        record Never(String reason) implements Verdict {}
    }

    /**
     * Decides about a reminder.
     *
     * @param today texts this phone got today
     * @param week texts this phone got since Monday
     */
    public Verdict decide(Reminder reminder, int today, int week, Instant now) {
        boolean family = reminder.role().family();
        if (reminder.role() == org.shouwang.notification.contact.Role.PA && week >= PARENT_PER_WEEK) {
            return new Verdict.Never("WEEKLY_CAP");
        }
        if (today < (family ? FAMILY_PER_DAY : STAFF_PER_DAY)) {
            return new Verdict.Send();
        }
        Instant tomorrow = hours.tomorrow(now, family);
        return tomorrow.isAfter(reminder.notAfter())
                ? new Verdict.Never("DAILY_CAP")
                : new Verdict.Later(tomorrow, "DAILY_CAP");
    }
}
