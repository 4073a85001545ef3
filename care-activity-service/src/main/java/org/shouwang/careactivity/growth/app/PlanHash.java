package org.shouwang.careactivity.growth.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.growth.Agreement;
import org.shouwang.careactivity.growth.Goal;
import org.shouwang.careactivity.growth.HandOver;
import org.shouwang.careactivity.growth.Review;
import org.shouwang.careactivity.growth.Side;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.encryption.LookupHash;

/** Tells a repetition from a contradiction, by all that a client can say. */
final class PlanHash {
    private static final String SEPARATOR = "\u001f";

    private final LookupHash hash;

    PlanHash(LookupHash hash) {
        this.hash = hash;
    }

    String of(SupportPlan plan) {
        Agreement agreed = plan.agreement();
        List<String> parts = new ArrayList<>(List.of(
                plan.kind().name(),
                plan.personId(),
                plan.startDay().toString(),
                said(plan.term()),
                said(plan.predecessor()),
                side(agreed.strengths()),
                side(agreed.weaknesses())));
        agreed.goals().forEach(goal -> parts.add("goal " + goal(goal)));
        agreed.steps().forEach(step -> parts.add("step " + step));
        return hash.of("support-plan.content", String.join(SEPARATOR, parts));
    }

    Review hashed(Review review) {
        String content = hash.of(
                "support-plan.review",
                String.join(
                        SEPARATOR,
                        review.day().toString(),
                        review.verdicts().toString(),
                        review.effects().toString(),
                        said(review.note())));
        return new Review(
                review.id(),
                review.day(),
                review.verdicts(),
                review.effects(),
                review.note(),
                review.by(),
                review.enteredAt(),
                content);
    }

    HandOver hashed(HandOver handOver) {
        String content = hash.of("support-plan.hand-over", String.join(SEPARATOR, handOver.to(), handOver.note()));
        return new HandOver(
                handOver.id(), handOver.to(), handOver.note(), handOver.by(), handOver.enteredAt(), content);
    }

    private static String side(Side side) {
        return side.traits() + " " + said(side.words());
    }

    private static String goal(Goal goal) {
        Goal.Target target = goal.target();
        String measured = target == null ? "" : target.measure() + " " + target.start() + " " + target.aim();
        return measured + " " + said(goal.words());
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
