package org.shouwang.careactivity.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.progress.ProgressFixtures.rating;
import static org.shouwang.careactivity.progress.ProgressFixtures.weekdays;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.progress.Comparison.Change;

class ComparisonTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 10);
    private static final LocalDate AFTER = LocalDate.of(2026, 6, 10);

    @ParameterizedTest
    @CsvSource({"1, 3, BETTER", "3, 3, SAME", "3, 1, WORSE"})
    void the_last_ratings_on_or_before_both_days_are_compared(int first, int second, Change change) {
        Measure discipline = Measure.trait(Trait.DISC);
        List<Rating> ratings = List.of(
                rating(1, "2026-03-02", discipline, 0),
                rating(2, "2026-03-10", discipline, first),
                rating(3, "2026-05-10", discipline, second),
                rating(4, "2026-06-11", discipline, 4),
                rating(5, "2026-06-01", Measure.SELF_CARE, 0));

        Comparison comparison = Comparison.of(discipline, ratings, BEFORE, AFTER);

        assertThat(comparison.change()).isEqualTo(change);
        assertThat(comparison.before().value()).isEqualTo(Integer.toString(first));
        assertThat(comparison.after().from()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(comparison.measure()).isEqualTo("TRAIT:DISC");
    }

    @Test
    void without_a_rating_there_is_nothing_to_compare() {
        Comparison comparison =
                Comparison.of(Measure.SELF_CARE, List.of(rating(1, "2026-06-01", Measure.SELF_CARE, 4)), BEFORE, AFTER);

        assertThat(comparison.change()).isEqualTo(Change.UNKNOWN);
        assertThat(comparison.zh()).isEqualTo("自理能力：2026-03-10 为 –，2026-06-10 为 S4，无法比较。");
        assertThat(Comparison.of(Measure.SELF_CARE, List.of(), BEFORE, AFTER).change())
                .isEqualTo(Change.UNKNOWN);
    }

    @Test
    void lates_of_the_four_weeks_up_to_each_day_are_compared_and_fewer_is_better() {
        List<AttendanceMark> marks = weekdays(LocalDate.of(2026, 3, 2), "LL..L ..... ..... ..... L....");

        Comparison comparison =
                Comparison.of(AttendanceCode.L, marks, LocalDate.of(2026, 3, 29), LocalDate.of(2026, 4, 26));

        assertThat(comparison.before().value()).isEqualTo("3");
        assertThat(comparison.before().from()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(comparison.after().value()).isEqualTo("1");
        assertThat(comparison.change()).isEqualTo(Change.BETTER);
        assertThat(comparison.en()).isEqualTo("days late in four weeks: 3 on 2026-03-29, 1 on 2026-04-26: better.");
        assertThat(Comparison.of(AttendanceCode.L, marks, LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 31))
                        .before()
                        .value())
                .isEqualTo("3");
    }
}
