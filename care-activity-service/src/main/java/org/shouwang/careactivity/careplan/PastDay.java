package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was due for somebody at a past instant, under the rules and traits of then, from what is stored now. Pure: the same plan,
 * history and instant give the same answer.
 */
public final class PastDay {
    private final Rules rules;
    private final TermCalendar calendar;
    private final CarePlanner planner;

    /** Looks back with the rules that run, which hold all their earlier versions. */
    public PastDay(Rules rules, TermCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
        this.planner = new CarePlanner(rules, calendar);
    }

    /**
     * What cannot be told for certain.
     *
     * @param rule of this rule only; none = of all
     * @param day from this day on, or before it, as the code says
     */
    public record Limit(
            Code code, @Nullable String rule, @Nullable LocalDate day) {
        /** Why not. */
        public enum Code {
            /** The plan begins on that day; nothing is kept of the time before. */
            BEFORE_PLAN,
            /** Periods that began before that day are not told again. */
            HORIZON,
            /** Traits from before that day are forgotten; they are taken as they were just before it. */
            TRAITS_FORGOTTEN,
            /** The person left the register, and the day of it is not kept. */
            EXIT_UNKNOWN,
            /** Pauses are taken as they are known now. */
            PAUSES_AS_NOW,
            /** Contacts that were withdrawn since are left out. */
            WITHDRAWN_LEFT_OUT,
            /** What began a duty before that day is forgotten. */
            EVENTS_FORGOTTEN,
            /** Something that began a duty was taken back, and when is not kept. */
            CAUSE_WITHDRAWN,
            /** The rule is switched off now; only what the plan still keeps is told. */
            SWITCHED_OFF
        }
    }

    /** The duties as they stood, and what cannot be told. */
    public record Answer(List<Duty> duties, List<Limit> limits) {}

    /**
     * The duties at an instant.
     *
     * @param history stored facts since {@link CarePlanner#LOOK_BACK_DAYS} before the instant
     * @param knownThen whether to leave out what was written down or taken back only afterwards
     */
    public Answer at(CarePlan plan, Collection<Fact> history, Instant at, boolean knownThen) {
        LocalDate day = Days.of(at);
        if (day.isBefore(plan.entered())) {
            return new Answer(List.of(), List.of(new Limit(Limit.Code.BEFORE_PLAN, null, plan.entered())));
        }
        Instant exit = plan.subject().onRegister() ? null : exit(plan);
        boolean left = exit != null && !exit.isAfter(at);
        Instant until = exit != null && left ? exit : at;
        CarePlan then = asOf(plan, until);
        StoredLine stored = new StoredLine(until, knownThen);
        List<Fact> facts = facts(history, until, knownThen);
        LocalDate horizon = Days.of(until).minusDays(CarePlanner.LOOK_BACK_DAYS);
        boolean cut = plan.entered().isBefore(horizon);
        List<Limit> limits = limits(plan, exit, cut ? horizon : null);
        List<Duty> duties = new ArrayList<>();
        for (DutyLine line : plan.lines()) {
            if (day.isBefore(line.since())) {
                continue;
            }
            DutyLine told;
            if (line.eventDriven() || !rules.isOn(line.rule().code())) {
                limit(limits, plan, line);
                Opening opening = new Opening(rules, calendar);
                LineStepper stepper = new LineStepper(opening, then.subject(), then.pauses(), true, new ArrayList<>());
                told = stepper.weighAnew(stored.of(line), counting(line, plan, facts), until);
            } else {
                told = planner.replay(then, line.rule(), facts, until);
            }
            boolean first = line.since().isBefore(horizon) && !line.eventDriven();
            add(duties, then.subject(), left ? ended(told, plan, until) : told, first);
        }
        return new Answer(duties, limits);
    }

    private static @Nullable Instant exit(CarePlan plan) {
        Instant exit = null;
        for (DutyLine line : plan.lines()) {
            for (Occurrence occurrence : line.occurrences()) {
                boolean ended = occurrence.reason() == Reason.LEFT || occurrence.reason() == Reason.DEATH;
                if (ended && (exit == null || occurrence.since().isAfter(exit))) {
                    exit = occurrence.since();
                }
            }
        }
        return exit;
    }

    private static List<Limit> limits(CarePlan plan, @Nullable Instant exit, @Nullable LocalDate horizon) {
        List<Limit> limits = new ArrayList<>();
        if (horizon != null) {
            limits.add(new Limit(Limit.Code.HORIZON, null, horizon));
        }
        if (plan.past().size() == CarePlan.PAST) {
            LocalDate known = Days.of(plan.past().get(0).until());
            limits.add(new Limit(Limit.Code.TRAITS_FORGOTTEN, null, known));
        }
        if (!plan.subject().onRegister() && exit == null) {
            limits.add(new Limit(Limit.Code.EXIT_UNKNOWN, null, null));
        }
        if (!plan.pauses().isEmpty()) {
            limits.add(new Limit(Limit.Code.PAUSES_AS_NOW, null, null));
        }
        if (!plan.withdrawn().isEmpty()) {
            limits.add(new Limit(Limit.Code.WITHDRAWN_LEFT_OUT, null, null));
        }
        return limits;
    }

    private void limit(List<Limit> limits, CarePlan plan, DutyLine line) {
        String code = line.rule().code();
        if (!rules.isOn(code)) {
            limits.add(new Limit(Limit.Code.SWITCHED_OFF, code, null));
        }
        if (line.eventDriven() && line.floor().isAfter(line.since())) {
            limits.add(new Limit(Limit.Code.EVENTS_FORGOTTEN, code, line.floor()));
        }
        for (Occurrence occurrence : line.occurrences()) {
            if (occurrence.stands() && occurrence.causes().stream().anyMatch(cause -> !cause.stands())) {
                limits.add(new Limit(Limit.Code.CAUSE_WITHDRAWN, code, occurrence.from()));
            }
        }
    }

    /** The plan as it was: on the register, with the traits of then. */
    private static CarePlan asOf(CarePlan plan, Instant at) {
        List<CarePlan.PastTraits> past = new ArrayList<>();
        Traits traits = plan.subject().traits();
        for (CarePlan.PastTraits one : plan.past()) {
            if (one.until().isAfter(at)) {
                traits = one.traits();
                break;
            }
            past.add(one);
        }
        Subject now = plan.subject();
        Subject then = new Subject(
                now.personId(), true, null, now.registeredOn(), now.orgs(), now.guardianship(), traits, now.sequence());
        return new CarePlan(
                then,
                plan.entered(),
                plan.begunAt(),
                plan.lines(),
                past,
                plan.revised(),
                plan.withdrawn(),
                plan.pauses(),
                plan.taken(),
                null);
    }

    /** What had happened by then; what became known later counts as if it had become known at the last moment. */
    private static List<Fact> facts(Collection<Fact> history, Instant at, boolean knownThen) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : history) {
            boolean later = fact.enteredAt().isAfter(at);
            if (!fact.at().isAfter(at) && !(later && knownThen)) {
                facts.add(later ? new Fact(fact.id(), fact.type(), fact.at(), at) : fact);
            }
        }
        return facts;
    }

    private static List<Fact> counting(DutyLine line, CarePlan plan, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> line.rule().counts(fact.type()) && !fact.day().isBefore(plan.entered()))
                .sorted()
                .toList();
    }

    /** Whoever left has nothing open from then on. */
    private static DutyLine ended(DutyLine line, CarePlan plan, Instant exit) {
        Reason reason = "DEATH".equals(plan.subject().exitReason()) ? Reason.DEATH : Reason.LEFT;
        List<Occurrence> ended = new ArrayList<>();
        for (Occurrence one : line.occurrences()) {
            ended.add(one.state().closed() ? one : one.released(DutyState.CANCELLED, reason, exit));
        }
        return line.with(ended, line.facts());
    }

    /** As many as the plan kept then; the first one of a walk that began in the middle is not to be trusted. */
    private static void add(List<Duty> duties, Subject subject, DutyLine line, boolean withoutFirst) {
        List<Occurrence> all = line.occurrences();
        Evaluation evaluation = new Evaluation(all, line.facts());
        int first = withoutFirst && !all.isEmpty() ? 1 : 0;
        while (first < all.size()
                && all.size() - first > all.get(first).demand().quota().every().keep()
                && all.get(first).state().closed()) {
            first++;
        }
        for (int i = first; i < all.size(); i++) {
            duties.add(CarePlan.duty(subject, all.get(i), evaluation.counted(i)));
        }
    }
}
