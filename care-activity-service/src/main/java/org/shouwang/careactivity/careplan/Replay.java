package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shouwang.careactivity.careplan.DutyEvent.ContactMet;
import org.shouwang.careactivity.careplan.DutyEvent.ContactMissed;
import org.shouwang.careactivity.careplan.DutyEvent.ContactReleased;
import org.shouwang.careactivity.careplan.DutyEvent.ContactReopened;

/** Walks one rule through a person's stored history again: traits as they were, facts as they were entered. */
final class Replay {
    private static final int LONGEST_GRACE_DAYS = 61;

    private final CarePlanner planner;
    private final Rules rules;
    private final Opening opening;
    private final CarePlan plan;
    private final Instant now;

    Replay(CarePlanner planner, Rules rules, Opening opening, CarePlan plan, Instant now) {
        this.planner = planner;
        this.rules = rules;
        this.opening = opening;
        this.plan = plan;
        this.now = now;
    }

    /** The whole line, nothing forgotten. */
    DutyLine line(Rule rule, Collection<Fact> history) {
        List<Fact> facts = new ArrayList<>(history);
        facts.removeIf(fact -> !rule.counts(fact.type()) || fact.day().isBefore(plan.entered()));
        if (rule.eventDriven()) {
            DutyLine stored = plan.line(rule.code());
            facts.sort(null);
            return stored == null
                    ? DutyLine.startingOn(rule, plan.entered())
                    : stepper(plan.subject().traits()).weighAnew(stored, facts, now);
        }
        facts.sort(Comparator.comparing(Fact::enteredAt).thenComparing(Comparator.naturalOrder()));
        List<CarePlan.PastTraits> past = plan.past();
        Traits traits = past.isEmpty() ? plan.subject().traits() : past.get(0).traits();
        LocalDate start = start(rule);
        DutyLine line = DutyLine.startingOn(rules.get(rule.code()), start);
        Instant clock = Days.start(start);
        int changed = 0;
        for (Fact fact : facts) {
            while (changed < past.size() && !past.get(changed).until().isAfter(fact.enteredAt())) {
                line = change(line, changed++);
                traits = traitsAfter(changed - 1);
            }
            clock = later(clock, fact.enteredAt());
            LineStepper stepper = stepper(traits);
            line = stepper.add(stepper.advance(line, clock), fact, clock);
        }
        while (changed < past.size()) {
            line = change(line, changed++);
            traits = traitsAfter(changed - 1);
        }
        return plan.subject().onRegister() ? stepper(traits).advance(line, later(clock, now)) : line;
    }

    private DutyLine change(DutyLine line, int index) {
        CarePlan.PastTraits past = plan.past().get(index);
        if (past.until().isBefore(Days.start(line.since()))) {
            return line;
        }
        LineStepper before = stepper(past.traits());
        Traits after = traitsAfter(index);
        return planner.retune(stepper(after), before.advance(line, past.until()), past.traits(), after, past.until());
    }

    private Traits traitsAfter(int index) {
        return index + 1 < plan.past().size()
                ? plan.past().get(index + 1).traits()
                : plan.subject().traits();
    }

    private LineStepper stepper(Traits traits) {
        Subject now = plan.subject();
        Subject then = new Subject(
                now.personId(), true, null, now.registeredOn(), now.orgs(), now.guardianship(), traits, now.sequence());
        return new LineStepper(opening, then, plan.pauses(), true, new ArrayList<>());
    }

    private LocalDate start(Rule rule) {
        LocalDate horizon = Days.of(now).minusDays(CarePlanner.LOOK_BACK_DAYS);
        LocalDate since = since(rule);
        return since.isBefore(horizon) ? horizon : since;
    }

    private LocalDate since(Rule rule) {
        DutyLine stored = plan.line(rule.code());
        return stored == null ? plan.entered() : stored.since();
    }

    /**
     * The stored line as the stored history gives it. Tells of kept occurrences what differs from what is stored; and of those no
     * longer kept how they stand, when the news at hand changed them.
     *
     * @param steps what the news at hand make of the history, each as it was before and after them
     * @param standing the history as it stands
     */
    DutyLine restate(DutyLine stored, List<FactLedger.Step> steps, List<Fact> standing, List<DutyEvent> events) {
        DutyLine after = line(stored.rule(), standing);
        Evaluation evaluation = new Evaluation(after.occurrences(), after.facts());
        Map<LocalDate, Occurrence> before = changed(stored, steps);
        before.putAll(byFirstDay(stored));
        boolean cut = !start(stored.rule()).equals(stored.since());
        List<Occurrence> kept = new ArrayList<>(stored.occurrences());
        Set<LocalDate> restated = new HashSet<>();
        for (int i = 0; i < after.occurrences().size(); i++) {
            Occurrence occurrence = after.occurrences().get(i);
            Occurrence earlier = before.get(occurrence.from());
            boolean trusted = !cut || i > 0 || beganWellAfter(occurrence, start(stored.rule()));
            boolean rests = occurrence.reason() == Reason.PAUSED;
            if (!trusted || rests || earlier == null || earlier.state().released()) {
                continue;
            }
            restated.add(occurrence.from());
            if (earlier.state() != occurrence.state()) {
                tell(CarePlan.duty(plan.subject(), occurrence, evaluation.counted(i)), earlier.state(), events);
            }
            kept.replaceAll(
                    one -> !one.from().equals(occurrence.from()) ? one : one.told() ? occurrence.asTold() : occurrence);
        }
        if (stored.occurrences().isEmpty()) {
            return stored;
        }
        Set<Fact> facts = new TreeSet<>(evaluation.needed(after.occurrences(), forgotten(stored, after)));
        facts.addAll(untouched(stored, restated, standing));
        return stored.with(kept, List.copyOf(facts));
    }

    /** As they were: the occurrences that the steps bring into another state, by first day. */
    private Map<LocalDate, Occurrence> changed(DutyLine stored, List<FactLedger.Step> steps) {
        Map<LocalDate, Occurrence> changed = new HashMap<>();
        for (FactLedger.Step step : stored.eventDriven() ? List.<FactLedger.Step>of() : steps) {
            Map<LocalDate, Occurrence> after = byFirstDay(line(stored.rule(), step.after()));
            for (Occurrence before : line(stored.rule(), step.before()).occurrences()) {
                Occurrence now = after.get(before.from());
                if (now != null && now.state() != before.state()) {
                    changed.putIfAbsent(before.from(), before);
                }
            }
        }
        return changed;
    }

    private static Map<LocalDate, Occurrence> byFirstDay(DutyLine line) {
        Map<LocalDate, Occurrence> occurrences = new HashMap<>();
        line.occurrences().forEach(occurrence -> occurrences.put(occurrence.from(), occurrence));
        return occurrences;
    }

    /** What still holds of the facts that those occurrences need which stay as they are, since they rest by now. */
    private static List<Fact> untouched(DutyLine stored, Set<LocalDate> restated, List<Fact> standing) {
        boolean[] touched = new boolean[stored.occurrences().size()];
        for (int i = 0; i < touched.length; i++) {
            touched[i] = restated.contains(stored.occurrences().get(i).from());
        }
        List<Fact> facts = new ArrayList<>(
                new Evaluation(stored.occurrences(), stored.facts()).needed(stored.occurrences(), touched));
        facts.retainAll(new HashSet<>(standing));
        return facts;
    }

    /** One that began so long after the horizon that no contact before its first day could be missing for it. */
    private static boolean beganWellAfter(Occurrence occurrence, LocalDate horizon) {
        return occurrence.from().isAfter(horizon.plusDays(LONGEST_GRACE_DAYS));
    }

    private static void tell(Duty duty, DutyState before, List<DutyEvent> events) {
        DutyState state = duty.occurrence().state();
        if (state == DutyState.MET || state == DutyState.LATE) {
            events.add(new ContactMet(duty));
        } else if (state.released()) {
            events.add(new ContactReleased(duty));
        } else if (before.closed()) {
            events.add(new ContactReopened(duty));
        } else if (state == DutyState.MISSED) {
            events.add(new ContactMissed(duty));
        }
    }

    /** Which of the replay's occurrences are no longer kept; the facts that only they need are not either. */
    private static boolean[] forgotten(DutyLine stored, DutyLine after) {
        Set<LocalDate> kept = new HashSet<>();
        stored.occurrences().forEach(occurrence -> kept.add(occurrence.from()));
        boolean[] forgotten = new boolean[after.occurrences().size()];
        for (int i = 0; i < forgotten.length; i++) {
            forgotten[i] = !kept.contains(after.occurrences().get(i).from());
        }
        return forgotten;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
