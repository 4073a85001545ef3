package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.DutyEvent;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.FactLedger;
import org.shouwang.careactivity.careplan.Outcome;

/** Lets contacts that took place count for the duties of their people. Safe to repeat, in any order. */
public final class CountActivities {
    private final PlanStore plans;
    private final CarePlanner planner;
    private final History history;
    private final FollowMerges merges;
    private final Clock clock;

    /** A counter of activities. */
    public CountActivities(PlanStore plans, CarePlanner planner, History history, FollowMerges merges, Clock clock) {
        this.plans = plans;
        this.planner = planner;
        this.history = history;
        this.merges = merges;
        this.clock = clock;
    }

    /** Weighs facts by person; those of an absorbed record also where another one goes on for it. */
    public void count(Map<String, List<Fact>> facts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, List<Fact>> led = new HashMap<>();
        plans.changeAll(facts.keySet(), loaded -> {
            @Nullable Outcome[] outcomes = new Outcome[loaded.size()];
            Set<String> beyond = new HashSet<>();
            for (int i = 0; i < outcomes.length; i++) {
                CarePlan plan = loaded.get(i);
                String personId = plan.subject().personId();
                note(led, plan, facts);
                Outcome outcome = planner.record(plan, facts.getOrDefault(personId, List.of()), now);
                outcomes[i] = outcome;
                if (!outcome.beyond().isEmpty()) {
                    beyond.add(personId);
                }
            }
            if (!beyond.isEmpty()) {
                revise(outcomes, beyond, now);
            }
            return Arrays.asList(outcomes);
        });
        merges.lead(led, (plan, theirs, stored) -> planner.record(plan, theirs, stored, now));
    }

    private static void note(Map<String, List<Fact>> led, CarePlan plan, Map<String, List<Fact>> facts) {
        String personId = plan.subject().personId();
        if (plan.subject().absorbed()) {
            led.put(personId, facts.getOrDefault(personId, List.of()));
        } else {
            led.remove(personId);
        }
    }

    /**
     * Takes back facts by person, once the stored history no longer has them. Safe to repeat; a plan that never weighed them
     * stays as it is.
     */
    public void withdraw(Map<String, List<Fact>> withdrawn) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant since = now.minus(Duration.ofDays(CarePlanner.LOOK_BACK_DAYS));
        Map<String, List<Fact>> led = new HashMap<>();
        plans.changeAll(withdrawn.keySet(), loaded -> {
            Map<String, FactLedger> stored = history.ledgersSince(withdrawn.keySet(), since);
            List<@Nullable Outcome> outcomes = new ArrayList<>(loaded.size());
            for (CarePlan plan : loaded) {
                String personId = plan.subject().personId();
                note(led, plan, withdrawn);
                outcomes.add(planner.withdraw(
                        plan, withdrawn.getOrDefault(personId, List.of()), ledger(stored, personId), now));
            }
            return outcomes;
        });
        merges.lead(led, (plan, theirs, stored) -> planner.withdraw(plan, theirs, stored, now));
    }

    /** Facts older than what the plans keep: judged from the stored history, rarely needed. */
    private void revise(@Nullable Outcome[] outcomes, Set<String> personIds, Instant now) {
        Instant since = now.minus(Duration.ofDays(CarePlanner.LOOK_BACK_DAYS));
        Map<String, FactLedger> stored = history.ledgersSince(personIds, since);
        for (int i = 0; i < outcomes.length; i++) {
            Outcome outcome = outcomes[i];
            if (outcome == null || outcome.beyond().isEmpty()) {
                continue;
            }
            String personId = outcome.plan().subject().personId();
            Outcome revised = planner.revise(outcome.plan(), outcome.beyond(), ledger(stored, personId), now);
            List<DutyEvent> events = new ArrayList<>(outcome.events());
            events.addAll(revised.events());
            outcomes[i] = new Outcome(revised.plan(), events, List.of());
        }
    }

    private static FactLedger ledger(Map<String, FactLedger> stored, String personId) {
        return Objects.requireNonNull(stored.get(personId));
    }
}
