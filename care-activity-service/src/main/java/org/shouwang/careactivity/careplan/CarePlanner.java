package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The care plan function: (plan, what happened, rules, calendar, now) → plan' + events. Pure and safe for any number of threads.
 *
 * <p>Every method first does what time alone has brought until {@code now}.
 */
public final class CarePlanner {
    /** How far back a fact may lie and still be judged, in days. */
    public static final int LOOK_BACK_DAYS = 400;

    private final Rules rules;
    private final Opening opening;

    /** A planner under these rules and this calendar. */
    public CarePlanner(Rules rules, TermCalendar calendar) {
        this.rules = rules;
        this.opening = new Opening(rules, calendar);
    }

    /** Whether any rule asks something of such people or units. */
    public boolean hasRulesFor(Kind kind) {
        return !rules.of(kind).isEmpty();
    }

    /** Whether such a happening begins any duty at all. */
    public boolean begins(Trigger.Code code) {
        return rules.begunBy(code);
    }

    /** The first plan of a person, at the instant the registry told of them. */
    public Outcome begin(Subject subject, Instant at) {
        CarePlan plan = anew(subject, at);
        return subject.onRegister()
                ? trigger(plan, Happenings.onEntering(plan, at), List.of(), at)
                : finish(plan, subject, List.of(), plan.past(), new ArrayList<>(), List.of());
    }

    /** What time alone brings. */
    public Outcome tick(CarePlan plan, Instant now) {
        CarePlan whole = withNewRules(plan, now);
        Instant next = whole.nextActionAt();
        if (whole.equals(plan) && (next == null || next.isAfter(now))) {
            return new Outcome(plan, List.of(), List.of());
        }
        return eachLine(whole, (stepper, line) -> stepper.advance(line, now));
    }

    /** A rule that came after the plan holds from the day on which the plan is next looked at. */
    private CarePlan withNewRules(CarePlan plan, Instant now) {
        if (!plan.subject().onRegister()) {
            return plan;
        }
        List<DutyLine> lines = new ArrayList<>(plan.lines());
        LocalDate today = Days.of(now);
        LocalDate day = today.isBefore(plan.entered()) ? plan.entered() : today;
        int next = 0;
        for (Rule rule : rules.of(plan.subject().traits().kind())) {
            boolean inOrder = next < lines.size() && lines.get(next).rule().equals(rule);
            if (!inOrder && plan.line(rule.code()) == null) {
                lines.add(DutyLine.startingOn(rule, day));
            }
            next += inOrder ? 1 : 0;
        }
        return lines.size() == plan.lines().size() ? plan : plan.withLines(lines);
    }

    /**
     * Takes in what happened to the person, and what had not happened after all. What is known already changes nothing; the
     * order makes no difference.
     *
     * @param history every stored fact of the person since the first of it
     */
    public Outcome trigger(CarePlan plan, Collection<Trigger> triggers, Collection<Fact> history, Instant now) {
        Outcome ticked = tick(plan, now);
        CarePlan current = ticked.plan();
        List<DutyEvent> events = new ArrayList<>(ticked.events());
        LineStepper stepper = new LineStepper(opening, current.subject(), current.pauses(), false, events);
        List<DutyLine> lines = new ArrayList<>(current.lines());
        for (Trigger trigger : triggers) {
            boolean foreign = Days.of(trigger.at()).isBefore(current.entered())
                    || !current.subject().onRegister();
            for (int i = 0; !foreign && i < lines.size(); i++) {
                if (lines.get(i).rule().begunBy(trigger.code())) {
                    lines.set(i, stepper.trigger(lines.get(i), trigger, history, now));
                }
            }
        }
        return finish(current, current.subject(), lines, current.past(), events, List.of());
    }

    /** Weighs contacts that took place. A fact known already, taken back, or before the person's file, changes nothing. */
    public Outcome record(CarePlan plan, Collection<Fact> facts, Instant now) {
        Outcome ticked = tick(plan, now);
        CarePlan current = ticked.plan();
        List<DutyEvent> events = new ArrayList<>(ticked.events());
        LineStepper stepper = new LineStepper(opening, current.subject(), current.pauses(), false, events);
        List<DutyLine> lines = new ArrayList<>(current.lines());
        Set<Fact> beyond = new HashSet<>();
        for (Fact fact : facts) {
            LocalDate day = fact.day();
            if (day.isBefore(current.entered()) || current.withdrawn().contains(fact.id())) {
                continue;
            }
            for (int i = 0; i < lines.size(); i++) {
                DutyLine line = lines.get(i);
                if (!line.rule().counts(fact.type())) {
                    continue;
                }
                if (line.eventDriven() || !day.isBefore(line.floor())) {
                    lines.set(i, stepper.add(line, fact, now));
                } else if (!current.revised().contains(fact.id())) {
                    beyond.add(fact);
                }
            }
        }
        return finish(current, current.subject(), lines, current.past(), events, List.copyOf(beyond));
    }

    /**
     * Takes in what the registry now says of the person. What was begun goes on; older news than known is ignored.
     *
     * @param history every stored fact of the person since then; asked for only when the news begin a duty
     */
    public Outcome change(CarePlan plan, Subject subject, Supplier<Collection<Fact>> history, Instant at) {
        if (subject.sequence() <= plan.subject().sequence()) {
            return new Outcome(plan, List.of(), List.of());
        }
        Outcome ticked = tick(plan, at);
        CarePlan current = ticked.plan();
        List<DutyEvent> events = new ArrayList<>(ticked.events());
        if (subject.absorbed()) {
            return rest(current, subject, at, events);
        }
        if (current.subject().absorbed()) {
            current = current.withSubject(
                    current.subject().into(null, current.subject().sequence()));
            events.addAll(standing(current));
        }
        if (!subject.onRegister()) {
            return leave(current, subject, at, events);
        }
        Subject before = current.subject();
        Subject known = subject.flagged(before.traits().flags());
        if (!current.subject().onRegister()) {
            Outcome back = begin(known, at);
            events.addAll(back.events());
            return new Outcome(back.plan(), events, List.of());
        }
        CarePlan changed = become(current, known, at, events);
        List<Trigger> happened = Happenings.onChange(before, subject, at);
        if (happened.isEmpty()) {
            return new Outcome(changed, events, List.of());
        }
        Outcome outcome = trigger(changed, happened, history.get(), at);
        events.addAll(outcome.events());
        return new Outcome(outcome.plan(), events, List.of());
    }

    /**
     * Takes in the circumstances this service knows of now; all of them, so that it may be repeated and comes in any order. Of
     * who is not on the register they are known, and nothing is asked.
     */
    public Outcome flag(CarePlan plan, Set<Flag> flags, Instant at) {
        if (plan.subject().traits().flags().equals(flags)) {
            return new Outcome(plan, List.of(), List.of());
        }
        Outcome ticked = tick(plan, at);
        CarePlan current = ticked.plan();
        Subject flagged = current.subject().flagged(flags);
        List<DutyEvent> events = new ArrayList<>(ticked.events());
        if (!flagged.onRegister()) {
            return finish(current, flagged, current.lines(), current.past(), events, List.of());
        }
        CarePlan changed = become(current, flagged, at, events);
        return new Outcome(changed, flagged.absorbed() ? List.of() : events, List.of());
    }

    /** Another record goes on in place of this one: nothing is asked for any more, and nothing is lost. */
    private static Outcome rest(CarePlan plan, Subject subject, Instant at, List<DutyEvent> events) {
        Subject before = plan.subject();
        CarePlan resting = plan.withSubject(before.into(subject.into(), subject.sequence()));
        if (!before.absorbed()) {
            for (Duty duty : plan.duties()) {
                if (!duty.occurrence().state().closed()) {
                    events.add(new DutyEvent.ContactReleased(new Duty(
                            before,
                            duty.occurrence().released(DutyState.CANCELLED, Reason.LEFT, at),
                            duty.activityIds())));
                }
            }
        }
        return new Outcome(resting, events, List.of());
    }

    /** How everything stands: told when a record stands for itself again, since nothing was told meanwhile. */
    private static List<DutyEvent> standing(CarePlan plan) {
        List<DutyEvent> events = new ArrayList<>();
        for (Duty duty : plan.duties()) {
            switch (duty.occurrence().state()) {
                case MET, LATE -> events.add(new DutyEvent.ContactMet(duty));
                case MISSED -> events.add(new DutyEvent.ContactMissed(duty));
                case EXEMPT, CANCELLED -> events.add(new DutyEvent.ContactReleased(duty));
                case PENDING, DUE, OVERDUE -> events.add(new DutyEvent.ContactReopened(duty));
            }
        }
        return events;
    }

    /**
     * Weighs contacts, those from before what the plan keeps too.
     *
     * @param stored all that is stored of the person of the last {@link #LOOK_BACK_DAYS} days, these among it
     */
    public Outcome record(CarePlan plan, Collection<Fact> facts, FactLedger stored, Instant now) {
        Outcome recorded = record(plan, facts, now);
        return recorded.beyond().isEmpty()
                ? recorded
                : recorded.then(revise(recorded.plan(), recorded.beyond(), stored, now));
    }

    /**
     * Lets count what was done for absorbed records of the same person, and what happened to them.
     *
     * @param ids all records that count from now on
     * @param facts what was done for those that are new among them
     * @param theirs the plans of those
     * @param stored all that is stored of the person, of all these records
     */
    public Outcome takeOver(
            CarePlan plan,
            Collection<String> ids,
            Collection<Fact> facts,
            Collection<CarePlan> theirs,
            FactLedger stored,
            Instant now) {
        Outcome recorded = record(plan, facts, stored, now);
        Outcome begun = recorded.then(trigger(
                recorded.plan(),
                causes(theirs).stream().map(Cause::told).distinct().toList(),
                stored.standing(),
                now));
        return new Outcome(begun.plan().withTaken(ids), begun.events(), List.of());
    }

    /**
     * The other way round: what was done for records that are of somebody else after all does not count any more.
     *
     * @param ids all records that still count
     * @param facts what was done for those that do not
     * @param theirs the plans of those
     * @param stored all that is stored of the person, these facts among what was taken back
     */
    public Outcome giveBack(
            CarePlan plan,
            Collection<String> ids,
            Collection<Fact> facts,
            Collection<CarePlan> theirs,
            FactLedger stored,
            Instant now) {
        Set<UUID> causes = causes(theirs).stream().map(Cause::id).collect(Collectors.toSet());
        Outcome ticked = tick(plan, now);
        Outcome without = ticked.then(eachLine(
                ticked.plan(), (stepper, line) -> line.eventDriven() ? stepper.without(line, causes, now) : line));
        Set<UUID> gone = ids(facts);
        Outcome restated = without.then(restate(
                without.plan(),
                stored.takingBackOf(gone),
                stored.standing(),
                now,
                line -> facts.stream().anyMatch(fact -> line.rule().counts(fact.type()))));
        return new Outcome(restated.plan().forgetting(gone).withTaken(ids), restated.events(), List.of());
    }

    /** What happened to a person as other records tell; what the registry told of them is told of the survivor too. */
    private static List<Cause> causes(Collection<CarePlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.lines().stream())
                .flatMap(line -> line.occurrences().stream())
                .flatMap(occurrence -> occurrence.causes().stream())
                .filter(cause -> cause.code().follows())
                .toList();
    }

    private CarePlan become(CarePlan current, Subject subject, Instant at, List<DutyEvent> events) {
        Traits before = current.subject().traits();
        Traits after = subject.traits();
        if (before.equals(after)) {
            return finish(current, subject, current.lines(), current.past(), events, List.of())
                    .plan();
        }
        LineStepper stepper = new LineStepper(opening, subject, current.pauses(), false, events);
        List<DutyLine> lines = new ArrayList<>();
        for (DutyLine line : current.lines()) {
            lines.add(retune(stepper, line, before, after, at));
        }
        List<CarePlan.PastTraits> past = new ArrayList<>(current.past());
        past.add(new CarePlan.PastTraits(at, before));
        if (past.size() > CarePlan.PAST) {
            past.remove(0);
        }
        return finish(current, subject, lines, past, events, List.of()).plan();
    }

    /**
     * Judges facts older than what the plan keeps, by replaying the stored history once without and once with them.
     *
     * @param stored all that is stored of the person of the last {@link #LOOK_BACK_DAYS} days, these among it
     */
    public Outcome revise(CarePlan plan, Collection<Fact> beyond, FactLedger stored, Instant now) {
        Set<UUID> ids = ids(beyond);
        Outcome outcome = restate(
                plan,
                stored.enteringOf(ids),
                stored.standing(),
                now,
                line -> beyond.stream()
                        .anyMatch(fact ->
                                line.rule().counts(fact.type()) && fact.day().isBefore(line.floor())));
        return new Outcome(outcome.plan().withRevised(ids), outcome.events(), List.of());
    }

    /**
     * Takes facts back: everything stands as if they had never been entered, only that what was told stays told.
     *
     * @param withdrawn facts that do not hold; those that were never weighed, or are taken back already, change nothing
     * @param stored all that is stored of the person of the last {@link #LOOK_BACK_DAYS} days, these among what was taken back
     */
    public Outcome withdraw(CarePlan plan, Collection<Fact> withdrawn, FactLedger stored, Instant now) {
        List<Fact> news = withdrawn.stream()
                .filter(fact -> !plan.withdrawn().contains(fact.id()))
                .toList();
        Set<UUID> ids = ids(news);
        Outcome outcome = restate(
                plan,
                stored.takingBackOf(ids),
                stored.standing(),
                now,
                line -> news.stream().anyMatch(fact -> line.rule().counts(fact.type())));
        return new Outcome(outcome.plan().withWithdrawn(ids), outcome.events(), List.of());
    }

    private static Set<UUID> ids(Collection<Fact> facts) {
        return facts.stream().map(Fact::id).collect(Collectors.toSet());
    }

    /** Lets duties rest, or ends their rest at another day; what rests or is open is weighed anew. */
    public Outcome pause(CarePlan plan, Pause pause, Instant now) {
        Outcome ticked = tick(plan, now);
        CarePlan current = ticked.plan().withPause(pause);
        List<DutyEvent> events = new ArrayList<>(ticked.events());
        LineStepper stepper = new LineStepper(opening, current.subject(), current.pauses(), false, events);
        List<DutyLine> lines = new ArrayList<>();
        for (DutyLine line : current.lines()) {
            lines.add(stepper.repause(line, now));
        }
        return finish(current, current.subject(), lines, current.past(), events, List.of());
    }

    private Outcome restate(
            CarePlan plan, List<FactLedger.Step> steps, List<Fact> standing, Instant now, Predicate<DutyLine> touched) {
        Outcome ticked = tick(plan, now);
        CarePlan current = ticked.plan();
        List<DutyEvent> events = new ArrayList<>(ticked.events());
        Replay replay = new Replay(this, rules, opening, current, now);
        List<DutyLine> lines = new ArrayList<>();
        for (DutyLine line : current.lines()) {
            lines.add(touched.test(line) ? replay.restate(line, steps, standing, events) : line);
        }
        return finish(current, current.subject(), lines, current.past(), events, List.of());
    }

    /** The whole line of a rule as the stored history gives it, nothing forgotten; for explanations of old duties. */
    public DutyLine replay(CarePlan plan, Rule rule, Collection<Fact> history, Instant now) {
        return new Replay(this, rules, opening, plan, now).line(rule, history);
    }

    /** Fits a line to new traits: a rise to the closest tier begins that day, anything else with the next period. */
    DutyLine retune(LineStepper stepper, DutyLine line, Traits before, Traits after, Instant at) {
        if (line.eventDriven()) {
            return line;
        }
        Occurrence last = line.last();
        LocalDate today = Days.of(at);
        LocalDate day = last != null && today.isBefore(last.from()) ? last.from() : today;
        Demand demand = rules.demand(line.rule(), after, day);
        if (demand == null) {
            return over(stepper, line, before, after, at).opening(line.nextOpen(), false);
        }
        if (!after.closest() || before.closest()) {
            return line.applies() ? line : line.opening(stepper.nextPeriod(demand, day), false);
        }
        Demand was = rules.demand(line.rule(), before, day);
        if (was != null && was.quota().sameRhythm(demand.quota())) {
            return line;
        }
        return rise(stepper, line, day, at);
    }

    /** What hung on a circumstance that is over is no longer asked for; after other changes what was begun goes on. */
    private static DutyLine over(LineStepper stepper, DutyLine line, Traits before, Traits after, Instant at) {
        DutyLine ended = line;
        for (int i = 0; i < line.occurrences().size(); i++) {
            Occurrence occurrence = line.occurrences().get(i);
            Set<Flag> flags = occurrence.demand().version().audience().flags();
            boolean open = occurrence.state() == DutyState.PENDING || occurrence.state() == DutyState.DUE;
            if (open && before.flags().containsAll(flags) && !after.flags().containsAll(flags)) {
                ended = stepper.release(ended, i, Reason.ENDED, at);
            }
        }
        return ended;
    }

    private static DutyLine rise(LineStepper stepper, DutyLine line, LocalDate day, Instant at) {
        DutyLine raised = line;
        for (int i = line.occurrences().size() - 1; i >= 0; i--) {
            Occurrence occurrence = line.occurrences().get(i);
            boolean sameName = occurrence.from().equals(day);
            boolean open = occurrence.state() == DutyState.PENDING || occurrence.state() == DutyState.DUE;
            if (open && sameName) {
                List<Occurrence> others = new ArrayList<>(raised.occurrences());
                others.remove(i);
                raised = raised.with(others, raised.facts());
            } else if (sameName) {
                return line.opening(day.plusDays(1), true);
            } else if (open && occurrence.contains(day)) {
                raised = stepper.release(raised, i, Reason.RAISED, at);
            }
        }
        return stepper.open(raised, day, true, at);
    }

    private Outcome leave(CarePlan plan, Subject subject, Instant at, List<DutyEvent> events) {
        Reason reason = "DEATH".equals(subject.exitReason()) ? Reason.DEATH : Reason.LEFT;
        LineStepper stepper = new LineStepper(opening, subject, plan.pauses(), false, events);
        List<DutyLine> lines = new ArrayList<>();
        for (DutyLine line : plan.lines()) {
            DutyLine ended = line;
            for (int i = 0; i < line.occurrences().size(); i++) {
                if (!line.occurrences().get(i).state().closed()) {
                    ended = stepper.release(ended, i, reason, at);
                }
            }
            lines.add(ended.opening(null, false));
        }
        return finish(plan, subject, lines, plan.past(), events, List.of());
    }

    private CarePlan anew(Subject subject, Instant at) {
        LocalDate today = Days.of(at);
        LocalDate entered = subject.registeredOn().isAfter(today) ? subject.registeredOn() : today;
        List<DutyLine> lines = new ArrayList<>();
        for (Rule rule : subject.onRegister() ? rules.of(subject.traits().kind()) : List.<Rule>of()) {
            lines.add(DutyLine.startingOn(rule, entered));
        }
        return new CarePlan(
                subject,
                entered,
                at,
                lines,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                lines.isEmpty() ? null : Days.start(entered));
    }

    private Outcome eachLine(CarePlan plan, BiFunction<LineStepper, DutyLine, DutyLine> step) {
        Subject subject = plan.subject();
        List<DutyEvent> events = new ArrayList<>();
        LineStepper stepper = new LineStepper(opening, subject, plan.pauses(), false, events);
        List<DutyLine> lines = new ArrayList<>(plan.lines().size());
        for (DutyLine line : plan.lines()) {
            lines.add(step.apply(stepper, line));
        }
        return finish(plan, subject, lines, plan.past(), events, List.of());
    }

    private Outcome finish(
            CarePlan plan,
            Subject subject,
            List<DutyLine> lines,
            List<CarePlan.PastTraits> past,
            List<DutyEvent> events,
            List<Fact> beyond) {
        LineStepper stepper = new LineStepper(opening, subject, List.of(), false, List.of());
        Instant next = null;
        for (DutyLine line : lines) {
            Instant lineNext = stepper.next(line);
            if (lineNext != null && (next == null || lineNext.isBefore(next))) {
                next = lineNext;
            }
        }
        @Nullable Instant nextActionAt = next;
        return new Outcome(
                new CarePlan(
                        subject,
                        plan.entered(),
                        plan.begunAt(),
                        lines,
                        past,
                        plan.revised(),
                        plan.withdrawn(),
                        plan.pauses(),
                        plan.taken(),
                        nextActionAt),
                // An absorbed record goes on by itself, so that it is as it would have been when it stands again.
                subject.absorbed() ? List.of() : events,
                beyond);
    }
}
