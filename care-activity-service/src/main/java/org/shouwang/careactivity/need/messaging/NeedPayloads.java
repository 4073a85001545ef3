package org.shouwang.careactivity.need.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Needs as the public reads them: ids and codes only, never what was said. */
final class NeedPayloads {
    private NeedPayloads() {}

    /** {@code care-activity.need.raised.v1}. */
    record Raised(
            String needId,
            String personId,
            String kind,
            String category,
            String role,
            String ownerRole,
            List<String> orgs,
            Instant at,
            Instant enteredAt) {}

    /** A step: answered, passed on or reopened. */
    record Stepped(
            String needId,
            String stepId,
            String askingId,
            String personId,
            String kind,
            String category,
            String role,
            String ownerRole,
            @Nullable String outcome,
            List<String> orgs,
            Instant at,
            Instant enteredAt) {}

    /** {@code care-activity.need.withdrawn.v1}. */
    record Withdrawn(
            String needId,
            String personId,
            String kind,
            String category,
            String ownerRole,
            List<String> orgs,
            List<Asked> askings,
            String reason,
            Instant withdrawnAt) {}

    /** What nobody owes an answer for any more. */
    record Asked(String askingId, Instant at) {}
}
