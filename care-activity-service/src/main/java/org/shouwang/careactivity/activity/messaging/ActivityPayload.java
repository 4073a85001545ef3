package org.shouwang.careactivity.activity.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An activity as the public reads it in {@code care-activity.*.recorded.v1}: no note, no account. */
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
        Instant enteredAt) {}
