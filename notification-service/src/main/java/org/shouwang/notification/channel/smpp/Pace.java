package org.shouwang.notification.channel.smpp;

import java.util.concurrent.TimeUnit;

/**
 * Spaces texts out: at most so many a second by contract, half as many after each "too fast" of the provider, slowly
 * rising again. All times are readings of one monotonic clock in nanoseconds.
 */
final class Pace {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long SLOWED = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long SLOWEST = SECOND;
    private static final double RECOVERY = 0.9;

    private final long contract;
    private long spacing;
    private long next;

    /** @param perSecond contract's limit; 0 = none */
    Pace(int perSecond, long now) {
        contract = perSecond == 0 ? 0 : SECOND / perSecond;
        spacing = contract;
        next = now;
    }

    /** Reserves the next slot; returns how long to wait for it. */
    synchronized long reserve(long now) {
        long slot = Math.max(now, next);
        next = slot + spacing;
        return slot - now;
    }

    /** The provider said "too fast": nothing for a second, then at half the pace. */
    synchronized void throttled(long now) {
        spacing = Math.min(SLOWEST, Math.max(SLOWED, spacing * 2));
        next = Math.max(next, now + SECOND);
    }

    /** The provider took one. */
    synchronized void taken() {
        if (spacing > contract) {
            spacing = Math.max(contract, (long) (spacing * RECOVERY));
            if (spacing < SLOWED / 20) {
                spacing = contract;
            }
        }
    }
}
