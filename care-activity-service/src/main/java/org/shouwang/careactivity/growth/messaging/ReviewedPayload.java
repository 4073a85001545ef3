package org.shouwang.careactivity.growth.messaging;

import java.time.Instant;
import java.util.List;

/** A review as the public reads it in {@code care-activity.support-plan.reviewed.v1}: that it took place, not what it found. */
record ReviewedPayload(
        String planId,
        String reviewId,
        String personId,
        List<String> orgs,
        String kind,
        Instant at,
        Instant enteredAt) {}
