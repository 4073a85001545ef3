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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.DutyEvent.ContactDueSoon;
import org.shouwang.careactivity.careplan.DutyEvent.ContactMet;
import org.shouwang.careactivity.careplan.DutyEvent.ContactMissed;
import org.shouwang.careactivity.careplan.DutyEvent.ContactOverdue;
import org.shouwang.careactivity.careplan.DutyEvent.ContactReleased;
import org.shouwang.careactivity.careplan.DutyEvent.ContactReopened;

/** Moves one duty line of one person through time and facts, noting what must be told. */
final class LineStepper {
    /** More steps than centuries of weekly duties: a line that needs more is broken. */
    private static final int MAX_STEPS = 100_000;
    /** What of one day is remembered as a cause of one duty. */
    private static final int MOST_CAUSES = 100;

    private final Opening opening;
    private final Subject subject;
    private final List<Pause> pauses;
    private final boolean keepAll;
    private final List<DutyEvent> events;

    LineStepper(Opening opening, Subject subject, List<Pause> pauses, boolean keepAll, List<DutyEvent> events) {
        this.opening = opening.in(subject.orgs());
        this.subject = subject;
        this.pauses = pauses;
        this.keepAll = keepAll;
        this.events = events;
    }

    /** Does everything that time alone brings until an instant, in the order of the instants. */
    DutyLine advance(DutyLine line, Instant now) {
        DutyLine moved = line;
        for (int step = 0; step < MAX_STEPS; step++) {
            Instant next = next(moved);
            if (next == null || next.isAfter(now)) {
                return moved;
            }
            LocalDate open = moved.nextOpen();
            if (open != null && !Days.start(open).isAfter(next)) {
                moved = open(moved, open, false, next);
            } else {
                moved = settle(moved, next);
            }
        }
        throw new IllegalStateException("line " + line.rule().code() + " does not come to rest");
    }

    /** Begins an occurrence and settles what that changes. */
    DutyLine open(DutyLine line, LocalDate day, boolean atOnce, Instant at) {
        int before = line.occurrences().size();
        DutyLine opened = opening.open(line, subject.traits(), pauses, day, atOnce);
        if (opened.occurrences().size() > before) {
            Occurrence begun = opened.occurrences().get(before);
            if (begun.state().released()) {
                events.add(new ContactReleased(CarePlan.duty(subject, begun, List.of())));
            }
        }
        return settle(opened, at);
    }

    /** Weighs one more fact; of two answers to one need the first. The line must have been advanced to the instant before. */
    DutyLine add(DutyLine line, Fact fact, Instant now) {
        List<Fact> facts = new ArrayList<>(line.facts().size() + 1);
        boolean placed = false;
        for (Fact other : line.facts()) {
            if (other.id().equals(fact.id())) {
                if (!fact.at().isBefore(other.at())) {
                    return line;
                }
                continue;
            }
            if (!placed && fact.compareTo(other) < 0) {
                facts.add(fact);
                placed = true;
            }
            facts.add(other);
        }
        if (!placed) {
            facts.add(fact);
        }
        return settle(line.with(line.occurrences(), facts), now);
    }

    /** First day of the period after the one a day lies in. */
    LocalDate nextPeriod(Demand demand, LocalDate day) {
        return opening.nextPeriod(demand, subject.traits(), day);
    }

    /** The line as these facts give it, whatever it was; for what events began, since only they are stored. */
    DutyLine weighAnew(DutyLine line, List<Fact> facts, Instant now) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (Occurrence occurrence : line.occurrences()) {
            occurrences.add(
                    occurrence.state().released() || occurrence.state() == DutyState.MISSED
                            ? occurrence
                            : occurrence
                                    .with(DutyState.PENDING, 0, occurrence.begunAt(), false)
                                    .asTold());
        }
        return settle(line.with(occurrences, facts), now);
    }

    /** Ends an occurrence that is still open. */
    DutyLine release(DutyLine line, int index, Reason reason, Instant at) {
        List<Occurrence> occurrences = new ArrayList<>(line.occurrences());
        Occurrence released = occurrences.get(index).released(DutyState.CANCELLED, reason, at);
        occurrences.set(index, released);
        events.add(new ContactReleased(
                CarePlan.duty(subject, released, new Evaluation(line.occurrences(), line.facts()).counted(index))));
        return line.with(occurrences, line.facts());
    }

    /**
     * Takes in something that happened, or that had not happened after all. The line must have been advanced to the instant
     * before. What is known already, or lies before what the line remembers, changes nothing; what is taken back before it was
     * told is remembered, so that its telling changes nothing afterwards.
     *
     * @param history stored facts since it happened: what was done before it became known counts too
     */
    DutyLine trigger(DutyLine line, Trigger trigger, Collection<Fact> history, Instant now) {
        LocalDate day = Days.of(trigger.at());
        List<Occurrence> occurrences = new ArrayList<>(line.occurrences());
        int index = indexOf(occurrences, trigger, day);
        Occurrence before = index < 0 ? null : occurrences.get(index);
        Cause known = before == null ? null : before.cause(trigger.id());
        boolean old = known != null && known.sequence() >= trigger.sequence();
        boolean full = known == null && before != null && before.causes().size() >= MOST_CAUSES;
        if (old || full || (known == null && day.isBefore(line.floor()))) {
            return line;
        }
        Occurrence after;
        if (before == null) {
            after = opening.open(line.rule(), subject.traits(), pauses, trigger);
            if (after == null) {
                return line;
            }
            if (!trigger.stands()) {
                after = after.released(DutyState.CANCELLED, Reason.WITHDRAWN, now);
            }
            occurrences.add(after);
            occurrences.sort(Comparator.comparing(Occurrence::from));
        } else {
            after = before.with(Cause.of(trigger));
            boolean back = after.stands() && before.reason() == Reason.WITHDRAWN;
            if (!after.stands() && !before.state().released()) {
                after = after.released(DutyState.CANCELLED, Reason.WITHDRAWN, now);
            }
            occurrences.set(index, back ? after.asking(after.needed()) : after);
            if (back) {
                events.add(new ContactReopened(CarePlan.duty(subject, occurrences.get(index), List.of())));
            }
        }
        boolean asked = before == null ? trigger.stands() : !before.state().released();
        if (after.state().released() && asked) {
            events.add(new ContactReleased(CarePlan.duty(subject, after, List.of())));
        }
        Set<Fact> facts = new TreeSet<>(line.facts());
        for (Fact fact : history) {
            if (line.rule().counts(fact.type()) && !fact.at().isBefore(trigger.at())) {
                facts.add(fact);
            }
        }
        return settle(line.with(occurrences, List.copyOf(facts)), now);
    }

    /** The line without some causes, which were of somebody else; what only they began is gone. */
    DutyLine without(DutyLine line, Set<UUID> causes, Instant now) {
        List<Occurrence> kept = new ArrayList<>();
        for (Occurrence before : line.occurrences()) {
            if (before.causes().stream().noneMatch(cause -> causes.contains(cause.id()))) {
                kept.add(before);
                continue;
            }
            Occurrence after = before.without(causes);
            boolean gone = after.causes().isEmpty();
            boolean over = gone || !after.stands();
            if (over && !before.state().released()) {
                after = after.released(DutyState.CANCELLED, Reason.WITHDRAWN, now);
                events.add(new ContactReleased(CarePlan.duty(subject, after, List.of())));
            }
            if (!gone) {
                kept.add(after);
            }
        }
        return weighedAnew(line.with(kept, line.facts()), now);
    }

    /** What was missed because of an occurrence that is gone stands in alarm again; told is what differs. */
    private DutyLine weighedAnew(DutyLine line, Instant now) {
        Map<LocalDate, DutyState> before = new HashMap<>();
        List<Occurrence> anew = new ArrayList<>();
        for (Occurrence occurrence : line.occurrences()) {
            before.put(occurrence.from(), occurrence.state());
            anew.add(
                    occurrence.state() == DutyState.MISSED
                            ? occurrence
                                    .with(DutyState.PENDING, 0, occurrence.begunAt(), false)
                                    .asTold()
                            : occurrence);
        }
        LineStepper quiet = new LineStepper(opening, subject, pauses, keepAll, new ArrayList<>());
        DutyLine settled = quiet.settle(line.with(anew, line.facts()), now);
        Evaluation evaluation = new Evaluation(settled.occurrences(), settled.facts());
        for (int i = 0; i < settled.occurrences().size(); i++) {
            Occurrence after = settled.occurrences().get(i);
            DutyState was = before.get(after.from());
            if (was != null && was.closed() && !after.state().closed()) {
                events.add(new ContactReopened(CarePlan.duty(subject, after, evaluation.counted(i))));
            } else if (was != after.state()) {
                tell(CarePlan.duty(subject, after, evaluation.counted(i)));
            }
        }
        return settled;
    }

    private static int indexOf(List<Occurrence> occurrences, Trigger trigger, LocalDate day) {
        for (int i = 0; i < occurrences.size(); i++) {
            Occurrence occurrence = occurrences.get(i);
            boolean sameDay = occurrence.eventDriven() && occurrence.from().equals(day);
            if (sameDay || occurrence.cause(trigger.id()) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Weighs anew what is asked of what is open, or rests, when a pause was given or ended. What is over stays as it was. */
    DutyLine repause(DutyLine line, Instant now) {
        LocalDate today = Days.of(now);
        List<Occurrence> occurrences = new ArrayList<>(line.occurrences());
        Set<LocalDate> reopened = new HashSet<>();
        for (int i = 0; i < occurrences.size(); i++) {
            Occurrence occurrence = occurrences.get(i);
            boolean resting = occurrence.reason() == Reason.PAUSED;
            if (resting ? occurrence.to().isBefore(today) : occurrence.state().closed()) {
                continue;
            }
            Opening.Asked asked = opening.asked(occurrence, subject.traits(), pauses);
            if (asked.exempt() == null) {
                occurrences.set(i, occurrence.asking(asked.needed()));
                if (resting) {
                    reopened.add(occurrence.from());
                }
            } else if (!resting) {
                Occurrence released = occurrence.released(DutyState.EXEMPT, asked.exempt(), now);
                occurrences.set(i, released);
                events.add(new ContactReleased(CarePlan.duty(subject, released, List.of())));
            }
        }
        DutyLine settled = settle(line.with(occurrences, line.facts()), now);
        Evaluation evaluation = new Evaluation(settled.occurrences(), settled.facts());
        for (int i = 0; i < settled.occurrences().size(); i++) {
            Occurrence occurrence = settled.occurrences().get(i);
            if (reopened.contains(occurrence.from()) && !occurrence.state().closed()) {
                events.add(new ContactReopened(CarePlan.duty(subject, occurrence, evaluation.counted(i))));
            }
        }
        return settled;
    }

    /** Brings every occurrence into the state that the facts and the instant give it, and tells what changed. */
    private DutyLine settle(DutyLine line, Instant now) {
        Evaluation evaluation = new Evaluation(line.occurrences(), line.facts());
        Instant followedBy = followedBy(line);
        List<Occurrence> settled = new ArrayList<>(line.occurrences().size());
        for (int i = 0; i < line.occurrences().size(); i++) {
            Occurrence before = line.occurrences().get(i);
            Occurrence after = evaluation.at(i, now, followedBy);
            boolean open = after.state() == DutyState.PENDING || after.state() == DutyState.DUE;
            if (open && !after.told() && !now.isBefore(after.dueSoonAt(after.counted()))) {
                after = after.asTold();
                events.add(new ContactDueSoon(CarePlan.duty(subject, after, evaluation.counted(i))));
            }
            boolean done = before.state() == DutyState.MET || before.state() == DutyState.LATE;
            if (done && !after.state().closed() && after.eventDriven()) {
                events.add(new ContactReopened(CarePlan.duty(subject, after, evaluation.counted(i))));
            } else if (before.state() != after.state()) {
                tell(CarePlan.duty(subject, after, evaluation.counted(i)));
            }
            settled.add(after);
        }
        return Memory.of(line, settled, evaluation, keepAll);
    }

    private void tell(Duty duty) {
        switch (duty.occurrence().state()) {
            case OVERDUE -> events.add(new ContactOverdue(duty));
            case MET, LATE -> events.add(new ContactMet(duty));
            case MISSED -> events.add(new ContactMissed(duty));
            default -> {
                // PENDING and DUE are shown, not told; EXEMPT and CANCELLED are told where they are decided.
            }
        }
    }

    /** When time will next change something in a line. */
    @Nullable
    Instant next(DutyLine line) {
        LocalDate open = line.nextOpen();
        Instant next = open == null ? null : Days.start(open);
        for (Occurrence occurrence : line.occurrences()) {
            if (occurrence.state() == DutyState.PENDING || occurrence.state() == DutyState.DUE) {
                next = sooner(next, occurrence.overdueAt());
                if (occurrence.state() == DutyState.PENDING) {
                    next = sooner(next, occurrence.showAt());
                }
                if (!occurrence.told()) {
                    next = sooner(next, occurrence.dueSoonAt(occurrence.counted()));
                }
            }
        }
        return sooner(next, alarmEnds(line));
    }

    /** When the first alarm of a line ends by time alone, as its evaluation sees it. */
    private @Nullable Instant alarmEnds(DutyLine line) {
        Instant first = null;
        Evaluation evaluation = null;
        for (int i = 0; i < line.occurrences().size(); i++) {
            if (line.occurrences().get(i).state() == DutyState.OVERDUE) {
                evaluation = evaluation == null ? new Evaluation(line.occurrences(), line.facts()) : evaluation;
                first = sooner(first, evaluation.missedAt(i, followedBy(line)));
            }
        }
        return first;
    }

    private @Nullable Instant followedBy(DutyLine line) {
        Occurrence last = line.last();
        return line.applies() || last == null ? null : opening.followedBy(last, subject.traits());
    }

    private static @Nullable Instant sooner(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
