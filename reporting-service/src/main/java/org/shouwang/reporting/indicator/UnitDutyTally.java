package org.shouwang.reporting.indicator;

import java.util.List;

/** I12U: duties of classes, schools and villages done in time; they are in no figure about people. */
final class UnitDutyTally implements Tally {
    private final Scope scope;
    private final DutyStates states = new DutyStates();

    UnitDutyTally(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void add(PersonFacts subject) {
        if (!subject.ofUnit()) {
            return;
        }
        for (Duty duty : subject.duties()) {
            if (scope.covers(duty.orgs()) && scope.has(duty.dueDay())) {
                states.add(duty.state());
            }
        }
    }

    @Override
    public List<Figure> figures() {
        return List.of(states.rate(Indicator.I12U));
    }
}
