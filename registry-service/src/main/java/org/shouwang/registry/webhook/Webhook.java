package org.shouwang.registry.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Sealed;

/**
 * A system that wants to be told.
 *
 * @param url where to post
 * @param orgs the organisation it is told about and all around that one, widest first; the last is its own
 * @param types event types it wants; empty = all
 * @param secret what its deliveries are signed with, sealed; told once
 * @param by who registered it
 * @param lastFailure the last thing that went wrong, for those who look after it
 */
public record Webhook(
        String id,
        String url,
        List<String> orgs,
        Set<String> types,
        Sealed secret,
        State state,
        String by,
        Instant at,
        @Nullable Failure lastFailure) {

    /** Whether it is told at all. */
    public enum State {
        ACTIVE,
        /** Nothing is sent; what happens meanwhile waits in order. */
        PAUSED
    }

    /** What went wrong: an HTTP status, or a word such as TIMEOUT. */
    public record Failure(Instant at, String what) {}

    public Webhook {
        orgs = List.copyOf(orgs);
        types = Set.copyOf(types);
    }

    /** The organisation it is told about. */
    public String org() {
        return orgs.get(orgs.size() - 1);
    }

    /** Whether it wants events of this type. */
    public boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
