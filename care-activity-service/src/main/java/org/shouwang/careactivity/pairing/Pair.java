package org.shouwang.careactivity.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Kind;

/**
 * One partner supporting one person, from a day on until it ends.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param personId whom it supports
 * @param orgs organisations of the supported person as last known: by which open pairs are listed
 * @param contentHash keyed hash of what the client sent, to tell a repetition from a contradiction
 * @param end that it ended; null while it is open
 */
public record Pair(
        UUID id,
        PairType type,
        String personId,
        Kind personKind,
        List<String> orgs,
        LocalDate startedOn,
        String startedBy,
        Instant enteredAt,
        String contentHash,
        @Nullable PairEnd end) {
    /** Keeps its own list. */
    public Pair {
        orgs = List.copyOf(orgs);
    }

    /** Whether it goes on. */
    public boolean open() {
        return end == null;
    }

    /** 1 while it is open, 2 once it ended: nothing else of it ever changes for a reader. */
    public int version() {
        return open() ? 1 : 2;
    }

    /** The same, ended. */
    public Pair ended(PairEnd how) {
        return new Pair(id, type, personId, personKind, orgs, startedOn, startedBy, enteredAt, contentHash, how);
    }

    /** The same, with the supported person at home elsewhere. */
    public Pair within(List<String> others) {
        return new Pair(id, type, personId, personKind, others, startedOn, startedBy, enteredAt, contentHash, end);
    }
}
