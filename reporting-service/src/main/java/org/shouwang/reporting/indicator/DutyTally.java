package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.List;

/** I12 and I13: duties of people done in time, and how long those in alarm have been so. */
final class DutyTally implements Tally {
    private static final int[] OLDEST = {3, 7, 30};
    private static final String[] BANDS = {"0-3", "4-7", "8-30", "31+"};

    private final Scope scope;
    private final DutyStates states = new DutyStates();
    private final Counts ages = new Counts();
    private final Counts chains = new Counts();
    private long overdue;

    DutyTally(Scope scope) {
        this.scope = scope;
        for (String band : BANDS) {
            ages.show(band);
        }
    }

    @Override
    public void add(PersonFacts person) {
        if (person.ofUnit()) {
            return;
        }
        for (Duty duty : person.duties()) {
            if (!scope.covers(duty.orgs())) {
                continue;
            }
            if (scope.has(duty.dueDay())) {
                states.add(duty.state());
            }
            if (duty.overdueAtEndOf(scope.asOf())) {
                overdue++;
                ages.add(band(scope.asOf() - duty.overdueFrom()));
                chains.add(duty.chain());
            }
        }
    }

    @Override
    public List<Figure> figures() {
        List<BreakdownItem> byAge = new ArrayList<>(CodeList.OVERDUE_AGE.parts(ages));
        byAge.addAll(CodeList.CHAIN.parts(chains));
        return List.of(states.rate(Indicator.I12), Figure.count(Indicator.I13, overdue, byAge));
    }

    /** The first day overdue has age 0. */
    private static String band(int age) {
        int band = 0;
        while (band < OLDEST.length && age > OLDEST[band]) {
            band++;
        }
        return BANDS[band];
    }
}
