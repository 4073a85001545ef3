package org.shouwang.careactivity.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.progress.ProgressFixtures.exam;
import static org.shouwang.careactivity.progress.ProgressFixtures.mood;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BandCountTest {
    private static final Measure MATH = Measure.exam(SchoolSubject.MATH, ExamLevel.COUNTY);
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    private static Rating math(int number, String day, Band band, int rank) {
        return exam(number, day, SchoolSubject.MATH, ExamLevel.COUNTY, band, rank);
    }

    @Test
    void a_class_of_six_as_a_teacher_would_write_it_down() {
        String day = "2026-03-20";
        List<List<Rating>> children = List.of(
                List.of(math(1, day, Band.A, 12)),
                List.of(math(2, day, Band.A, 30)),
                List.of(math(3, day, Band.A, 31)),
                List.of(exam(4, day, Band.B)),
                List.of(exam(5, day, Band.D)),
                List.of(exam(6, day, Band.D), mood(7, day, Mood.M3)));

        List<BandCount> counts = BandCount.of(children, MATH, FROM, TO, 30);

        assertThat(counts)
                .containsExactly(new BandCount(
                        LocalDate.of(2026, 3, 20), 6, Map.of(Band.A, 3, Band.B, 1, Band.C, 0, Band.D, 2), 2));
        assertThat(BandCount.of(children, MATH, FROM, TO, 0).get(0).top()).isZero();
    }

    @Test
    void each_exam_is_counted_by_its_own_day_and_a_corrected_score_once() {
        List<List<Rating>> children = List.of(
                List.of(exam(1, "2026-03-20", Band.D), exam(2, "2026-03-20", Band.C), exam(3, "2026-06-25", Band.B)),
                List.of(
                        exam(4, "2026-02-28", Band.A),
                        exam(5, "2026-07-01", Band.A),
                        exam(6, "2026-03-20", SchoolSubject.CHI, ExamLevel.COUNTY, Band.A, null)));

        List<BandCount> counts = BandCount.of(children, MATH, FROM, TO, 30);

        assertThat(counts).extracting(BandCount::day).hasToString("[2026-03-20, 2026-06-25]");
        assertThat(counts).extracting(BandCount::children).containsExactly(1, 1);
        assertThat(counts.get(0).bands()).containsEntry(Band.C, 1).containsEntry(Band.D, 0);
    }
}
