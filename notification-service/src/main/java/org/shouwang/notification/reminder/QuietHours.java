package org.shouwang.notification.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When ordinary reminders may go out: not from 21:00 to 8:00. What waited goes out at 8:30 to staff (their digest) and at
 * 9:00 to families. Urgent news (SOS, missing child) does not pass here.
 */
public final class QuietHours {

    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final LocalTime DAY = LocalTime.of(8, 0);
    private static final LocalTime STAFF_MORNING = LocalTime.of(8, 30);
    private static final LocalTime FAMILY_MORNING = LocalTime.of(9, 0);

    private static final Map<String, LocalTime> BEST = Map.of(
            "MORNING", FAMILY_MORNING,
            "NOON", LocalTime.of(12, 0),
            "AFTERNOON", LocalTime.of(15, 0),
            "EVENING", LocalTime.of(18, 30));

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

    /**
     * The hour of the same day at which somebody is best reached; {@code from} itself when that is over, unknown, or later than
     * {@code until}.
     */
    public Instant best(Instant from, @Nullable String bestHour, Instant until) {
        LocalTime hour = bestHour == null ? null : BEST.get(bestHour);
        if (hour == null) {
            return from;
        }
        Instant best = from.atZone(zone).with(hour).toInstant();
        return best.isAfter(from) && best.isBefore(until) ? best : from;
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
