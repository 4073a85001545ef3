package org.shouwang.platform.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Business time that stands still until a test moves it. */
public final class MutableClock extends Clock {

    /** Days are counted here. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final ZoneId zone;

    public MutableClock() {
        this(ZONE);
    }

    private MutableClock(ZoneId zone) {
        this.zone = zone;
    }

    public void set(Instant instant) {
        now = instant;
    }

    /** Moves to a time of day in Asia/Shanghai. */
    public void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(ZONE).toInstant();
    }

    public synchronized void plus(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        MutableClock copy = new MutableClock(other);
        copy.set(instant());
        return copy;
    }
}
