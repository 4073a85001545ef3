package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days are days in China; instants are instants. The one bridge between both. */
public final class Days {
    /** The zone every calendar day of the platform is meant in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Days() {}

    /** The day on which an instant falls. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** 00:00 of a day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
