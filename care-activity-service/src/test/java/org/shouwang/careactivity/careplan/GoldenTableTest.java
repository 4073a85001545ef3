package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every table under {@code golden/} is a story of one rule for one person, line by line: when | what happens | states of the rule's
 * occurrences | what is told. The tables come from the design's duty boundaries, not from the code.
 */
class GoldenTableTest {

    @TestFactory
    Stream<DynamicTest> every_line_of_every_table_holds() throws Exception {
        Path folder = Path.of(GoldenTableTest.class.getResource("/golden").toURI());
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
    }

    private static void run(Path file) throws IOException {
        Story story = new Story();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("person:")) {
                story.person(line.substring(7).trim());
            } else if (line.startsWith("rule:")) {
                story.rule = line.substring(5).trim();
            } else {
                String[] cells = line.split("\\|", -1);
                assertThat(cells)
                        .as(file.getFileName() + ":" + number + " has four cells")
                        .hasSize(4);
                story.step(at(cells[0].trim()), cells[1].trim());
                assertThat(story.states())
                        .as(file.getFileName() + ":" + number + " states")
                        .isEqualTo(cells[2].trim());
                assertThat(story.told())
                        .as(file.getFileName() + ":" + number + " told")
                        .isEqualTo(cells[3].trim());
            }
        }
    }

    private static Instant at(String text) {
        return Fixtures.at(text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T'));
    }

    private static final class Story {
        private String rule = "";
        private Traits traits = Fixtures.child("R3", null);
        private boolean begun;
        private CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(traits, "2026-03-02"), Instant.EPOCH)
                .plan();
        private List<DutyEvent> events = List.of();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Fact> stored = new ArrayList<>();

        void person(String text) {
            String[] words = text.split(" ");
            for (String word : words) {
                traits = word.equals("CHILD")
                        ? Fixtures.child("R3", null)
                        : word.equals("ELDER")
                                ? Fixtures.elder("E3", "OLD", false, "1950-01-01")
                                : changed(traits, word);
            }
        }

        void step(Instant when, String action) {
            Outcome outcome;
            if (!begun) {
                outcome = Fixtures.PLANNER.begin(
                        Fixtures.subject(traits, Days.of(when).toString()), when);
                begun = true;
            } else if (action.equals("-")) {
                outcome = Fixtures.PLANNER.tick(plan, when);
            } else if (action.equals("left") || action.equals("death")) {
                outcome = Fixtures.PLANNER.change(
                        plan, Fixtures.gone(plan.subject(), action.toUpperCase(Locale.ROOT)), List::of, when);
            } else if (action.equals("back")) {
                outcome = Fixtures.PLANNER.change(
                        plan, Fixtures.next(plan.subject(), plan.subject().traits()), List::of, when);
            } else if (action.startsWith("undo ")) {
                Fact wrong = facts.get(Integer.parseInt(action.substring(5)) - 1);
                stored.remove(wrong);
                outcome = Fixtures.PLANNER.withdraw(plan, List.of(wrong), stored, when);
            } else if (action.startsWith("pause ")) {
                String[] words = action.split("[ .]+");
                LocalDate to = words.length > 3 ? LocalDate.parse(words[3]) : null;
                outcome = Fixtures.PLANNER.pause(
                        plan,
                        new Pause("pause", Pause.Cause.valueOf(words[1]), LocalDate.parse(words[2]), to, "sp", when),
                        when);
            } else if (action.contains("=")) {
                outcome = Fixtures.PLANNER.change(
                        plan,
                        Fixtures.next(plan.subject(), changed(plan.subject().traits(), action)),
                        List::of,
                        when);
            } else {
                String[] words = action.split(" @");
                Instant happened = words.length > 1 ? at(words[1]) : when;
                Fact fact = new Fact(new UUID(0, facts.size() + 1), ContactType.valueOf(words[0]), happened, when);
                facts.add(fact);
                stored.add(fact);
                outcome = Fixtures.PLANNER.record(plan, List.of(fact), when);
            }
            plan = outcome.plan();
            events = outcome.events();
        }

        private static Traits changed(Traits t, String word) {
            String[] pair = word.split("=");
            String value = pair[1];
            return switch (pair[0]) {
                case "tier" ->
                    new Traits(t.kind(), t.category(), value, t.band(), t.ability(), t.livingAlone(), t.birthDate());
                case "band" ->
                    new Traits(t.kind(), t.category(), t.tier(), value, t.ability(), t.livingAlone(), t.birthDate());
                case "category" ->
                    new Traits(t.kind(), value, t.tier(), t.band(), t.ability(), t.livingAlone(), t.birthDate());
                case "ability" ->
                    new Traits(t.kind(), t.category(), t.tier(), t.band(), value, t.livingAlone(), t.birthDate());
                case "alone" ->
                    new Traits(
                            t.kind(),
                            t.category(),
                            t.tier(),
                            t.band(),
                            t.ability(),
                            Boolean.parseBoolean(value),
                            t.birthDate());
                case "born" ->
                    new Traits(
                            t.kind(),
                            t.category(),
                            t.tier(),
                            t.band(),
                            t.ability(),
                            t.livingAlone(),
                            java.time.LocalDate.parse(value));
                default -> throw new IllegalArgumentException(word);
            };
        }

        String states() {
            List<String> cells = new ArrayList<>();
            for (Duty duty : plan.duties()) {
                Occurrence o = duty.occurrence();
                if (o.demand().rule().code().equals(rule)) {
                    cells.add(day(o.from()) + " " + o.state() + (o.enteredLate() ? "*" : "") + " " + o.counted() + "/"
                            + o.needed());
                }
            }
            return cells.isEmpty() ? "none" : String.join(", ", cells);
        }

        String told() {
            String told = events.stream()
                    .filter(event -> event.duty().id().rule().equals(rule))
                    .map(event -> event.getClass().getSimpleName().substring(7) + " "
                            + day(event.duty().occurrence().from()))
                    .collect(Collectors.joining(", "));
            return told.isEmpty() ? "-" : told;
        }

        private static String day(java.time.LocalDate day) {
            return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
        }
    }
}
