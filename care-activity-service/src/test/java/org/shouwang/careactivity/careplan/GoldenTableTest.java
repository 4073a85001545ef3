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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every table under {@code golden/} is a story of one rule for one person or unit, line by line: when | what happens | states of the
 * rule's occurrences | what is told. The tables come from the design's duty boundaries, not from the code.
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
            } else if (line.startsWith("calendar:")) {
                story.under(Fixtures.RULES, Fixtures.calendar(line.substring(9).trim()));
            } else if (line.startsWith("rules:")) {
                story.under(Fixtures.rules(line.substring(6).trim()), Fixtures.CALENDAR);
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
        private CarePlanner planner = Fixtures.PLANNER;
        private CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(traits, "2026-03-02"), Instant.EPOCH)
                .plan();
        private List<DutyEvent> events = List.of();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Fact> stored = new ArrayList<>();

        void under(Rules rules, TermCalendar calendar) {
            planner = new CarePlanner(rules, calendar);
        }

        void person(String text) {
            String[] words = text.split(" ");
            for (String word : words) {
                traits = switch (word) {
                    case "CHILD" -> Fixtures.child("R3", null);
                    case "ELDER" -> Fixtures.elder("E3", "OLD", false, "1950-01-01");
                    case "CLASS", "SCHOOL", "VILLAGE" -> Fixtures.unit(Kind.valueOf(word));
                    default -> changed(traits, word);
                };
            }
        }

        void step(Instant when, String action) {
            Outcome outcome;
            if (!begun) {
                outcome = planner.begin(Fixtures.subject(traits, Days.of(when).toString()), when);
                begun = true;
            } else if (action.startsWith("happened ") || action.startsWith("not ")) {
                outcome = planner.trigger(plan, List.of(trigger(action, when)), stored, when);
            } else if (action.startsWith("flag ")) {
                outcome = planner.flag(plan, flags(action.substring(5)), when);
            } else if (action.startsWith("guardian=")) {
                outcome = planner.change(
                        plan, Fixtures.lookedAfterBy(plan.subject(), action.substring(9)), () -> stored, when);
            } else if (action.startsWith("answer ")) {
                String[] words = action.split(" ");
                Instant happened = words.length > 2 ? at(action.substring(action.indexOf('@') + 1)) : when;
                Fact answer = new Fact(new UUID(2, Long.parseLong(words[1])), ContactType.ANSWER, happened, when);
                stored.add(answer);
                outcome = planner.record(plan, List.of(answer), when);
            } else if (action.equals("-")) {
                outcome = planner.tick(plan, when);
            } else if (action.equals("left") || action.equals("death")) {
                outcome = planner.change(
                        plan, Fixtures.gone(plan.subject(), action.toUpperCase(Locale.ROOT)), () -> stored, when);
            } else if (action.equals("back")) {
                outcome = planner.change(
                        plan, Fixtures.next(plan.subject(), plan.subject().traits()), () -> stored, when);
            } else if (action.startsWith("undo ")) {
                Fact wrong = facts.get(Integer.parseInt(action.substring(5)) - 1);
                stored.remove(wrong);
                outcome = planner.withdraw(plan, List.of(wrong), stored, when);
            } else if (action.startsWith("pause ")) {
                String[] words = action.split("[ .]+");
                LocalDate to = words.length > 3 ? LocalDate.parse(words[3]) : null;
                outcome = planner.pause(
                        plan,
                        new Pause("pause", Pause.Cause.valueOf(words[1]), LocalDate.parse(words[2]), to, "sp", when),
                        when);
            } else if (action.contains("=")) {
                outcome = planner.change(
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
                outcome = planner.record(plan, List.of(fact), when);
            }
            plan = outcome.plan();
            events = outcome.events();
        }

        /** {@code happened LATE3 1 @2026-03-02} or, taken back, {@code not LATE3 1 @2026-03-02}; the number names it. */
        private static Trigger trigger(String action, Instant when) {
            String[] words = action.split("[ @]+", 4);
            boolean stands = words[0].equals("happened");
            Instant happened = words.length > 3 ? at(words[3]) : when;
            UUID id = new UUID(2, Long.parseLong(words[2]));
            return new Trigger(Trigger.Code.valueOf(words[1]), id, happened, stands ? 1 : 2, stands);
        }

        private static Set<Flag> flags(String text) {
            return text.equals("none")
                    ? Set.of()
                    : Stream.of(text.split(",")).map(Flag::valueOf).collect(Collectors.toSet());
        }

        private static Traits changed(Traits t, String word) {
            String[] pair = word.split("=");
            String value = pair[1];
            Traits after = switch (pair[0]) {
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
                case "flags" -> t.flagged(flags(value));
                default -> throw new IllegalArgumentException(word);
            };
            return pair[0].equals("flags") ? after : after.flagged(t.flags());
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
