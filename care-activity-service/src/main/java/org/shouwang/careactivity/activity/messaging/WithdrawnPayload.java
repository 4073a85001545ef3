package org.shouwang.careactivity.activity.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A withdrawal as the public reads it in {@code care-activity.activity.withdrawn.v1}: no comment, no account. */
record WithdrawnPayload(
        String activityId,
        String kind,
        String contactType,
        List<String> personIds,
        LocalDate day,
        Instant at,
        String result,
        Instant enteredAt,
        String reason,
        Instant withdrawnAt,
        @Nullable String mood,
        @Nullable Boolean form) {}
