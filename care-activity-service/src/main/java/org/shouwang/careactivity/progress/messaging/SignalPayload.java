package org.shouwang.careactivity.progress.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signal as the public reads it: ids, codes and days; never a score, band, rank or mood. */
record SignalPayload(
        String signalId,
        String personId,
        List<String> orgs,
        String signal,
        LocalDate day,
        List<Reason> reasons,
        Instant raisedAt,
        @Nullable Instant withdrawnAt) {
    /** One day a signal rests on. */
    record Reason(String code, LocalDate day) {}
}
