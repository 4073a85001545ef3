package org.shouwang.careactivity.careplan;

import java.util.ArrayList;
import java.util.List;

/**
 * A plan after something happened, and what the world must be told.
 *
 * @param beyond facts older than what the plan keeps; to be judged by {@link CarePlanner#revise} with the stored history
 */
public record Outcome(CarePlan plan, List<DutyEvent> events, List<Fact> beyond) {
    /** Keeps its own lists. */
    public Outcome {
        events = List.copyOf(events);
        beyond = List.copyOf(beyond);
    }

    /** A further step: its plan, and what both told. */
    public Outcome then(Outcome next) {
        List<DutyEvent> all = new ArrayList<>(events);
        all.addAll(next.events);
        return new Outcome(next.plan, all, next.beyond);
    }
}
