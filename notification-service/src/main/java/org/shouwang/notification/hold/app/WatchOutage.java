package org.shouwang.notification.hold.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.config.WallClock;
import org.shouwang.notification.hold.Hold;
import org.shouwang.notification.hold.Hold.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After an outage the whole backlog would go out in one go, much of it pointless by then. What has expired is left out and what
 * one reader would get is merged anyhow; above a limit the rest waits until a person has looked and lets it go. Time is wall time:
 * business time may jump.
 */
public final class WatchOutage {

    private static final Logger LOG = LoggerFactory.getLogger(WatchOutage.class);
    private static final Duration OUTAGE = Duration.ofHours(2);
    private static final Duration SETTLING = Duration.ofMinutes(10);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final HoldStore store;
    private final Holds holds;
    private final LongSupplier waiting;
    private final long limit;
    private final WallClock wall;
    private final Clock clock;
    private @Nullable Instant alive;
    private Instant noted = Instant.MIN;
    private Instant doubtfulUntil = Instant.MIN;

    /**
     * Watches.
     *
     * @param waiting how many reminders and steps of ladders wait now
     * @param limit how many may go out after an outage without being looked at
     */
    public WatchOutage(HoldStore store, Holds holds, LongSupplier waiting, long limit, WallClock wall, Clock clock) {
        this.store = store;
        this.holds = holds;
        this.waiting = waiting;
        this.limit = limit;
        this.wall = wall;
        this.clock = clock;
    }

    /** Whether what is no alarm may go out now. */
    public synchronized boolean mayGo() {
        Instant now = wall.now();
        if (holds.backlog()) {
            // as long as a person is awaited nothing is out of order: letting go is no new outage
            note(now);
            return false;
        }
        look(now);
        long number = now.isBefore(doubtfulUntil) ? waiting.getAsLong() : 0;
        if (number <= limit) {
            return true;
        }
        LOG.warn("{} reminders waited during an outage and are held until a person lets them go", number);
        store.keep(new Hold(
                Kind.BACKLOG,
                Hold.ALL,
                "notification-service",
                clock.instant(),
                "停运后积压 %d 条提醒，请核对后放行 %d reminders waited during an outage".formatted(number, number)));
        holds.changed();
        doubtfulUntil = Instant.MIN;
        return false;
    }

    /** Sending was possible just now. */
    public synchronized void alive() {
        Instant now = wall.now();
        look(now);
        note(now);
    }

    private void note(Instant now) {
        alive = now;
        if (noted.plus(NOTED_EVERY).isBefore(now)) {
            store.alive(now);
            noted = now;
        }
    }

    /** After a long silence news is still on its way, so the backlog is looked at for a while. */
    private void look(Instant now) {
        if (alive == null) {
            alive = store.alive().orElse(now);
        }
        if (Duration.between(alive, now).compareTo(OUTAGE) > 0) {
            doubtfulUntil = now.plus(SETTLING);
            alive = now;
        }
    }
}
