package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shouwang.careactivity.careplan.GoldenTable.Setting;
import org.shouwang.careactivity.careplan.GoldenTable.Step;

/** Every line of every {@link GoldenTable} holds for the care plan function, and every rule has a table. */
class GoldenTableTest {

    @TestFactory
    Stream<DynamicTest> every_line_of_every_table_holds() {
        return GoldenTable.all().stream().map(table -> DynamicTest.dynamicTest(table.name(), () -> run(table)));
    }

    @Test
    void every_rule_has_a_table_of_its_name() {
        Map<String, Integer> tables = new TreeMap<>();
        int lines = 0;
        for (GoldenTable table : GoldenTable.all()) {
            assertThat(table.name()).startsWith(table.rule() + "-");
            tables.merge(table.rule(), 1, Integer::sum);
            lines += table.steps().size();
        }
        System.out.println("Golden tables by rule, " + lines + " lines in all: " + tables);

        assertThat(tables.keySet())
                .containsAll(Fixtures.RULES.all().stream().map(Rule::code).toList());
    }

    private static void run(GoldenTable table) {
        Story story = new Story(table);
        for (GoldenTable.Row row : table.rows()) {
            if (row instanceof Setting setting) {
                story.under(setting);
            } else if (row instanceof Step step) {
                story.step(step.when(), step.action());
                assertThat(story.states()).as(step.place() + " states").isEqualTo(step.states());
                assertThat(story.told()).as(step.place() + " told").isEqualTo(step.told());
            }
        }
    }

    private static final class Story {
        private final GoldenTable table;
        private Rules rules = Fixtures.RULES;
        private TermCalendar calendar = Fixtures.CALENDAR;
        private boolean begun;
        private CarePlanner planner = Fixtures.PLANNER;
        private CarePlan plan;
        private List<DutyEvent> events = List.of();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Fact> stored = new ArrayList<>();

        Story(GoldenTable table) {
            this.table = table;
            plan = planner.begin(Fixtures.subject(table.person(), "2026-03-02"), Instant.EPOCH)
                    .plan();
        }

        void under(Setting setting) {
            switch (setting.key()) {
                case "rules" -> rules = Fixtures.rules(setting.value());
                case "only" -> rules = rules.only(List.of(setting.value().split(",")));
                default -> calendar = Fixtures.calendar(setting.value());
            }
            planner = new CarePlanner(rules, calendar);
        }

        void step(Instant when, String action) {
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
            Outcome revised = planner.revise(outcome.plan(), outcome.beyond(), stored, when);
            told.addAll(revised.events());
            return new Outcome(revised.plan(), told, List.of());
        }

        private Outcome undo(Fact wrong, Instant when) {
            stored.remove(wrong);
            return planner.withdraw(plan, List.of(wrong), stored, when);
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
}
