package org.shouwang.gateway.token;

import java.time.Clock;
import java.time.Instant;

/**
 * The time on the wall. Tokens and waits live on it; dates a person would call a date live on the injected
 * {@link Clock}, which a local platform may move.
 */
public record WallClock(Clock clock) {

    /** The instant now. */
    public Instant now() {
        return clock.instant();
    }
}
