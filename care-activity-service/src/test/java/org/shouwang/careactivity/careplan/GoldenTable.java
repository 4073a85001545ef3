package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of {@code golden/}: the story of one rule for one person or unit, line by line: when | what happens | states of the
 * rule's occurrences | what is told. The tables come from the rules' words, not from the code.
 *
 * @param name the file
 * @param rule whose occurrences the lines show
 * @param person who it is about, as traits
 * @param rows steps and settings in the order of the file
 */
public record GoldenTable(String name, String rule, Traits person, List<Row> rows) {
    /** A row of a table. */
    public sealed interface Row permits Step, Setting {}

    /** What happens at an instant, and what holds afterwards. */
    public record Step(String place, Instant when, String action, String states, String told) implements Row {}

    /** Other rules or another calendar from here on. */
    public record Setting(String key, String value) implements Row {}

    /** Every table, by name; read where they are written, since a build may keep files that are no more. */
    public static List<GoldenTable> all() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files.sorted().map(GoldenTable::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenTable read(Path file) {
        String name = file.getFileName().toString();
        String rule = "";
        Traits person = Fixtures.child("R3", null);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String place = name + ":" + number;
            if (line.startsWith("#") && number == 1) {
                assertThat(line).as(place + " says the rule in words").hasSizeGreaterThan(10);
            }
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\\|", -1);
            if (cells.length == 1) {
                String[] setting = line.split(": *", 2);
                switch (setting[0]) {
                    case "rule" -> rule = setting[1].trim();
                    case "person" -> person = traits(setting[1].trim());
                    case "rules", "calendar", "only" -> rows.add(new Setting(setting[0], setting[1].trim()));
                    default -> throw new IllegalArgumentException(place + " is neither a step nor a setting");
                }
            } else {
                assertThat(cells).as(place + " has four cells").hasSize(4);
                rows.add(new Step(place, at(cells[0].trim()), cells[1].trim(), cells[2].trim(), cells[3].trim()));
            }
        }
        return new GoldenTable(name, rule, person, rows);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its steps only. */
    public List<Step> steps() {
        return rows.stream()
                .filter(Step.class::isInstance)
                .map(Step.class::cast)
                .toList();
    }

    /** Whether it runs under the rules and the calendar the service is delivered with. */
    public boolean underDeliveredRules() {
        return rows.stream().noneMatch(Setting.class::isInstance);
    }

    /** {@code 2026-03-02} or {@code 2026-03-02 08:00}, in China. */
    public static Instant at(String text) {
        return Fixtures.at(text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T'));
    }

    /** When something happened that a step tells of: {@code … @day} or the step's own instant. */
    public static Instant happened(String action, Instant when) {
        int sign = action.indexOf('@');
        return sign < 0 ? when : at(action.substring(sign + 1).trim());
    }

    /** {@code none} or flags with commas between them. */
    public static Set<Flag> flags(String text) {
        return text.equals("none")
                ? Set.of()
                : Stream.of(text.split(",")).map(Flag::valueOf).collect(Collectors.toSet());
    }

    private static Traits traits(String text) {
        Traits traits = Fixtures.child("R3", null);
        for (String word : text.split(" +")) {
            traits = switch (word) {
                case "CHILD" -> Fixtures.child("R3", null);
                case "ELDER" -> Fixtures.elder("E3", "OLD", false, "1950-01-01");
                case "CLASS", "SCHOOL", "VILLAGE" -> Fixtures.unit(Kind.valueOf(word));
                default -> changed(traits, word);
            };
        }
        return traits;
    }

    /** Traits with one of them changed, {@code tier=R1}. */
    public static Traits changed(Traits t, String word) {
        String[] pair = word.split("=");
        String value = pair[1];
        String key = pair[0];
        return new Traits(
                t.kind(),
                key.equals("category") ? value : t.category(),
                key.equals("tier") ? value : t.tier(),
                key.equals("band") ? value : t.band(),
                key.equals("ability") ? value : t.ability(),
                key.equals("alone") ? Boolean.parseBoolean(value) : t.livingAlone(),
                key.equals("born") ? LocalDate.parse(value) : t.birthDate(),
                t.flags());
    }

    /** One occurrence as the third cell of a step writes it. */
    public static String cell(LocalDate from, String state, boolean enteredLate, int counted, int needed) {
        return day(from) + " " + state + (enteredLate ? "*" : "") + " " + counted + "/" + needed;
    }

    /** The third cell of a step. */
    public static String cells(List<String> occurrences) {
        return occurrences.isEmpty() ? "none" : String.join(", ", occurrences);
    }

    static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    }
}
