package org.shouwang.careactivity.growth.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.growth.GoalVerdict;
import org.shouwang.careactivity.growth.PlanEnd;
import org.shouwang.careactivity.growth.Review;
import org.shouwang.careactivity.growth.SupportPlan;

/**
 * A support plan in a list: no words.
 *
 * @param patientUntil first day on which a behaviour plan may end as met
 * @param lead account of whoever leads it
 * @param goals how many
 * @param goalsReached how many the last review calls reached
 * @param reviews how many
 */
record SupportPlanRow(
        String planId,
        String kind,
        String personId,
        LocalDate startDay,
        @Nullable LocalDate patientUntil,
        @Nullable String term,
        @Nullable UUID predecessor,
        String lead,
        boolean open,
        int goals,
        int goalsReached,
        int reviews,
        @Nullable LocalDate lastReviewDay,
        @Nullable String endReason,
        @Nullable LocalDate endDay,
        String recordedBy,
        Instant enteredAt) {

    static SupportPlanRow of(SupportPlan plan) {
        PlanEnd end = plan.end();
        return new SupportPlanRow(
                plan.id().toString(),
                plan.kind().name(),
                plan.personId(),
                plan.startDay(),
                plan.term() == null ? plan.patientUntil() : null,
                plan.term(),
                plan.predecessor(),
                plan.lead(),
                plan.open(),
                plan.agreement().goals().size(),
                reached(plan),
                plan.reviews().size(),
                plan.lastReviewDay().orElse(null),
                end == null ? null : end.reason().name(),
                end == null ? null : end.day(),
                plan.entry().by(),
                plan.entry().enteredAt());
    }

    private static int reached(SupportPlan plan) {
        List<GoalVerdict> last = plan.lastReview().map(Review::verdicts).orElse(List.of());
        return (int)
                last.stream().filter(verdict -> verdict == GoalVerdict.REACHED).count();
    }
}
