package org.shouwang.careactivity.careplan.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.Outcome;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.outbox.Write;

/** Reads plans, applies a pure step to each and writes what changed: one read and one write for any number of people. */
public final class PlanStore {
    private static final int ATTEMPTS = 20;
    /** Merges of merges; more steps than anybody ever takes. */
    private static final int MOST_STEPS = 20;

    private final AggregateCollection<CarePlan> plans;
    private final Function<Outcome, List<NewEvent>> events;

    /** A store that turns duty events into published ones with {@code events}. */
    public PlanStore(AggregateCollection<CarePlan> plans, Function<Outcome, List<NewEvent>> events) {
        this.plans = plans;
        this.events = events;
    }

    /** The plans of people; those without one are missing. */
    public List<Loaded<CarePlan>> find(Collection<String> personIds) {
        return plans.findAll(personIds);
    }

    /** The plan of a person; where another record goes on in place of this one, that one's. */
    public Optional<Loaded<CarePlan>> standing(String personId) {
        Loaded<CarePlan> found = null;
        String next = personId;
        for (int step = 0; next != null && step < MOST_STEPS; step++) {
            Loaded<CarePlan> plan = plans.find(next).orElse(null);
            found = plan == null ? found : plan;
            next = plan == null ? null : plan.state().subject().into();
        }
        return Optional.ofNullable(found);
    }

    /**
     * Takes a step with each person's plan, again for those where somebody was faster.
     *
     * @param step gives all outcomes at once, in the order of the plans; null = nothing to do
     */
    public void changeAll(Collection<String> personIds, Function<List<CarePlan>, List<@Nullable Outcome>> step) {
        Collection<String> open = personIds;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(open.size() + " care plans were changed by others all the time");
            }
            open = writeAll(plans.findAll(open), step);
        }
    }

    /** The same for plans already read, once; returns the people where somebody was faster. */
    public Set<String> writeAll(List<Loaded<CarePlan>> loaded, Function<List<CarePlan>, List<@Nullable Outcome>> step) {
        List<@Nullable Outcome> outcomes =
                step.apply(loaded.stream().map(Loaded::state).toList());
        List<Change<CarePlan>> changes = new ArrayList<>(loaded.size());
        for (int i = 0; i < loaded.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome != null
                    && (!outcome.events().isEmpty()
                            || !outcome.plan().equals(loaded.get(i).state()))) {
                changes.add(new Change<>(loaded.get(i), outcome.plan(), events.apply(outcome)));
            }
        }
        return plans.updateAll(changes);
    }

    /** Stores first plans; returns the people who have one already. */
    public Set<String> insertAll(List<Outcome> outcomes) {
        List<Write<CarePlan>> writes = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes) {
            writes.add(new Write<>(outcome.plan(), events.apply(outcome)));
        }
        return new HashSet<>(plans.insertAll(writes));
    }
}
