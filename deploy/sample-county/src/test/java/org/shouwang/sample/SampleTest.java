package org.shouwang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The committed sample is what the generator writes, and its known answer is what a slow recount finds. */
class SampleTest {

    private static final Path COMMITTED =
            Path.of(Objects.requireNonNull(System.getProperty("root.dir"))).resolve("deploy/sample-county/sample");

    private static final County COUNTY = County.withStory(120, 2026);

    @Test
    void the_committed_files_are_what_the_generator_writes(@TempDir Path fresh) throws IOException {
        CountyFiles.write(COUNTY, fresh, true);

        try (Stream<Path> files = Files.list(fresh)) {
            assertThat(files)
                    .hasSize(7)
                    .allSatisfy(file ->
                            assertThat(COMMITTED.resolve(file.getFileName())).hasSameBinaryContentAs(file));
        }
    }

    @Test
    void the_activities_read_back_are_those_generated() {
        assertThat(CommittedSample.activities()).isEqualTo(COUNTY.activities().toList());
    }

    @Test
    void the_committed_answer_is_what_the_recount_finds() throws IOException {
        String found =
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(new KnownAnswer(COUNTY).all())
                        + "\n";
        Path copy = Path.of("target/expected.json");
        Files.writeString(copy, found);

        assertThat(Files.readString(COMMITTED.resolve("expected.json")))
                .as("compare with %s", copy.toAbsolutePath())
                .isEqualTo(found);
    }

    /** Counted by hand from the table of gaps in sample/README.md. */
    @ParameterizedTest
    @CsvSource({
        "C-TALK, 108, 104, 2, 1, 1",
        "C-TUTOR, 36, 33, 1, 0, 2",
        "C-PCALL, 108, 103, 2, 3, 0",
        "C-GCALL, 24, 20, 1, 2, 1",
        "C-CONT3, 6, 5, 0, 0, 1",
        "C-HOME, 6, 5, 0, 0, 1",
        "C-VISIT, 12, 9, 1, 0, 2"
    })
    void the_class_of_six_has_the_duties_counted_by_hand(
            String rule, int planned, int met, int late, int missed, int overdue) {
        Recount recount = new Recount(COUNTY.activities().toList());

        List<String> states = ClassOfSix.CHILDREN.stream()
                .flatMap(child -> recount.ofChild(child, rule).stream())
                .map(occurrence -> occurrence.state)
                .toList();

        assertThat(states).hasSize(planned);
        assertThat(Map.of(
                        "MET", states.stream().filter("MET"::equals).count(),
                        "LATE", states.stream().filter("LATE"::equals).count(),
                        "MISSED", states.stream().filter("MISSED"::equals).count(),
                        "OVERDUE", states.stream().filter("OVERDUE"::equals).count()))
                .isEqualTo(Map.of(
                        "MET", (long) met, "LATE", (long) late, "MISSED", (long) missed, "OVERDUE", (long) overdue));
    }
}
