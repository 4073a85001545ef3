package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.careactivity.careplan.GoldenTable.Setting;

/** Lives through a golden table with the care plan function. */
public final class GoldenStory {
    private final GoldenTable table;
    private Rules rules = Fixtures.RULES;
    private TermCalendar calendar = Fixtures.CALENDAR;
    private boolean begun;
    private CarePlanner planner = Fixtures.PLANNER;
    private CarePlan plan;
    private List<DutyEvent> events = List.of();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> stored = new ArrayList<>();
    private final List<FactLedger.TakenBack> takenBack = new ArrayList<>();

    /** Of somebody as the table begins. */
    public GoldenStory(GoldenTable table) {
        this.table = table;
        plan = planner.begin(Fixtures.subject(table.person(), "2026-03-02"), Instant.EPOCH)
                .plan();
    }

    /** Changes rules or calendar. */
    public void under(Setting setting) {
        switch (setting.key()) {
            case "rules" -> rules = Fixtures.rules(setting.value());
            case "only" -> rules = rules.only(List.of(setting.value().split(",")));
            default -> calendar = Fixtures.calendar(setting.value());
        }
        planner = new CarePlanner(rules, calendar);
    }

    /** Does one step. */
    public void step(Instant when, String action) {
        Outcome outcome = begun ? happens(when, action) : begin(when);
        begun = true;
        plan = outcome.plan();
        events = outcome.events();
    }

    private Outcome begin(Instant when) {
        return planner.begin(Fixtures.subject(table.person(), Days.of(when).toString()), when);
    }

    private Outcome happens(Instant when, String action) {
        String[] words = action.split("[ @]+", 4);
        Subject subject = plan.subject();
        return switch (words[0]) {
            case "-" -> planner.tick(plan, when);
            case "happened", "not" -> planner.trigger(plan, List.of(trigger(action, when)), stored, when);
            case "flag" -> planner.flag(plan, GoldenTable.flags(words[1]), when);
            case "answer" -> record(action, new UUID(2, Long.parseLong(words[1])), ContactType.ANSWER, when);
            case "left", "death" ->
                planner.change(plan, Fixtures.gone(subject, action.toUpperCase(Locale.ROOT)), () -> stored, when);
            case "back" -> planner.change(plan, Fixtures.next(subject, subject.traits()), () -> stored, when);
            case "undo" -> undo(facts.get(Integer.parseInt(words[1]) - 1), when);
            case "pause" -> planner.pause(plan, pause(action, when), when);
            default -> action.contains("=") ? change(action, when) : contact(words[0], action, when);
        };
    }

    private Outcome change(String action, Instant when) {
        Subject subject = plan.subject();
        Subject changed = action.startsWith("guardian=")
                ? Fixtures.lookedAfterBy(subject, action.substring(9))
                : Fixtures.next(subject, GoldenTable.changed(subject.traits(), action));
        return planner.change(plan, changed, () -> stored, when);
    }

    private Outcome contact(String type, String action, Instant when) {
        return record(action, new UUID(0, facts.size() + 1), ContactType.valueOf(type), when);
    }

    private Outcome record(String action, UUID id, ContactType type, Instant when) {
        Fact fact = new Fact(id, type, GoldenTable.happened(action, when), when);
        facts.add(fact);
        stored.add(fact);
        Outcome outcome = planner.record(plan, List.of(fact), when);
        if (outcome.beyond().isEmpty()) {
            return outcome;
        }
        List<DutyEvent> told = new ArrayList<>(outcome.events());
        Outcome revised = planner.revise(outcome.plan(), outcome.beyond(), ledger(), when);
        told.addAll(revised.events());
        return new Outcome(revised.plan(), told, List.of());
    }

    private Outcome undo(Fact wrong, Instant when) {
        stored.remove(wrong);
        takenBack.add(new FactLedger.TakenBack(wrong, when));
        return planner.withdraw(plan, List.of(wrong), ledger(), when);
    }

    private FactLedger ledger() {
        return new FactLedger(stored, takenBack);
    }

    private static Pause pause(String action, Instant when) {
        String[] words = action.split("[ .]+");
        LocalDate to = words.length > 3 ? LocalDate.parse(words[3]) : null;
        return new Pause("pause", Pause.Cause.valueOf(words[1]), LocalDate.parse(words[2]), to, "sp", when);
    }

    /** {@code happened LATE3 1 @2026-03-02} or, taken back, {@code not LATE3 1 @2026-03-02}; the number names it. */
    private static Trigger trigger(String action, Instant when) {
        String[] words = action.split(" ");
        boolean stands = words[0].equals("happened");
        return new Trigger(
                Trigger.Code.valueOf(words[1]),
                new UUID(2, Long.parseLong(words[2])),
                GoldenTable.happened(action, when),
                stands ? 1 : 2,
                stands);
    }

    /** What was told by the last step and how things stand after it. */
    public Outcome outcome() {
        return new Outcome(plan, events, List.of());
    }

    String states() {
        List<String> cells = new ArrayList<>();
        for (Duty duty : plan.duties()) {
            Occurrence o = duty.occurrence();
            if (o.demand().rule().code().equals(table.rule())) {
                cells.add(GoldenTable.cell(o.from(), o.state().name(), o.enteredLate(), o.counted(), o.needed()));
            }
        }
        return GoldenTable.cells(cells);
    }

    String told() {
        String told = events.stream()
                .filter(event -> event.duty().id().rule().equals(table.rule()))
                .map(event -> event.getClass().getSimpleName().substring(7) + " "
                        + GoldenTable.day(event.duty().occurrence().from()))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "-" : told;
    }
}
