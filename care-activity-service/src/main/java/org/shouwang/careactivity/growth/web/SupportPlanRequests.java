package org.shouwang.careactivity.growth.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.growth.app.BeginPlan;
import org.shouwang.careactivity.growth.app.EndSupportPlan;
import org.shouwang.careactivity.growth.app.HandOverSupportPlan;
import org.shouwang.careactivity.growth.app.ReviewSupportPlan;

/** What clients send about support plans. */
final class SupportPlanRequests {
    private SupportPlanRequests() {}

    /**
     * A support plan to begin.
     *
     * @param planId UUID made by the client; repeating a request with it is safe
     * @param kind BEHAVIOUR or GROWTH
     * @param startDay from 14 days ago to today
     * @param term code of the term, for a growth plan
     * @param predecessor plan it carries on; its goals and steps go on where none are named
     * @param strengths for a growth plan
     * @param weaknesses for a growth plan
     * @param goals up to five; each of a behaviour plan is measured
     * @param steps up to ten things that teacher and child agreed to do
     */
    record SupportPlanRequest(
            @Nullable String planId,
            @Nullable String kind,
            @Nullable String personId,
            @Nullable String startDay,
            @Nullable String term,
            @Nullable String predecessor,
            @Nullable SideRequest strengths,
            @Nullable SideRequest weaknesses,
            @Nullable List<@Nullable GoalRequest> goals,
            @Nullable List<@Nullable String> steps) {

        BeginPlan toCommand() {
            return new BeginPlan(
                    planId,
                    kind,
                    personId,
                    startDay,
                    term,
                    predecessor,
                    side(strengths),
                    side(weaknesses),
                    goals(goals),
                    steps);
        }

        private static BeginPlan.@Nullable SaidSide side(@Nullable SideRequest side) {
            return side == null ? null : new BeginPlan.SaidSide(side.traits(), side.words());
        }

        private static @Nullable List<BeginPlan.@Nullable SaidGoal> goals(@Nullable List<@Nullable GoalRequest> goals) {
            if (goals == null) {
                return null;
            }
            List<BeginPlan.@Nullable SaidGoal> said = new ArrayList<>();
            for (GoalRequest one : goals) {
                said.add(
                        one == null
                                ? null
                                : new BeginPlan.SaidGoal(one.measure(), one.start(), one.aim(), one.words()));
            }
            return said;
        }
    }

    /** Strengths or weaknesses: trait codes, words or both. */
    record SideRequest(
            @Nullable List<@Nullable String> traits,
            @Nullable String words) {}

    /**
     * A goal.
     *
     * @param measure TRAIT:DISC and the like, 0 to 4, or ATTENDANCE:L and the like, days within four weeks
     * @param start how it stands
     * @param aim how it shall stand, better than at the start
     */
    record GoalRequest(
            @Nullable String measure,
            @Nullable Integer start,
            @Nullable Integer aim,
            @Nullable String words) {}

    /**
     * A review to record.
     *
     * @param reviewId UUID made by the client; repeating a request with it is safe
     * @param verdicts one for each goal, in their order: BETTER, SAME, WORSE, REACHED
     * @param effects one for each step, in their order: 0 to 4, or null when not looked at
     */
    record ReviewRequest(
            @Nullable String reviewId,
            @Nullable String day,
            @Nullable List<@Nullable String> verdicts,
            @Nullable List<@Nullable Integer> effects,
            @Nullable String note) {
        ReviewSupportPlan.Said toCommand() {
            return new ReviewSupportPlan.Said(reviewId, day, verdicts, effects, note);
        }
    }

    /**
     * A hand-over to record.
     *
     * @param handOverId UUID made by the client; repeating a request with it is safe
     * @param to account of whoever leads the plan from now on
     */
    record HandOverRequest(
            @Nullable String handOverId,
            @Nullable String to,
            @Nullable String note) {
        HandOverSupportPlan.Said toCommand() {
            return new HandOverSupportPlan.Said(handOverId, to, note);
        }
    }

    /**
     * An end.
     *
     * @param reason GOAL_MET, MOVED, REPLACED, NO_EFFECT or OTHER
     * @param day last day of the plan
     * @param note hand-over note, required before eight weeks are over
     */
    record EndRequest(
            @Nullable String reason,
            @Nullable String day,
            @Nullable String note) {
        EndSupportPlan.Said toCommand() {
            return new EndSupportPlan.Said(reason, day, note);
        }
    }
}
