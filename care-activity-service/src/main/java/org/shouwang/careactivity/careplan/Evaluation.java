package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Verdict.Why;

/**
 * The one definition of due, overdue and met: what facts say about the occurrences of a line at an instant.
 *
 * <p>Looks only at when things happened, never at the order in which they became known, so late, repeated and reordered facts give
 * the same answer.
 */
final class Evaluation {
    /** How many alarms of a rule stand at most where each needs its own answer. */
    private static final int MOST_OPEN = 40;

    private final List<Occurrence> occurrences;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<List<Fact>> counted = new ArrayList<>();
    private final List<List<Fact>> spare = new ArrayList<>();
    private final List<List<Fact>> tooClose = new ArrayList<>();
    private final List<Fact> facts;

    /** Weighs facts, sorted by when they happened, for occurrences, sorted by first day. */
    Evaluation(List<Occurrence> occurrences, List<Fact> facts) {
        this.occurrences = occurrences;
        this.facts = facts;
        for (int i = 0; i < occurrences.size(); i++) {
            counted.add(new ArrayList<>(2));
            spare.add(new ArrayList<>(0));
            tooClose.add(new ArrayList<>(0));
        }
        for (Fact fact : facts) {
            verdicts.add(weigh(fact));
        }
    }

    private boolean inTime(Fact fact, int occurrence) {
        return fact.enteredAt().isBefore(occurrences.get(occurrence).overdueAt());
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    List<Fact> counted(int occurrence) {
        return counted.get(occurrence);
    }

    /** Whether an occurrence would not have been met by what was written down before the alarm. */
    private boolean enteredLate(int occurrence) {
        int inTime = spare.get(occurrence).size();
        for (Fact fact : counted.get(occurrence)) {
            inTime += inTime(fact, occurrence) ? 1 : 0;
        }
        return inTime < occurrences.get(occurrence).needed();
    }

    /**
     * First the older occurrence that is still unmet and in its grace, then the one whose period has the day. After a change of
     * tier a day may lie in several; each of them remembers a fact that would count but for others. What an event began takes
     * every fact of its time: one visit after two changes is a visit after both.
     */
    private Verdict weigh(Fact fact) {
        LocalDate day = fact.day();
        Verdict refused = null;
        Verdict taken = null;
        List<Verdict> refusals = new ArrayList<>(1);
        for (int i = 0; i < occurrences.size(); i++) {
            Occurrence occurrence = occurrences.get(i);
            if (occurrence.state().released() || !occurrence.counts(fact)) {
                continue;
            }
            boolean grace = occurrence.inGrace(day, fact.at());
            if (!grace && !occurrence.contains(day, fact.at())) {
                continue;
            }
            Verdict verdict = weigh(fact, day, i, occurrence);
            if (verdict.why() == Why.COUNTED) {
                counted.get(i).add(fact);
                if (!occurrence.eventDriven()) {
                    return verdict;
                }
                taken = taken == null ? verdict : taken;
                continue;
            }
            refusals.add(verdict);
            if (!grace || refused == null) {
                refused = verdict;
            }
        }
        refusals.forEach(this::remember);
        if (taken != null) {
            return taken;
        }
        return refused == null ? new Verdict(fact, -1, Why.NO_PERIOD, null) : refused;
    }

    /** Facts that do not count only because others do, written down before the alarm would have begun; and those too close for now. */
    private void remember(Verdict refusal) {
        int occurrence = refusal.occurrence();
        if (refusal.why() == Why.TOO_CLOSE) {
            tooClose.get(occurrence).add(refusal.fact());
        } else if (inTime(refusal.fact(), occurrence)) {
            spare.get(occurrence).add(refusal.fact());
        }
    }

    private Verdict weigh(Fact fact, LocalDate day, int index, Occurrence occurrence) {
        List<Fact> already = counted.get(index);
        if (already.size() >= occurrence.needed()) {
            return new Verdict(fact, index, Why.ENOUGH, null);
        }
        int spread = occurrence.demand().quota().spreadDays();
        if (spread > 0 && !already.isEmpty()) {
            Fact last = already.get(already.size() - 1);
            if (day.isBefore(last.day().plusDays(spread))) {
                return new Verdict(fact, index, Why.TOO_CLOSE, last);
            }
        }
        return new Verdict(fact, index, Why.COUNTED, null);
    }

    /** The state of one occurrence at an instant. {@code followedBy} is when the alarm ends for want of a next occurrence. */
    Occurrence at(int index, Instant now, @Nullable Instant followedBy) {
        Occurrence occurrence = occurrences.get(index);
        if (occurrence.state().released()) {
            return occurrence;
        }
        List<Fact> counts = counted.get(index);
        Instant overdueAt = occurrence.overdueAt();
        if (counts.size() >= occurrence.needed()) {
            return occurrence.with(
                    DutyState.MET, counts.size(), counts.get(counts.size() - 1).at(), enteredLate(index));
        }
        if (now.isBefore(overdueAt)) {
            Instant showAt = occurrence.showAt();
            return now.isBefore(showAt)
                    ? occurrence.with(DutyState.PENDING, counts.size(), Days.start(occurrence.from()), false)
                    : occurrence.with(DutyState.DUE, counts.size(), showAt, false);
        }
        Instant missedAt = missedAt(index, followedBy);
        Fact late = closer(occurrence, counts.size(), overdueAt, missedAt);
        if (late != null) {
            return occurrence.with(DutyState.LATE, counts.size(), late.at(), false);
        }
        return missedAt != null && !now.isBefore(missedAt)
                ? occurrence.with(DutyState.MISSED, counts.size(), missedAt, false)
                : occurrence.with(DutyState.OVERDUE, counts.size(), overdueAt, false);
    }

    /** When this one's alarm ends or ended: what was missed once stays so, whatever becomes of those that follow. */
    @Nullable
    Instant missedAt(int index, @Nullable Instant followedBy) {
        Occurrence occurrence = occurrences.get(index);
        Instant ends = alarmEndsAt(index, followedBy);
        boolean ended = occurrence.state() == DutyState.MISSED
                && (ends == null || occurrence.since().isBefore(ends));
        return ended ? occurrence.since() : ends;
    }

    /** The next occurrence becomes overdue, or it lasted long enough. An unanswered need stays, unless dozens follow it. */
    private @Nullable Instant alarmEndsAt(int index, @Nullable Instant followedBy) {
        Occurrence occurrence = occurrences.get(index);
        if (occurrence.demand().version().own()) {
            int last = index + MOST_OPEN;
            return last < occurrences.size() ? occurrences.get(last).overdueAt() : null;
        }
        Instant next = nextOverdueAt(index, followedBy);
        Instant byItself = occurrence.alarmEndsAt();
        return next == null || (byItself != null && byItself.isBefore(next)) ? byItself : next;
    }

    /** When the next one becomes overdue, by that instant and not by its first day: after a change of rhythm they overlap. */
    private @Nullable Instant nextOverdueAt(int index, @Nullable Instant followedBy) {
        Instant own = occurrences.get(index).overdueAt();
        Instant next = null;
        for (int i = 0; i < occurrences.size(); i++) {
            Occurrence other = occurrences.get(i);
            Instant at = other.overdueAt();
            boolean later = at.isAfter(own) || (i > index && at.equals(own));
            boolean open = !other.state().released() && counted.get(i).size() < other.needed();
            if (later && open && (next == null || at.isBefore(next))) {
                next = at;
            }
        }
        return next == null ? followedBy : next;
    }

    /**
     * The first fact of the kind after the alarm began and before the next one took its place; where each cause needs its own
     * answer, the last one missing.
     */
    private @Nullable Fact closer(Occurrence occurrence, int inTime, Instant overdueAt, @Nullable Instant missedAt) {
        int open = occurrence.demand().version().own() ? occurrence.needed() - inTime : 1;
        for (Fact fact : facts) {
            if (!fact.at().isBefore(overdueAt) && occurrence.counts(fact) && --open == 0) {
                return missedAt == null || fact.at().isBefore(missedAt) ? fact : null;
            }
        }
        return null;
    }

    /**
     * The facts that the occurrences still kept need: counted, too close for now (one a day stands for its day), what shows that
     * one was known to be met in time, or what ended an alarm.
     */
    List<Fact> needed(List<Occurrence> evaluated, boolean[] forgotten) {
        Set<Fact> wanted = new HashSet<>();
        List<Fact> close = new ArrayList<>();
        List<Occurrence> kept = new ArrayList<>();
        for (int i = 0; i < occurrences.size(); i++) {
            if (!forgotten[i]) {
                wanted.addAll(counted.get(i));
                wanted.addAll(spare.get(i).subList(0, Math.min(spare.get(i).size(), enteredAfterTheAlarm(i))));
                close.addAll(tooClose.get(i));
                kept.add(evaluated.get(i));
            }
        }
        List<Fact> needed = new ArrayList<>();
        for (Fact fact : facts) {
            if (wanted.contains(fact)
                    || (close.contains(fact) && !dayIsKept(needed, fact.day()))
                    || endsAnAlarm(fact, kept)) {
                needed.add(fact);
            }
        }
        return needed;
    }

    private int enteredAfterTheAlarm(int occurrence) {
        int late = 0;
        for (Fact fact : counted.get(occurrence)) {
            late += inTime(fact, occurrence) ? 0 : 1;
        }
        return late;
    }

    private static boolean dayIsKept(List<Fact> kept, LocalDate day) {
        return !kept.isEmpty() && kept.get(kept.size() - 1).day().equals(day);
    }

    private static boolean endsAnAlarm(Fact fact, List<Occurrence> evaluated) {
        for (Occurrence occurrence : evaluated) {
            boolean ended =
                    occurrence.state() == DutyState.LATE && occurrence.since().equals(fact.at());
            boolean answers =
                    occurrence.demand().version().own() && !occurrence.state().released() && occurrence.counts(fact);
            if (ended || answers) {
                return true;
            }
        }
        return false;
    }
}
