package org.shouwang.careactivity.session.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A withdrawal as the public reads it in {@code care-activity.session.withdrawn.v1}: no comment, no account. */
record SessionWithdrawnPayload(
        String sessionId,
        String type,
        String org,
        LocalDate day,
        List<String> personIds,
        Instant enteredAt,
        String reason,
        Instant withdrawnAt) {}
