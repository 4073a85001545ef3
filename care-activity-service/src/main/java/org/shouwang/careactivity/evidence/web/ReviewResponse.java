package org.shouwang.careactivity.evidence.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.evidence.Review;

/** A review as those read it who answer for the work. */
record ReviewResponse(
        String reviewId,
        String kind,
        Reason reason,
        List<String> activityIds,
        List<String> recordedBy,
        String state,
        Instant raisedAt,
        @Nullable Decided decision) {

    /** Why it is looked at, in words that accuse nobody. */
    record Reason(String zh, String en) {}

    /** What came of it. */
    record Decided(String word, String by, Instant at) {}

    static ReviewResponse of(Review review) {
        Review.Decision decision = review.decision();
        return new ReviewResponse(
                review.id().toString(),
                review.kind().name(),
                new Reason(review.kind().zh(), review.kind().en()),
                review.activityIds().stream().map(UUID::toString).sorted().toList(),
                review.recorders().stream().sorted().toList(),
                review.state().name(),
                review.raisedAt(),
                decision == null ? null : new Decided(decision.word(), decision.by(), decision.at()));
    }
}
