package org.shouwang.careactivity.pairing.app;

import org.jspecify.annotations.Nullable;

/** What a vetting gave, as a client says; nothing is checked yet. */
public record RecordVetting(
        @Nullable String vettingId,
        @Nullable String result,
        @Nullable String day) {}
