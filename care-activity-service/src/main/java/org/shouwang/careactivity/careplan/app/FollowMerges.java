package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.FactLedger;
import org.shouwang.careactivity.careplan.FactLedger.TakenBack;
import org.shouwang.careactivity.careplan.Outcome;
import org.shouwang.platform.outbox.Loaded;

/**
 * Lets what was done for absorbed records count in the plan of the record that goes on. A plan says which records it counts;
 * which ones it has to is read from the absorbed records' own plans, so that news may come late, twice and in any order, and
 * whoever comes after a crash sees what is left to do. What is read here is stored before, and what is written is guarded by the
 * plan's version: of a contact and a merge at the same moment one always sees the other.
 */
public final class FollowMerges implements PersonFollower {
    private final PlanStore plans;
    private final PlanQueries queries;
    private final CarePlanner planner;
    private final History history;
    private final FollowFlags flags;
    private final Clock clock;

    /** Uses business time. */
    public FollowMerges(
            PlanStore plans,
            PlanQueries queries,
            CarePlanner planner,
            History history,
            FollowFlags flags,
            Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.planner = planner;
        this.history = history;
        this.flags = flags;
        this.clock = clock;
    }

    /** What becomes of a survivor's plan when something came for an absorbed record. */
    interface Step<T> {
        Outcome take(CarePlan plan, T news, FactLedger stored);
    }

    @Override
    public void follow(Collection<String> personIds) {
        Set<String> touched = new HashSet<>(queries.holding(personIds));
        touched.addAll(queries.absorbedBy(personIds).keySet());
        queries.survivorsOf(personIds).values().forEach(touched::addAll);
        if (!touched.isEmpty()) {
            // First, since afterwards the plans no longer say that somebody has to look.
            flags.refresh(touched);
            change(touched, Map.of(), (plan, news, stored) -> new Outcome(plan, List.of(), List.of()));
        }
    }

    /** Takes on to the survivors what came for absorbed records, by absorbed record. */
    <T> void lead(Map<String, T> news, Step<T> step) {
        if (!news.isEmpty()) {
            Set<String> survivors = new HashSet<>();
            queries.survivorsOf(news.keySet()).values().forEach(survivors::addAll);
            change(survivors, news, step);
        }
    }

    private <T> void change(Collection<String> survivors, Map<String, T> news, Step<T> step) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant since = now.minus(Duration.ofDays(CarePlanner.LOOK_BACK_DAYS));
        plans.changeAll(survivors, loaded -> {
            List<String> ids =
                    loaded.stream().map(plan -> plan.subject().personId()).toList();
            Map<String, Set<String>> absorbed = queries.absorbedBy(ids);
            Map<String, FactLedger> stored = history.ledgersSince(ids, absorbed, since);
            List<@Nullable Outcome> outcomes = new ArrayList<>(ids.size());
            for (CarePlan plan : loaded) {
                String id = plan.subject().personId();
                Set<String> theirs = absorbed.getOrDefault(id, Set.of());
                FactLedger ledger = stored.getOrDefault(id, FactLedger.of(List.of()));
                Outcome outcome = settle(plan, theirs, ledger, since, now);
                for (Map.Entry<String, T> one : news.entrySet()) {
                    if (theirs.contains(one.getKey())) {
                        outcome = outcome.then(step.take(outcome.plan(), one.getValue(), ledger));
                    }
                }
                outcomes.add(outcome);
            }
            return outcomes;
        });
    }

    private Outcome settle(CarePlan plan, Set<String> theirs, FactLedger stored, Instant since, Instant now) {
        Set<String> gone = new HashSet<>(plan.taken());
        gone.removeAll(theirs);
        Set<String> come = new HashSet<>(theirs);
        come.removeAll(plan.taken());
        Outcome outcome = new Outcome(plan, List.of(), List.of());
        if (!gone.isEmpty()) {
            Set<Fact> facts = facts(gone, since);
            stored.standing().forEach(facts::remove);
            List<TakenBack> takenBack = new ArrayList<>(stored.takenBack());
            facts.forEach(fact -> takenBack.add(new TakenBack(fact, now)));
            outcome = planner.giveBack(
                    plan, theirs, facts, plansOf(gone), new FactLedger(stored.standing(), takenBack), now);
        }
        return come.isEmpty()
                ? outcome
                : outcome.then(
                        planner.takeOver(outcome.plan(), theirs, facts(come, since), plansOf(come), stored, now));
    }

    private Set<Fact> facts(Set<String> ids, Instant since) {
        Set<Fact> facts = new LinkedHashSet<>();
        history.done(ids, since).values().forEach(facts::addAll);
        return facts;
    }

    private List<CarePlan> plansOf(Set<String> ids) {
        return plans.find(ids).stream().map(Loaded::state).toList();
    }
}
