package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** I12 and I13: duties done in time, and how long those in alarm have been so. */
final class DutyTally implements Tally {
    private static final int[] OLDEST = {3, 7, 30};
    private static final String[] BANDS = {"0-3", "4-7", "8-30", "31+"};

    private final Scope scope;
    private final Map<DutyState, Long> states = new EnumMap<>(DutyState.class);
    private final Map<String, Long> ages = new TreeMap<>();
    private final Map<String, Long> chains = new TreeMap<>();
    private long decided;
    private long met;
    private long overdue;

    DutyTally(Scope scope) {
        this.scope = scope;
        for (String band : BANDS) {
            ages.put(band, 0L);
        }
    }

    @Override
    public void add(PersonFacts person) {
        for (Duty duty : person.duties()) {
            if (!scope.covers(duty.orgs())) {
                continue;
            }
            if (scope.period().has(duty.dueDay())) {
                states.merge(duty.state(), 1L, Long::sum);
                decided += duty.state().decided() ? 1 : 0;
                met += duty.state() == DutyState.MET ? 1 : 0;
            }
            if (duty.overdueAtEndOf(scope.asOf())) {
                overdue++;
                ages.merge(band(scope.asOf() - duty.overdueFrom()), 1L, Long::sum);
                chains.merge(duty.chain(), 1L, Long::sum);
            }
        }
    }

    @Override
    public List<Figure> figures() {
        List<BreakdownItem> byState = new ArrayList<>();
        states.forEach((state, count) ->
                byState.add(new BreakdownItem("state:" + state.name(), state.zh(), state.en(), count)));
        List<BreakdownItem> byAge = new ArrayList<>(CodeList.OVERDUE_AGE.parts(ages));
        byAge.addAll(CodeList.CHAIN.parts(chains));
        return List.of(Figure.rate(Indicator.I12, met, decided, byState), Figure.count(Indicator.I13, overdue, byAge));
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
