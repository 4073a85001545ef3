package org.shouwang.careactivity.session.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A session as the public reads it in {@code care-activity.session.held.v1}: no title, no account, only who was present. */
record SessionPayload(
        String sessionId,
        String type,
        String org,
        List<String> orgs,
        LocalDate day,
        String role,
        List<String> personIds,
        int absent,
        Instant enteredAt) {}
