package org.shouwang.careactivity.pairing.app;

import org.jspecify.annotations.Nullable;

/** A pair as a client wants to begin it; nothing is checked yet. */
public record BeginPair(
        @Nullable String pairId,
        @Nullable String type,
        @Nullable String personId,
        @Nullable String partnerId,
        @Nullable String startedOn) {}
