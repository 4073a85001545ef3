package org.shouwang.careactivity.growth.messaging;

import java.util.Objects;
import org.shouwang.careactivity.growth.EndReason;
import org.shouwang.careactivity.growth.PlanEnd;
import org.shouwang.careactivity.growth.Review;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.outbox.NewEvent;

/** Turns support plans into their published events, keyed by the child. */
public final class SupportPlanEventMapper {
    /** The topic of support plans. */
    public static final String TOPIC = "care-activity.support-plan";

    /** A plan began. */
    public static final String BEGUN = "care-activity.support-plan.begun.v1";
    /** A plan was looked at. */
    public static final String REVIEWED = "care-activity.support-plan.reviewed.v1";
    /** A plan ended. */
    public static final String ENDED = "care-activity.support-plan.ended.v1";

    private SupportPlanEventMapper() {}

    /** That it began. */
    public static NewEvent begun(SupportPlan plan) {
        return event(
                BEGUN,
                plan,
                new BegunPayload(
                        plan.id().toString(),
                        plan.personId(),
                        plan.orgs(),
                        plan.kind().name(),
                        plan.term(),
                        plan.begunAt(),
                        plan.entry().enteredAt()));
    }

    /** That it was looked at. */
    public static NewEvent reviewed(SupportPlan plan, Review review) {
        return event(
                REVIEWED,
                plan,
                new ReviewedPayload(
                        plan.id().toString(),
                        review.id().toString(),
                        plan.personId(),
                        plan.orgs(),
                        plan.kind().name(),
                        SupportPlan.instant(review.day(), review.enteredAt()),
                        review.enteredAt()));
    }

    /** That it ended. */
    public static NewEvent ended(SupportPlan plan) {
        PlanEnd end = Objects.requireNonNull(plan.end());
        return event(
                ENDED,
                plan,
                new EndedPayload(
                        plan.id().toString(),
                        plan.personId(),
                        plan.orgs(),
                        plan.kind().name(),
                        end.reason().name(),
                        end.reason() == EndReason.GOAL_MET,
                        SupportPlan.instant(end.day(), end.enteredAt()),
                        end.enteredAt()));
    }

    private static NewEvent event(String type, SupportPlan plan, Object data) {
        return new NewEvent(type, TOPIC, plan.personId(), plan.id().toString(), data);
    }
}
