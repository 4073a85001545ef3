package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is due for one person 关爱计划. A value; {@link CarePlanner} makes the next one.
 *
 * @param entered the day the duties began; facts before it meet nothing
 * @param past traits the person had before, oldest first, at most a few
 * @param revised ids of old facts that were already judged from the stored history, at most a few
 * @param withdrawn ids of facts taken back, the latest last, at most a few: their news may come once more
 * @param pauses days on which some duties rest, by their beginning
 * @param taken ids of absorbed records of the same person whose facts count here
 * @param nextActionAt when time itself will change something; none when nothing is open
 */
public record CarePlan(
        Subject subject,
        LocalDate entered,
        Instant begunAt,
        List<DutyLine> lines,
        List<PastTraits> past,
        List<UUID> revised,
        List<UUID> withdrawn,
        List<Pause> pauses,
        List<String> taken,
        @Nullable Instant nextActionAt) {
    /** How many earlier traits are remembered. */
    static final int PAST = 6;
    /** How many revised facts are remembered. */
    static final int REVISED = 8;
    /** How many withdrawn facts are remembered. */
    static final int WITHDRAWN = 16;

    /** Keeps its own lists. */
    public CarePlan {
        lines = List.copyOf(lines);
        past = List.copyOf(past);
        revised = List.copyOf(revised);
        withdrawn = List.copyOf(withdrawn);
        pauses = List.copyOf(pauses);
        taken = List.copyOf(taken);
    }

    /** Traits that held until an instant. */
    public record PastTraits(Instant until, Traits traits) {}

    CarePlan withLines(List<DutyLine> all) {
        return new CarePlan(subject, entered, begunAt, all, past, revised, withdrawn, pauses, taken, nextActionAt);
    }

    CarePlan withRevised(Collection<UUID> more) {
        return judged(latest(revised, more, REVISED), withdrawn);
    }

    CarePlan withWithdrawn(Collection<UUID> more) {
        return judged(revised, latest(withdrawn, more, WITHDRAWN));
    }

    /** As if these had never been judged: should they count again, they are judged again. */
    CarePlan forgetting(Collection<UUID> ids) {
        return judged(
                revised.stream().filter(id -> !ids.contains(id)).toList(),
                withdrawn.stream().filter(id -> !ids.contains(id)).toList());
    }

    private CarePlan judged(List<UUID> nextRevised, List<UUID> nextWithdrawn) {
        return new CarePlan(
                subject, entered, begunAt, lines, past, nextRevised, nextWithdrawn, pauses, taken, nextActionAt);
    }

    CarePlan withTaken(Collection<String> ids) {
        List<String> sorted = ids.stream().sorted().toList();
        return new CarePlan(subject, entered, begunAt, lines, past, revised, withdrawn, pauses, sorted, nextActionAt);
    }

    CarePlan withSubject(Subject now) {
        return new CarePlan(now, entered, begunAt, lines, past, revised, withdrawn, pauses, taken, nextActionAt);
    }

    private static List<UUID> latest(List<UUID> known, Collection<UUID> more, int most) {
        List<UUID> all = new ArrayList<>(known);
        all.removeAll(more);
        all.addAll(more);
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** With a pause more, or with another end of one it has. */
    CarePlan withPause(Pause pause) {
        List<Pause> all = new ArrayList<>(pauses);
        LocalDate forgotten = pause.from().minusDays(CarePlanner.LOOK_BACK_DAYS);
        all.removeIf(one -> one.id().equals(pause.id()) || one.endedBefore(forgotten));
        all.add(pause);
        all.sort(Comparator.comparing(Pause::from).thenComparing(Pause::id));
        return new CarePlan(subject, entered, begunAt, lines, past, revised, withdrawn, all, taken, nextActionAt);
    }

    /** The line of a rule. */
    public @Nullable DutyLine line(String rule) {
        for (DutyLine line : lines) {
            if (line.rule().code().equals(rule)) {
                return line;
            }
        }
        return null;
    }

    /** All occurrences kept, as the world sees them. */
    public List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (DutyLine line : lines) {
            Evaluation evaluation = new Evaluation(line.occurrences(), line.facts());
            for (int i = 0; i < line.occurrences().size(); i++) {
                duties.add(duty(subject, line.occurrences().get(i), evaluation.counted(i)));
            }
        }
        return duties;
    }

    static Duty duty(Subject subject, Occurrence occurrence, List<Fact> counted) {
        List<String> ids = new ArrayList<>(counted.size());
        for (Fact fact : counted) {
            ids.add(fact.id().toString());
        }
        return new Duty(subject, occurrence, ids);
    }
}
