package org.shouwang.careactivity.pairing.app;

import org.jspecify.annotations.Nullable;

/** How a client wants a pair to end; nothing is checked yet. */
public record EndPair(
        @Nullable String reason,
        @Nullable String endedOn,
        @Nullable String handover) {}
