package org.shouwang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of the texts the platform grew from has become something, and the map says which test shows it. */
class SeedMapTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir", ".."));
    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z]\\w*(?:Test|IT|E2E|Properties)");
    private static final Set<String> TO_COME = Set.of("incidents", "reports", "screens", "registry");

    /** Rows of the fourth text. */
    private static final String VILLAGE = "S4-";

    /** The rows of the three texts, in the order of their sentences. */
    private static List<String> expectedIds() {
        return Stream.of(text(1, 33, Set.of(13, 20)), text(2, 21, Set.of()), text(3, 27, Set.of()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> text(int number, int sentences, Set<Integer> halved) {
        return IntStream.rangeClosed(1, sentences)
                .boxed()
                .flatMap(sentence -> {
                    String id = "S" + number + "-" + sentence;
                    return halved.contains(sentence) ? Stream.of(id, id + "b") : Stream.of(id);
                })
                .toList();
    }

    /** The village committee's plan is not all there yet: a row may be missing, none may stand twice or out of order. */
    private static boolean ascending(List<String> ids) {
        List<Integer> numbers = ids.stream()
                .map(id -> Integer.valueOf(id.substring(VILLAGE.length())))
                .toList();
        return numbers.equals(numbers.stream().distinct().sorted().toList())
                && numbers.stream().allMatch(number -> number >= 1 && number <= 37);
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("| S")) {
                String[] cells = line.split("\\|", -1);
                rows.add(Stream.of(cells).map(String::strip).toList());
            }
        }
        return rows;
    }

    /** What is wrong with a map, row by row; nothing when all is well. */
    private static List<String> faults(String text, Set<String> tests) {
        List<String> faults = new ArrayList<>();
        List<List<String>> rows = rows(text);
        List<String> ids = rows.stream().map(row -> row.get(1)).toList();
        if (!ids.stream().filter(id -> !id.startsWith(VILLAGE)).toList().equals(expectedIds())) {
            faults.add("rows are not S1-1 to S3-27, each once and in order");
        }
        if (!ascending(ids.stream().filter(id -> id.startsWith(VILLAGE)).toList())) {
            faults.add("rows of part 4 are not from S4-1 to S4-37, each once and in order");
        }
        for (List<String> row : rows) {
            boolean whole =
                    row.size() == 5 && row.get(0).isEmpty() && row.get(4).isEmpty();
            if (!whole || row.subList(1, 4).stream().anyMatch(String::isEmpty)) {
                faults.add(row.get(1) + " has not three cells with something in each");
            } else if (!shown(row.get(3), tests)) {
                faults.add(row.get(1) + " is shown by no test: " + row.get(3));
            }
        }
        return faults;
    }

    private static boolean shown(String cell, Set<String> tests) {
        return cell.startsWith("to come: ")
                ? TO_COME.contains(cell.substring("to come: ".length()))
                : CLASS_NAME.matcher(cell).matches() && tests.contains(cell);
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.map(Path::toString)
                    .filter(file -> file.endsWith(".java") && file.contains("/src/test/"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1).replace(".java", ""))
                    .filter(name -> CLASS_NAME.matcher(name).matches())
                    .collect(Collectors.toSet());
        }
    }

    private static String map() throws IOException {
        return Files.readString(ROOT.resolve("docs/seed-map.md"));
    }

    @Test
    void every_sentence_of_the_texts_is_one_row_with_a_test_that_exists() throws IOException {
        assertThat(expectedIds()).hasSize(83).contains("S1-13b", "S1-20b").endsWith("S3-27");
        assertThat(faults(map(), tests())).isEmpty();
    }

    @Test
    void a_map_with_a_gap_a_repetition_or_an_invented_test_is_found_out() throws IOException {
        String map = map();
        Set<String> tests = tests();
        String row = map.lines()
                .filter(line -> line.startsWith("| S2-7 |"))
                .findFirst()
                .orElseThrow();

        assertThat(faults(map.replace(row + "\n", ""), tests)).hasSize(1);
        assertThat(faults(map.replace(row, row + "\n" + row), tests)).hasSize(1);
        assertThat(faults(map.replace(row, "| S2-7 | tutoring | NobodyWroteThisTest |"), tests))
                .hasSize(1);
        assertThat(faults(map.replace(row, "| S2-7 | tutoring | to come: one day |"), tests))
                .hasSize(1);
        assertThat(faults(map.replace(row, "| S2-7 | | HelpingTeachersYearTest |"), tests))
                .hasSize(1);
        assertThat(faults(map.replace(row, "| S2-7 | tutoring |"), tests)).hasSize(1);
        assertThat(faults(map + "| S4-99 | a plan | HelpingTeachersYearTest |\n", tests))
                .hasSize(1);
    }
}
