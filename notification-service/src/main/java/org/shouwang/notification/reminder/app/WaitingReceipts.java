package org.shouwang.notification.reminder.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receipts that are stored and not yet matched. Storing one twice keeps one. */
public interface WaitingReceipts {

    /** A receipt without the number. */
    record Stored(
            String id,
            String providerId,
            boolean delivered,
            String code,
            String phoneHash,
            @Nullable Integer userReference,
            Instant at) {}

    /** Stores receipts; returns when the database has them. */
    void store(Collection<Stored> receipts);

    /** Those for these message ids. */
    List<Stored> of(Collection<String> providerIds);

    /** Those last tried before this wall time, the longest untried first. */
    List<Stored> untriedSince(Instant wall, int limit);

    /** These were tried again in vain. */
    void tried(Collection<String> ids, Instant wall);

    /** Forgets matched ones. */
    void remove(Collection<String> ids);

    /** Forgets those stored before this wall time; returns how many. */
    long forgetBefore(Instant wall);
}
