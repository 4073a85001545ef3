package org.shouwang.careactivity.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.progress.ProgressFixtures.KEEPER;
import static org.shouwang.careactivity.progress.ProgressFixtures.evening;
import static org.shouwang.careactivity.progress.ProgressFixtures.exam;
import static org.shouwang.careactivity.progress.ProgressFixtures.mood;
import static org.shouwang.careactivity.progress.ProgressFixtures.standing;
import static org.shouwang.careactivity.progress.ProgressFixtures.take;
import static org.shouwang.careactivity.progress.ProgressFixtures.taken;
import static org.shouwang.careactivity.progress.ProgressFixtures.told;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.Fixtures;

class ChangeDetectorTest {

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({"A, A, false", "A, B, true", "A, D, true", "B, A, false", "C, D, true", "D, D, false"})
    void a_drop_of_at_least_one_band_between_two_comparable_exams(Band before, Band after, boolean drop) {
        List<Rating> exams = List.of(exam(1, "2026-03-06", before), exam(2, "2026-03-20", after));

        assertThat(standing(taken(List.of(), exams, "2026-03-20").progress()))
                .isEqualTo(drop ? List.of("BAND_DROP 2026-03-20") : List.of());
    }

    @Test
    void only_the_exam_before_of_the_same_subject_and_level_is_compared() {
        List<Rating> exams = List.of(
                exam(1, "2026-03-03", SchoolSubject.CHI, ExamLevel.COUNTY, Band.A, null),
                exam(2, "2026-03-04", SchoolSubject.MATH, ExamLevel.UNIT, Band.A, null),
                exam(3, "2026-03-05", SchoolSubject.MATH, ExamLevel.COUNTY, Band.C, null),
                exam(4, "2026-03-19", SchoolSubject.MATH, ExamLevel.COUNTY, Band.B, null),
                exam(5, "2026-03-20", SchoolSubject.MATH, ExamLevel.COUNTY, Band.B, null));

        assertThat(standing(taken(List.of(), exams, "2026-03-20").progress())).isEmpty();
    }

    @Test
    void several_subjects_of_one_day_are_one_signal_with_all_its_reasons() {
        Progress first = taken(
                        List.of(),
                        List.of(
                                exam(1, "2026-03-05", SchoolSubject.CHI, ExamLevel.COUNTY, Band.A, null),
                                exam(2, "2026-03-05", Band.A),
                                exam(3, "2026-03-20", Band.B)),
                        "2026-03-20")
                .progress();

        ProgressOutcome second = take(
                first,
                List.of(),
                List.of(exam(4, "2026-03-20", SchoolSubject.CHI, ExamLevel.COUNTY, Band.C, null)),
                "2026-03-20");

        assertThat(second.events()).isEmpty();
        Finding finding = second.progress().signals().get(0).finding();
        assertThat(finding.reasons()).hasSize(4);
        assertThat(finding.zh())
                .contains("2026-03-05 语文（县统考） 上次考试", "2026-03-20 数学（县统考） 本次等级较低")
                .doesNotContain("61.5");
        assertThat(finding.en()).contains("2026-03-20 mathematics (county exam) lower band");
    }

    @Test
    void the_first_exam_of_a_year_is_compared_with_the_last_of_the_year_before() {
        ProgressId next = new ProgressId("p1", "2026-2027");
        List<Rating> before = List.of(exam(1, "2026-06-25", Band.A), mood(2, "2026-06-20", Mood.M3));
        List<Rating> after = List.of(exam(3, "2026-11-05", Band.B), mood(4, "2026-11-05", Mood.M2));

        ProgressOutcome outcome =
                KEEPER.take(Progress.empty(next), Fixtures.ORGS, List.of(), after, before, evening("2026-11-05"));

        assertThat(told(outcome)).containsExactly("raised BAND_DROP 2026-11-05", "raised LOW_MOOD2 2026-11-05");
        assertThat(next.before()).isEqualTo(ProgressFixtures.ID);
    }

    @Test
    void what_came_true_in_the_year_before_is_not_told_again() {
        ProgressId next = new ProgressId("p1", "2026-2027");
        List<Rating> before = List.of(exam(1, "2026-08-10", Band.A), exam(2, "2026-08-28", Band.B));

        ProgressOutcome outcome =
                KEEPER.take(Progress.empty(next), Fixtures.ORGS, List.of(), List.of(), before, evening("2026-09-01"));

        assertThat(outcome.events()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "M4 M3 M4 M3,",
        "M4 M3 M3,          LOW_MOOD2 2026-03-04",
        "M1 M2,             LOW_MOOD2 2026-03-03",
        "M3 M3 M3 M3,       LOW_MOOD2 2026-03-03",
        "M3 M3 M5 M1 M1,    LOW_MOOD2 2026-03-03; LOW_MOOD2 2026-03-06",
    })
    void two_low_moods_in_a_row_are_told_once_a_row(String moods, String signals) {
        List<Rating> ratings = new ArrayList<>();
        for (String mood : moods.split(" ")) {
            int number = ratings.size() + 1;
            ratings.add(mood(number, ProgressFixtures.FIRST.plusDays(number - 1).toString(), Mood.valueOf(mood)));
        }

        assertThat(standing(taken(List.of(), ratings, "2026-03-06").progress()))
                .isEqualTo(signals == null ? List.of() : List.of(signals.split("; ")));
    }

    @Test
    void a_corrected_rating_withdraws_its_signal() {
        Progress low = taken(
                        List.of(),
                        List.of(mood(1, "2026-03-03", Mood.M3), mood(2, "2026-03-10", Mood.M3)),
                        "2026-03-10")
                .progress();

        ProgressOutcome corrected = take(low, List.of(), List.of(mood(3, "2026-03-10", Mood.M4)), "2026-03-11");

        assertThat(told(corrected)).containsExactly("withdrawn LOW_MOOD2 2026-03-10");
        assertThat(corrected.progress().ratings()).hasSize(3);
    }

    @Test
    void a_rating_known_already_changes_nothing() {
        List<Rating> moods = List.of(mood(1, "2026-03-03", Mood.M3), mood(2, "2026-03-10", Mood.M3));
        Progress low = taken(List.of(), moods, "2026-03-10").progress();

        ProgressOutcome again = take(low, List.of(), moods, "2026-03-11");

        assertThat(again.events()).isEmpty();
        assertThat(again.progress()).isEqualTo(low);
    }
}
