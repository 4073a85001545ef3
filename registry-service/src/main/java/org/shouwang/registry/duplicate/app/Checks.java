package org.shouwang.registry.duplicate.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to look for duplicates of: kept until it is done, so that a killed process loses nobody. */
public interface Checks {

    /**
     * Somebody to be looked at.
     *
     * @param sequence of the change that is the reason; a later one asks anew
     */
    record Check(String personId, long sequence) {}

    /**
     * A look at everybody.
     *
     * @param after id of the last one looked at
     * @param finishedAt none = still going on
     */
    record Scan(
            String id,
            String by,
            Instant startedAt,
            String after,
            long checked,
            @Nullable Instant finishedAt) {}

    /** Asks for a look at people; one round trip. */
    void ask(Collection<Check> checks);

    /** Some of those waiting. */
    List<Check> next(int limit);

    /** These were looked at; whoever was asked for anew meanwhile goes on waiting. */
    void done(Collection<Check> checks);

    /** How many wait. */
    long waiting();

    /** Nobody needs to look at this person any more. */
    void drop(String personId);

    /** Begins a look at everybody; one that goes on begins anew. */
    void start(Scan scan);

    /** The last look at everybody. */
    @Nullable
    Scan scan();

    /** Moves the scan on, unless it was begun anew or moved by another process. */
    void move(Scan from, Scan to);
}
