package org.shouwang.notification.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When ordinary reminders may go out: not from 21:00 to 8:00. What waited goes out at 8:30 to staff (their digest) and at
 * 9:00 to families. Urgent news (SOS, missing child) does not pass here.
 */
public final class QuietHours {

    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final LocalTime DAY = LocalTime.of(8, 0);
    private static final LocalTime STAFF_MORNING = LocalTime.of(8, 30);
    private static final LocalTime FAMILY_MORNING = LocalTime.of(9, 0);

    private final ZoneId zone;

    /** Hours are read in this zone. */
    public QuietHours(ZoneId zone) {
        this.zone = zone;
    }

    /** First moment from {@code wanted} on at which a reminder may go out. */
    public Instant next(Instant wanted, boolean family) {
        ZonedDateTime local = wanted.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (time.isBefore(DAY)) {
            return morning(local, family);
        }
        return time.isBefore(NIGHT) ? wanted : morning(local.plusDays(1), family);
    }

    /** Morning of the day after {@code now}. */
    public Instant tomorrow(Instant now, boolean family) {
        return morning(now.atZone(zone).plusDays(1), family);
    }

    /** Whether it is night. */
    public boolean quiet(Instant now) {
        return !next(now, true).equals(now);
    }

    private Instant morning(ZonedDateTime day, boolean family) {
        return day.with(family ? FAMILY_MORNING : STAFF_MORNING)
                .withSecond(0)
                .withNano(0)
                .toInstant();
    }
}
