package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Trigger;

/** Lets what happened to people begin their event-driven duties. Safe to repeat, in any order. */
public final class FollowHappenings {
    private final PlanStore plans;
    private final CarePlanner planner;
    private final History history;
    private final FollowMerges merges;
    private final Clock clock;

    /** Uses business time. */
    public FollowHappenings(PlanStore plans, CarePlanner planner, History history, FollowMerges merges, Clock clock) {
        this.plans = plans;
        this.planner = planner;
        this.history = history;
        this.merges = merges;
        this.clock = clock;
    }

    /** Takes in what happened, by person; people without a plan are left out. What was done since the first of it counts. */
    public void happened(Map<String, List<Trigger>> triggers) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant since = triggers.values().stream()
                .flatMap(List::stream)
                .map(Trigger::at)
                .min(Comparator.naturalOrder())
                .orElse(now);
        Map<String, List<Trigger>> led = new HashMap<>();
        plans.changeAll(triggers.keySet(), loaded -> {
            Map<String, List<Fact>> done = history.doneSince(triggers.keySet(), since);
            return new ArrayList<>(loaded.stream()
                    .map(plan -> {
                        String personId = plan.subject().personId();
                        if (plan.subject().absorbed()) {
                            led.put(personId, following(triggers.getOrDefault(personId, List.of())));
                        }
                        return planner.trigger(
                                plan,
                                triggers.getOrDefault(personId, List.of()),
                                done.getOrDefault(personId, List.of()),
                                now);
                    })
                    .toList());
        });
        merges.lead(led, (plan, theirs, stored) -> planner.trigger(plan, theirs, stored.standing(), now));
    }

    private static List<Trigger> following(List<Trigger> triggers) {
        return triggers.stream().filter(Trigger::follows).toList();
    }
}
