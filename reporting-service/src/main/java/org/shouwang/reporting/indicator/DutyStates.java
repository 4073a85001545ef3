package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.List;

/** How many duties stand where, and what share of the decided ones was met in time. */
final class DutyStates {
    private final long[] states = new long[DutyState.values().length];
    private long decided;
    private long met;

    void add(DutyState state) {
        states[state.ordinal()]++;
        decided += state.decided() ? 1 : 0;
        met += state == DutyState.MET ? 1 : 0;
    }

    Figure rate(Indicator indicator) {
        List<BreakdownItem> byState = new ArrayList<>();
        for (DutyState state : DutyState.values()) {
            if (states[state.ordinal()] > 0) {
                byState.add(
                        new BreakdownItem("state:" + state.name(), state.zh(), state.en(), states[state.ordinal()]));
            }
        }
        return Figure.rate(indicator, met, decided, byState);
    }
}
