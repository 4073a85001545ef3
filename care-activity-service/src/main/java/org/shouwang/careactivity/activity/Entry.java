package org.shouwang.careactivity.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an activity came to be written down.
 *
 * @param by account or client that wrote it down
 * @param own whether that is whoever did it, and no system in his place
 * @param at when
 * @param contentHash keyed hash of what the client sent, to tell a repetition from a contradiction
 * @param replaces the withdrawn activity this one corrects
 */
public record Entry(
        String by,
        boolean own,
        Instant at,
        String contentHash,
        @Nullable UUID replaces) {
    Entry hashed(String hash) {
        return new Entry(by, own, at, hash, replaces);
    }
}
