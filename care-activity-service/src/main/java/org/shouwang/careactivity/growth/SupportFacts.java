package org.shouwang.careactivity.growth;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;

/** What a support plan counts as for duties: that help was begun, and each review of a behaviour plan. */
public final class SupportFacts {
    private SupportFacts() {}

    /** The facts of a plan, the plan's own id and those of its reviews. */
    public static List<Fact> of(SupportPlan plan) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                plan.id(), ContactType.SUPPORT, plan.begunAt(), plan.entry().enteredAt()));
        for (Review review : plan.kind() == PlanKind.BEHAVIOUR ? plan.reviews() : List.<Review>of()) {
            facts.add(new Fact(
                    review.id(),
                    ContactType.REVIEW,
                    SupportPlan.instant(review.day(), review.enteredAt()),
                    review.enteredAt()));
        }
        return facts;
    }
}
