package org.shouwang.careactivity.activity.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activity as the public reads it in {@code care-activity.*.recorded.v1}: no note, no account; of what was said only the mood. */
record ActivityPayload(
        String activityId,
        String contactType,
        List<String> personIds,
        LocalDate day,
        Instant at,
        int minutes,
        String result,
        String role,
        List<String> orgs,
        Instant enteredAt,
        @Nullable String mood,
        @Nullable Boolean form) {}
