package org.shouwang.careactivity.growth.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as the public reads it in {@code care-activity.support-plan.begun.v1}: no words, no goals, no account. */
record BegunPayload(
        String planId,
        String personId,
        List<String> orgs,
        String kind,
        @Nullable String term,
        Instant at,
        Instant enteredAt) {}
