package org.shouwang.careactivity.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.progress.ProgressFixtures.exam;
import static org.shouwang.careactivity.progress.ProgressFixtures.mood;
import static org.shouwang.careactivity.progress.ProgressFixtures.rating;
import static org.shouwang.careactivity.progress.ProgressFixtures.taken;
import static org.shouwang.careactivity.progress.ProgressFixtures.weekdays;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.progress.DropoutRisk.Level;
import org.shouwang.careactivity.progress.DropoutRisk.RiskPoint;

class DropoutRiskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private static DropoutRisk risk(List<AttendanceMark> marks, List<Rating> ratings, LocalDate today) {
        Progress progress = taken(marks, ratings, "2026-03-20").progress();
        return DropoutRisk.of(progress, progress.ratings(), today);
    }

    @Test
    void a_child_of_whom_nothing_is_known_has_no_points() {
        assertThat(risk(List.of(), List.of(), TODAY)).isEqualTo(new DropoutRisk(0, Level.LOW, List.of()));
    }

    @Test
    void the_score_is_the_sum_of_its_named_points() {
        DropoutRisk risk = risk(
                weekdays(ProgressFixtures.FIRST, "LLLTT T"),
                List.of(
                        exam(1, "2026-03-06", Band.C),
                        exam(2, "2026-03-20", Band.D),
                        mood(3, "2026-03-03", Mood.M3),
                        mood(4, "2026-03-10", Mood.M1),
                        rating(5, "2026-03-02", Measure.trait(Trait.MOTIVE), 1),
                        rating(6, "2026-03-02", Measure.trait(Trait.ATTI), 2)),
                TODAY);

        assertThat(risk.points())
                .extracting(RiskPoint::code, RiskPoint::points)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("TRUANT_DAYS", 3),
                        org.assertj.core.groups.Tuple.tuple("ABSENT3", 3),
                        org.assertj.core.groups.Tuple.tuple("LATE3", 1),
                        org.assertj.core.groups.Tuple.tuple("BAND_DROP", 1),
                        org.assertj.core.groups.Tuple.tuple("LOW_MOOD2", 1),
                        org.assertj.core.groups.Tuple.tuple("BAND_D", 2),
                        org.assertj.core.groups.Tuple.tuple("LOW_MOTIVE", 1));
        assertThat(risk.score())
                .isEqualTo(risk.points().stream().mapToInt(RiskPoint::points).sum());
        assertThat(risk.level()).isEqualTo(Level.HIGH);
        assertThat(risk.points()).allSatisfy(point -> {
            assertThat(point.days()).isNotEmpty();
            assertThat(point.zh()).isNotBlank();
            assertThat(point.en()).isNotBlank();
        });
    }

    @Test
    void levels_begin_at_four_and_eight() {
        assertThat(risk(weekdays(ProgressFixtures.FIRST, "T.T.T"), List.of(), TODAY)
                        .level())
                .isEqualTo(Level.LOW);
        assertThat(risk(weekdays(ProgressFixtures.FIRST, "T.T.T .T"), List.of(), TODAY)
                        .level())
                .isEqualTo(Level.WATCH);
        assertThat(risk(weekdays(ProgressFixtures.FIRST, "TTT.T .T.T."), List.of(), TODAY))
                .extracting(DropoutRisk::score, DropoutRisk::level)
                .containsExactly(8, Level.HIGH);
    }

    @Test
    void what_happened_long_ago_or_has_not_happened_yet_does_not_count() {
        List<AttendanceMark> marks = weekdays(ProgressFixtures.FIRST, "TTT");
        List<Rating> ratings = List.of(exam(1, "2026-03-18", Band.D));

        assertThat(risk(marks, ratings, LocalDate.of(2026, 5, 3)).points())
                .extracting(RiskPoint::code)
                .containsExactly("TRUANT_DAYS", "ABSENT3", "BAND_D");
        assertThat(risk(marks, ratings, LocalDate.of(2026, 5, 4)).points())
                .extracting(RiskPoint::code)
                .containsExactly("BAND_D");
        assertThat(risk(marks, ratings, LocalDate.of(2026, 3, 1)).points())
                .extracting(RiskPoint::code)
                .doesNotContain("TRUANT_DAYS", "BAND_D");
    }
}
