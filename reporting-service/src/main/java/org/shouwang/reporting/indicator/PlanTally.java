package org.shouwang.reporting.indicator;

import java.util.List;

/** I20: behaviour plans that ended with their goals met. */
final class PlanTally implements Tally {
    private static final String BEHAVIOUR = "BEHAVIOUR";

    private final Scope scope;
    private final Counts reasons = new Counts();
    private long ended;
    private long met;

    PlanTally(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void add(PersonFacts person) {
        for (PlanEnd plan : person.planEnds()) {
            if (plan.kind().equals(BEHAVIOUR) && scope.covers(plan.orgs()) && scope.has(plan.day())) {
                ended++;
                met += plan.goalMet() ? 1 : 0;
                reasons.add(plan.reason());
            }
        }
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.rate(Indicator.I20, met, ended, CodeList.PLAN_END.parts(reasons)));
    }
}
