package org.shouwang.careactivity.growth.messaging;

import java.time.Instant;
import java.util.List;

/** An end as the public reads it in {@code care-activity.support-plan.ended.v1}: no note, no account. */
record EndedPayload(
        String planId,
        String personId,
        List<String> orgs,
        String kind,
        String reason,
        boolean goalMet,
        Instant at,
        Instant enteredAt) {}
