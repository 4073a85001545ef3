package org.shouwang.notification.config;

import java.time.Instant;

/** Wall time, for leases and time-outs only; what a person would call a date comes from the business clock. */
@FunctionalInterface
public interface WallClock {

    /** The wall time now. */
    Instant now();
}
