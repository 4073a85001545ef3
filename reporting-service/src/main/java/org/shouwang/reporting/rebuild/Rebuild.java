package org.shouwang.reporting.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the last rebuild stands.
 *
 * @param state what it is doing
 * @param read events read so far
 * @param total events to read; those that come later arrive as always
 * @param startedAt business instant
 * @param endedAt business instant; none while it runs
 */
public record Rebuild(
        State state,
        long read,
        long total,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** States of a rebuild. */
    public enum State {
        NEVER,
        RUNNING,
        DONE
    }

    /** Before the first one. */
    public static final Rebuild NONE = new Rebuild(State.NEVER, 0, 0, null, null);

    /** Begins. */
    public static Rebuild begin(Instant now) {
        return new Rebuild(State.RUNNING, 0, 0, now, null);
    }

    /** Has come so far. */
    public Rebuild at(long nowRead, long nowTotal) {
        return new Rebuild(state, nowRead, nowTotal, startedAt, null);
    }

    /** Has caught up. */
    public Rebuild done(Instant now) {
        return new Rebuild(State.DONE, read, total, startedAt, now);
    }

    /** Whether figures are incomplete because of it. */
    public boolean running() {
        return state == State.RUNNING;
    }

    /** How far it is, from 0 to 1. */
    public double progress() {
        if (!running()) {
            return 1;
        }
        return total == 0 ? 0 : (double) read / total;
    }
}
