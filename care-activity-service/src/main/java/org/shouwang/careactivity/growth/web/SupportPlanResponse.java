package org.shouwang.careactivity.growth.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.growth.Goal;
import org.shouwang.careactivity.growth.GoalVerdict;
import org.shouwang.careactivity.growth.HandOver;
import org.shouwang.careactivity.growth.PlanEnd;
import org.shouwang.careactivity.growth.Review;
import org.shouwang.careactivity.growth.Side;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.careactivity.growth.app.FindSupportPlans;
import org.shouwang.careactivity.progress.Comparison;
import org.shouwang.careactivity.progress.Trait;

/**
 * A support plan with all that was agreed upon and how it goes.
 *
 * @param strengths only for note readers
 * @param weaknesses only for note readers
 * @param steps only for note readers
 */
record SupportPlanResponse(
        SupportPlanRow plan,
        @Nullable SideRow strengths,
        @Nullable SideRow weaknesses,
        List<GoalRow> goals,
        @Nullable List<String> steps,
        List<ReviewRow> reviews,
        List<HandOverRow> handOvers,
        @Nullable EndRow end) {

    /** Strengths or weaknesses. */
    record SideRow(List<Trait> traits, @Nullable String words) {
        static @Nullable SideRow of(Side side) {
            return side.equals(Side.UNSAID) ? null : new SideRow(side.traits(), side.words());
        }
    }

    /**
     * A goal and how it stands.
     *
     * @param start absent, as aim, comparison and reached, for those who may not read ratings
     * @param comparison its measure at the start and now, or at the end
     * @param reached whether the measure is as good as the aim; absent while nothing was rated, or no four weeks have passed, since the start
     * @param words only for note readers
     */
    record GoalRow(
            @Nullable String measure,
            @Nullable Integer start,
            @Nullable Integer aim,
            @Nullable Comparison comparison,
            @Nullable Boolean reached,
            @Nullable String words) {
        static GoalRow of(Goal goal, @Nullable Comparison comparison, FindSupportPlans.Seen seen) {
            String words = seen.words() ? goal.words() : null;
            Goal.Target target = goal.target();
            if (target == null || comparison == null) {
                return new GoalRow(null, null, null, null, null, words);
            }
            String measure = target.measure().toString();
            if (target.measure().rated() && !seen.ratings()) {
                return new GoalRow(measure, null, null, null, null, words);
            }
            Boolean reached = target.reachedIn(comparison).orElse(null);
            return new GoalRow(measure, target.start(), target.aim(), comparison, reached, words);
        }
    }

    /** A review; the note only for note readers. */
    record ReviewRow(
            String reviewId,
            LocalDate day,
            List<GoalVerdict> verdicts,
            List<@Nullable Integer> effects,
            @Nullable String note,
            String by,
            Instant enteredAt) {
        static ReviewRow of(Review review, boolean words) {
            return new ReviewRow(
                    review.id().toString(),
                    review.day(),
                    review.verdicts(),
                    review.effects(),
                    words ? review.note() : null,
                    review.by(),
                    review.enteredAt());
        }
    }

    /** A hand-over; the note only for note readers. */
    record HandOverRow(
            String handOverId, String to, @Nullable String note, String by, Instant enteredAt) {
        static HandOverRow of(HandOver handOver, boolean words) {
            return new HandOverRow(
                    handOver.id().toString(),
                    handOver.to(),
                    words ? handOver.note() : null,
                    handOver.by(),
                    handOver.enteredAt());
        }
    }

    /** The end; the note only for note readers. */
    record EndRow(String reason, LocalDate day, @Nullable String note, String by, Instant enteredAt) {
        static @Nullable EndRow of(@Nullable PlanEnd end, boolean words) {
            return end == null
                    ? null
                    : new EndRow(end.reason().name(), end.day(), words ? end.note() : null, end.by(), end.enteredAt());
        }
    }

    static SupportPlanResponse of(FindSupportPlans.Seen seen) {
        SupportPlan plan = seen.plan();
        boolean words = seen.words();
        List<GoalRow> goals = new ArrayList<>();
        for (int i = 0; i < plan.agreement().goals().size(); i++) {
            goals.add(GoalRow.of(
                    plan.agreement().goals().get(i), seen.comparisons().get(i), seen));
        }
        return new SupportPlanResponse(
                SupportPlanRow.of(plan),
                words ? SideRow.of(plan.agreement().strengths()) : null,
                words ? SideRow.of(plan.agreement().weaknesses()) : null,
                goals,
                words ? plan.agreement().steps() : null,
                plan.reviews().stream().map(one -> ReviewRow.of(one, words)).toList(),
                plan.handOvers().stream().map(one -> HandOverRow.of(one, words)).toList(),
                EndRow.of(plan.end(), words));
    }
}
