package org.shouwang.reporting.indicator;

import java.util.List;

/** I21: children on the list who have a pair on the last day looked at. */
final class PairTally implements Tally {
    private final Scope scope;
    private final Counts types = new Counts();
    private long children;
    private long paired;

    PairTally(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void add(PersonFacts person) {
        if (!scope.hasChild(person)) {
            return;
        }
        children++;
        List<String> found = person.pairs().stream()
                .filter(pair -> pair.lastsOn(scope.asOf()))
                .map(Pair::type)
                .distinct()
                .toList();
        paired += found.isEmpty() ? 0 : 1;
        found.forEach(types::add);
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.rate(Indicator.I21, paired, children, CodeList.PAIR.parts(types)));
    }
}
