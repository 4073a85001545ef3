package org.shouwang.careactivity.growth.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.growth.PlanKind;

/** What this service reads of its own news about support plans. */
public record SupportPlanNews(
        String planId, @Nullable String reviewId, String personId, String kind, Instant at, Instant enteredAt) {

    /** What the news of a type count as; a review only of a behaviour plan. */
    List<Fact> facts(String type) {
        if (type.equals(SupportPlanEventMapper.BEGUN)) {
            return List.of(new Fact(UUID.fromString(planId), ContactType.SUPPORT, at, enteredAt));
        }
        boolean review = type.equals(SupportPlanEventMapper.REVIEWED) && kind.equals(PlanKind.BEHAVIOUR.name());
        return review && reviewId != null
                ? List.of(new Fact(UUID.fromString(reviewId), ContactType.REVIEW, at, enteredAt))
                : List.of();
    }
}
