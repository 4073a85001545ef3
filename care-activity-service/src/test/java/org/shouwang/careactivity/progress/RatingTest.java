package org.shouwang.careactivity.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.careactivity.progress.ProgressFixtures.mood;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {

    @ParameterizedTest
    @CsvSource({
        "100, 100, A",
        "80, 100, A",
        "79.5, 100, B",
        "60, 100, B",
        "59.5, 100, C",
        "40, 100, C",
        "39.5, 100, D",
        "0, 100, D",
        "120, 150, A",
        "119.5, 150, B"
    })
    void a_band_follows_from_the_share_of_the_full_marks(BigDecimal score, BigDecimal full, Band band) {
        assertThat(Band.of(score, full)).isEqualTo(band);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXAM:MATH-COUNTY", "EXAM:TOTAL-SCHOOL", "TRAIT:DISC", "SELF_CARE", "MOOD"})
    void a_measure_is_read_as_it_is_written(String text) {
        Measure measure = Measure.parse(text).orElseThrow();

        assertThat(measure).hasToString(text);
        assertThat(measure.zh()).isNotBlank();
        assertThat(measure.en()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EXAM",
                "EXAM:MATH",
                "EXAM:MATH-COUNTY-2",
                "EXAM:MATHS-COUNTY",
                "EXAM:MATH-TOWN",
                "TRAIT",
                "TRAIT:COURAGE",
                "MOOD:",
                "MOOD:M3",
                "SELF_CARE:S1",
                "WEIGHT"
            })
    void anything_else_is_no_measure(String text) {
        assertThat(Measure.parse(text)).isEmpty();
    }

    @Test
    void values_read_as_their_code_lists_write_them() {
        Measure exam = Measure.exam(SchoolSubject.MATH, ExamLevel.UNIT);

        assertThat(exam.text(3)).isEqualTo("A");
        assertThat(exam.text(0)).isEqualTo("D");
        assertThat(Measure.trait(Trait.DISC).text(4)).isEqualTo("4");
        assertThat(Measure.SELF_CARE.text(2)).isEqualTo("S2");
        assertThat(Measure.MOOD.text(5)).isEqualTo("M5");
    }

    @Test
    void the_one_entered_last_stands_whatever_the_order() {
        Rating first = mood(1, "2026-03-03", Mood.M4);
        Rating second = mood(2, "2026-03-03", Mood.M2);
        Rating other = mood(3, "2026-03-02", Mood.M5);

        assertThat(Rating.standing(List.of(first, second, other))).containsExactly(other, second);
        assertThat(Rating.standing(List.of(other, second, first))).containsExactly(other, second);
    }

    @Test
    void an_exam_outside_its_full_marks_cannot_exist() {
        BigDecimal hundred = BigDecimal.valueOf(100);

        assertThatThrownBy(() -> exam(BigDecimal.valueOf(101), hundred, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exam(BigDecimal.valueOf(-1), hundred, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exam(BigDecimal.ZERO, BigDecimal.ZERO, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exam(hundred, hundred, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(exam(hundred, hundred, 1).countyRank()).isEqualTo(1);
    }

    private static Exam exam(BigDecimal score, BigDecimal full, @org.jspecify.annotations.Nullable Integer rank) {
        return new Exam(SchoolSubject.MATH, ExamLevel.COUNTY, score, full, Band.A, rank);
    }
}
