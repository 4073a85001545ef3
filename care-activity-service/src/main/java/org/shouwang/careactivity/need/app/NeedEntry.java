package org.shouwang.careactivity.need.app;

import org.jspecify.annotations.Nullable;

/** A need as a client sent it; nothing is checked yet. */
public record NeedEntry(
        @Nullable String needId,
        @Nullable String kind,
        @Nullable String personId,
        @Nullable String category,
        @Nullable String text,
        @Nullable String role,
        @Nullable String ownerRole,
        @Nullable String at) {}
