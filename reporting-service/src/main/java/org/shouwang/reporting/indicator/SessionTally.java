package org.shouwang.reporting.indicator;

import java.util.List;

/** I22: children on the list who were at a group session of the period. */
final class SessionTally implements Tally {
    private final Scope scope;
    private long children;
    private long present;
    private long times;

    SessionTally(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void add(PersonFacts person) {
        if (!scope.hasChild(person)) {
            return;
        }
        children++;
        long sessions = person.contacts().stream()
                .filter(contact -> contact.doneOf(Contact.SESSION) && contact.within(scope.firstDay(), scope.asOf()))
                .count();
        present += sessions > 0 ? 1 : 0;
        times += sessions;
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.rate(
                Indicator.I22,
                present,
                children,
                List.of(new BreakdownItem("times:ALL", "参加人次", "times a child took part", times))));
    }
}
