package org.shouwang.careactivity.pairing.app;

import org.jspecify.annotations.Nullable;

/** A helper as a client enters one; nothing is checked yet. */
public record HelperEntry(
        @Nullable String role,
        @Nullable String org,
        @Nullable Integer capacity,
        @Nullable String account) {}
