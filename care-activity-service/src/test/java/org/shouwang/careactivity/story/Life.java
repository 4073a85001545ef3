package org.shouwang.careactivity.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Duty;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Outcome;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.Traits;
import org.shouwang.careactivity.careplan.Trigger;

/** Somebody a story is about, or a class or school: the care plan as it goes on, and every state each duty has had. */
final class Life {
    private static final List<DutyState> COLUMNS =
            List.of(DutyState.MET, DutyState.LATE, DutyState.MISSED, DutyState.EXEMPT);

    private final String name;
    private final Traits traits;
    private final @Nullable String guardianship;
    private final List<Fact> stored = new ArrayList<>();
    private final Map<String, Seen> duties = new TreeMap<>();
    private @Nullable CarePlan plan;

    /** One duty: its rule, its due day and its states one after the other. */
    private record Seen(String rule, LocalDate due, List<DutyState> states) {
        DutyState last() {
            return states.get(states.size() - 1);
        }
    }

    private Life(String name, Traits traits, @Nullable String guardianship) {
        this.name = name;
        this.traits = traits;
        this.guardianship = guardianship;
    }

    /** A child as the registry tells of it. */
    static Life child(String name, String category, String tier, String band, String guardianship, String born) {
        LocalDate birthday = LocalDate.parse(born);
        return new Life(name, new Traits(Kind.CHILD, category, tier, band, null, false, birthday), guardianship);
    }

    /** A class or school. */
    static Life unit(String name, Kind kind) {
        return new Life(name, Fixtures.unit(kind), null);
    }

    String name() {
        return name;
    }

    boolean isUnit() {
        return traits.kind() != Kind.CHILD;
    }

    /** The states one duty has had, the first first. */
    List<DutyState> states(String rule, String from) {
        Seen seen = duties.get(rule + " " + from);
        return seen == null ? List.of() : seen.states();
    }

    void begin(Instant at) {
        Subject subject = new Subject(name, true, null, Days.of(at), Fixtures.ORGS, guardianship, traits, 1);
        take(Fixtures.PLANNER.begin(subject, at));
    }

    void tick(Instant now) {
        take(Fixtures.PLANNER.tick(plan(), now));
    }

    void did(List<Fact> facts) {
        stored.addAll(facts);
        take(Fixtures.PLANNER.record(
                plan(), facts, facts.isEmpty() ? Instant.EPOCH : facts.get(0).enteredAt()));
    }

    void happened(Trigger trigger, Instant now) {
        take(Fixtures.PLANNER.trigger(plan(), List.of(trigger), stored, now));
    }

    void flagged(Set<Flag> flags, Instant now) {
        take(Fixtures.PLANNER.flag(plan(), flags, now));
    }

    void band(String band, Instant now) {
        Traits t = plan().subject().traits();
        Traits after = new Traits(t.kind(), t.category(), t.tier(), band, null, false, t.birthDate());
        take(Fixtures.PLANNER.change(plan(), Fixtures.next(plan().subject(), after), () -> stored, now));
    }

    /** How many duties of a rule that were due by a day ended how; empty when there was none. */
    String row(String rule, LocalDate dueBy) {
        Map<DutyState, Integer> counts = new EnumMap<>(DutyState.class);
        duties.values().stream()
                .filter(duty -> duty.rule().equals(rule) && !duty.due().isAfter(dueBy))
                .forEach(duty -> counts.merge(duty.last(), 1, Integer::sum));
        List<DutyState> columns = new ArrayList<>(COLUMNS);
        counts.keySet().stream().filter(state -> !COLUMNS.contains(state)).forEach(columns::add);
        return counts.isEmpty()
                ? ""
                : columns.stream()
                        .map(state -> state.name().toLowerCase(Locale.ROOT) + " " + counts.getOrDefault(state, 0))
                        .collect(Collectors.joining(", "));
    }

    private CarePlan plan() {
        return Objects.requireNonNull(plan, "the story has not begun");
    }

    private void take(Outcome outcome) {
        plan = outcome.plan();
        for (Duty duty : outcome.plan().duties()) {
            String rule = duty.id().rule();
            Seen seen = duties.computeIfAbsent(
                    rule + " " + duty.occurrence().from(),
                    id -> new Seen(rule, duty.occurrence().to(), new ArrayList<>()));
            DutyState state = duty.occurrence().state();
            if (seen.states().isEmpty() || seen.last() != state) {
                seen.states().add(state);
            }
        }
    }
}
