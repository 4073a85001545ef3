package org.shouwang.careactivity.aid.app;

import org.jspecify.annotations.Nullable;

/** A receipt as a client sent it; nothing is checked yet. */
public record RecordReceipt(
        @Nullable String personId,
        @Nullable String signedBy,
        @Nullable String day) {}
