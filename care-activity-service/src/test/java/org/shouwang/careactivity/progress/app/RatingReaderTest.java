package org.shouwang.careactivity.progress.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.progress.Exam;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;

class RatingReaderTest {
    private static final String ID = "6b1f4c1e-5a52-4c4e-9d0a-0c8f5e1f0001";
    private static final Instant NOW = Fixtures.at("2026-03-20T17:00");
    private static final Caller TEACHER = new Caller("t", Set.of("T"), Set.of("9901010001-3-2"));

    private final RatingReader reader = new RatingReader((field, text) -> field + "|" + text);

    private static RecordRating rating(String kind, @Nullable String value, @Nullable String trait) {
        return new RecordRating(ID, "p1", "2026-03-20", kind, "T", value, trait, null);
    }

    private static RecordRating exam(RecordRating.@Nullable ExamPart part) {
        return new RecordRating(ID, "p1", "2026-03-20", "EXAM", "T", null, null, part);
    }

    private static RecordRating.ExamPart part(
            @Nullable String score, @Nullable String full, @Nullable String band, @Nullable Integer rank) {
        return new RecordRating.ExamPart(
                "MATH",
                "COUNTY",
                score == null ? null : new BigDecimal(score),
                full == null ? null : new BigDecimal(full),
                band,
                rank);
    }

    private List<String> faults(RecordRating entry) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> reader.read(entry, TEACHER, NOW));
        assertThat(refusal).isNotNull();
        assertThat(refusal.problem().code()).isEqualTo("VALIDATION_FAILED");
        return refusal.errors().stream().map(FieldProblem::pointer).toList();
    }

    private String refusal(RecordRating entry, Caller caller) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> reader.read(entry, caller, NOW));
        assertThat(refusal).isNotNull();
        return refusal.problem().code();
    }

    @ParameterizedTest
    @CsvSource({"TRAIT, 3, DISC, 3", "TRAIT, 0, HW, 0", "SELF_CARE, S3, , 3", "MOOD, M1, , 1", "MOOD, M5, , 5"})
    void a_sound_entry_becomes_a_rating(String kind, String value, @Nullable String trait, int number) {
        Rating read = reader.read(rating(kind, value, trait), TEACHER, NOW).rating();

        assertThat(read.value()).isEqualTo(number);
        assertThat(read.text()).isEqualTo(value);
        assertThat(read.recordedBy()).isEqualTo("t");
        assertThat(read.enteredAt()).isEqualTo(NOW);
    }

    @Test
    void an_exam_keeps_the_band_the_teacher_gave_else_that_of_its_score() {
        Exam given = reader.read(exam(part("55", "100", "A", 12)), TEACHER, NOW)
                .rating()
                .exam();
        Rating derived =
                reader.read(exam(part("55.5", "100", null, null)), TEACHER, NOW).rating();

        assertThat(given).isNotNull();
        assertThat(given.band()).hasToString("A");
        assertThat(given.countyRank()).isEqualTo(12);
        assertThat(given.score()).isEqualTo(new BigDecimal("55.0"));
        assertThat(derived.text()).isEqualTo("C");
        assertThat(derived.measure()).hasToString("EXAM:MATH-COUNTY");
    }

    @Test
    void the_content_hash_tells_every_difference_a_client_can_make() {
        String hash = reader.read(exam(part("55", "100", null, 3)), TEACHER, NOW)
                .rating()
                .contentHash();

        assertThat(reader.read(exam(part("55.0", "100", null, 3)), TEACHER, NOW.plusSeconds(9))
                        .rating()
                        .contentHash())
                .isEqualTo(hash);
        assertThat(List.of(
                        part("54", "100", null, 3),
                        part("55", "110", null, 3),
                        part("55", "100", "A", 3),
                        part("55", "100", null, 4),
                        part("55", "100", null, null)))
                .allSatisfy(other -> assertThat(
                                reader.read(exam(other), TEACHER, NOW).rating().contentHash())
                        .isNotEqualTo(hash));
    }

    @ParameterizedTest
    @CsvSource({
        "WEIGHT, 3,  DISC, /kind",
        "TRAIT,  5,  DISC, /value",
        "TRAIT,  ,   DISC, /value",
        "TRAIT,  3,  NICE, /trait",
        "TRAIT,  3,  ,     /trait",
        "MOOD,   M6, ,     /value",
        "MOOD,   M5, DISC, /trait",
        "SELF_CARE, 3, ,   /value",
        "EXAM,   ,   ,     /exam",
    })
    void a_faulty_field_is_named(String kind, @Nullable String value, @Nullable String trait, String pointer) {
        assertThat(faults(rating(kind, value, trait))).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "101,   100,  A, 1,       /exam/score",
        "-1,    100,  A, 1,       /exam/score",
        "50.25, 100,  A, 1,       /exam/score",
        ",      100,  A, 1,       /exam/score",
        "50,    ,     A, 1,       /exam/fullMarks",
        "50,    1001, A, 1,       /exam/fullMarks",
        "50,    1E+999999999, A, 1, /exam/fullMarks",
        "1E-999999999, 100, A, 1, /exam/score",
        "0,     0,    A, 1,       /exam/fullMarks",
        "50,    100,  E, 1,       /exam/band",
        "50,    100,  A, 0,       /exam/countyRank",
        "50,    100,  A, 1000001, /exam/countyRank",
    })
    void a_faulty_part_of_an_exam_is_named(
            @Nullable String score, @Nullable String full, String band, int rank, String pointer) {
        assertThat(faults(exam(part(score, full, band, rank)))).containsExactly(pointer);
    }

    @Test
    void all_faults_are_named_at_once() {
        RecordRating nothing = new RecordRating(null, null, null, null, null, null, null, null);
        RecordRating odd =
                new RecordRating("1", "p".repeat(65), "5 March", "MOOD", " ", "M3", null, part("1", "2", null, null));

        assertThat(faults(nothing)).containsExactlyInAnyOrder("/ratingId", "/personId", "/day", "/kind", "/role");
        assertThat(faults(odd)).containsExactlyInAnyOrder("/ratingId", "/personId", "/day", "/role", "/exam");
        assertThat(faults(new RecordRating(ID, "p1", "1999-12-31", "EXAM", "T", "M3", null, null)))
                .containsExactlyInAnyOrder("/day", "/exam", "/value");
        assertThat(faults(exam(new RecordRating.ExamPart(null, "TOWN", null, null, null, null))))
                .containsExactlyInAnyOrder("/exam/subject", "/exam/level", "/exam/score", "/exam/fullMarks");
    }

    @Test
    void who_does_the_rating_writes_it_down() {
        Caller director = new Caller("cd", Set.of("CD"), Set.of("990101101201"));
        Caller system = new Caller("school", Set.of("SYSTEM"), Set.of("9901010001"));
        RecordRating asDirector = new RecordRating(ID, "p1", "2026-03-20", "TRAIT", "CD", "3", "DISC", null);
        RecordRating mood = new RecordRating(ID, "p1", "2026-03-20", "MOOD", "CD", "M3", null, null);

        assertThat(refusal(asDirector, director)).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(refusal(rating("MOOD", "M3", null), director)).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(reader.read(mood, director, NOW).personId()).isEqualTo("p1");
        assertThat(reader.read(rating("MOOD", "M3", null), system, NOW).personId())
                .isEqualTo("p1");
    }

    @Test
    void nothing_is_rated_before_it_happened() {
        RecordRating tomorrow = new RecordRating(ID, "p1", "2026-03-21", "MOOD", "T", "M3", null, null);

        assertThat(refusal(tomorrow, TEACHER)).isEqualTo("DAY_IN_FUTURE");
    }
}
