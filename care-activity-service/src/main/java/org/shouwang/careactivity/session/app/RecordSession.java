package org.shouwang.careactivity.session.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group session as a client sent it; nothing is checked yet. */
public record RecordSession(
        @Nullable String sessionId,
        @Nullable String type,
        @Nullable String title,
        @Nullable String org,
        @Nullable String day,
        @Nullable String role,
        @Nullable List<@Nullable Guest> participants) {
    /** One who was meant to take part. */
    public record Guest(@Nullable String personId, @Nullable Boolean present) {}
}
