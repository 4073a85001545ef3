package org.shouwang.careactivity.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.careactivity.growth.GrowthFixtures.behaviour;
import static org.shouwang.careactivity.growth.GrowthFixtures.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceMark;
import org.shouwang.careactivity.progress.Comparison;
import org.shouwang.careactivity.progress.Measure;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.Trait;

class SupportPlanTest {
    private static final List<String> ORGS = List.of("990101", "9901010002");

    @Test
    void a_behaviour_plan_is_given_eight_weeks() {
        SupportPlan plan = behaviour();

        assertThat(plan.patientUntil()).isEqualTo("2026-04-28");
        assertThat(plan.early(LocalDate.parse("2026-04-27"))).isTrue();
        assertThat(plan.early(LocalDate.parse("2026-04-28"))).isFalse();
        assertThat(growth("2025-2026-2", null).early(GrowthFixtures.START)).isFalse();
    }

    @Test
    void an_open_plan_has_a_slot_of_its_child_and_term_and_leaves_it_when_it_ends() {
        SupportPlan plan = behaviour();
        SupportPlan ended = plan.ended(GrowthFixtures.end(EndReason.MOVED, "2026-03-20", "转学"), ORGS);

        assertThat(plan.slot()).contains("BEHAVIOUR:" + GrowthFixtures.CHILD);
        assertThat(growth("2025-2026-2", null).slot()).contains("GROWTH:" + GrowthFixtures.CHILD + ":2025-2026-2");
        assertThat(ended.slot()).isEmpty();
        assertThat(ended.open()).isFalse();
        assertThat(ended.orgs()).isEqualTo(ORGS);
    }

    @Test
    void whoever_it_was_handed_over_to_last_leads_it() {
        SupportPlan plan = behaviour();
        SupportPlan once = plan.handedOver(handOver("teacher-2"), ORGS);

        assertThat(plan.lead()).isEqualTo("teacher-1");
        assertThat(once.lead()).isEqualTo("teacher-2");
        assertThat(once.handedOver(handOver("teacher-3"), ORGS).lead()).isEqualTo("teacher-3");
    }

    private static HandOver handOver(String to) {
        return new HandOver(UUID.randomUUID(), to, "已见过奶奶", "principal-1", GrowthFixtures.ENTERED, "hash");
    }

    @Test
    void the_last_review_is_of_the_latest_day_and_of_two_on_one_day_the_later_written() {
        Instant entered = Instant.parse("2026-03-31T09:00:00Z");
        Review late = GrowthFixtures.review("2026-03-31", entered, GoalVerdict.SAME, GoalVerdict.WORSE);
        Review early = GrowthFixtures.review("2026-03-17", entered, GoalVerdict.BETTER, GoalVerdict.BETTER);
        Review again = GrowthFixtures.review("2026-03-31", entered, GoalVerdict.BETTER, GoalVerdict.REACHED);
        SupportPlan plan = behaviour();

        assertThat(plan.lastReview()).isEmpty();
        assertThat(plan.reviewed(late, ORGS).reviewed(early, ORGS).lastReview()).contains(late);
        assertThat(plan.reviewed(late, ORGS).reviewed(again, ORGS).lastReview()).contains(again);
        assertThat(plan.reviewed(late, ORGS).reviewed(early, ORGS).lastReviewDay())
                .contains(LocalDate.parse("2026-03-31"));
    }

    @Test
    void a_plan_that_names_no_goals_and_steps_carries_on_those_before() {
        SupportPlan before = growth("2025-2026-2", null);
        Agreement bare = new Agreement(Side.UNSAID, Side.UNSAID, List.of(), List.of());
        Agreement own = new Agreement(Side.UNSAID, Side.UNSAID, List.of(new Goal(null, "新的")), List.of("新的一步"));

        assertThat(bare.continuing(before.agreement()).goals())
                .isEqualTo(before.agreement().goals());
        assertThat(bare.continuing(before.agreement()).steps())
                .isEqualTo(before.agreement().steps());
        assertThat(own.continuing(before.agreement())).isEqualTo(own);
        assertThat(behaviour().continuing(before).agreement())
                .isEqualTo(behaviour().agreement());
    }

    @Test
    void what_happened_on_a_day_counts_at_its_end_but_never_after_it_was_written_down() {
        LocalDate day = LocalDate.parse("2026-03-03");

        assertThat(SupportPlan.instant(day, Fixtures.at("2026-03-05T17:00")))
                .isEqualTo(Fixtures.at("2026-03-04T00:00").minusMillis(1));
        assertThat(SupportPlan.instant(day, Fixtures.at("2026-03-03T17:00")))
                .isEqualTo(Fixtures.at("2026-03-03T17:00"));
        assertThat(behaviour().begunAt()).isEqualTo("2026-03-03T15:59:59.999Z");
    }

    @ParameterizedTest
    @CsvSource({
        "TRAIT:HW,     4,  3, 1, true",
        "ATTENDANCE:L, 28, 1, 3, true",
        "TRAIT:HW,     4,  1, 3, false",
        "ATTENDANCE:T, 28, 3, 1, false",
        "TRAIT:DISC,   4,  2, 2, false",
        "ATTENDANCE:E, 28, 2, 2, false"
    })
    void more_of_a_trait_is_better_and_less_trouble_is_better(
            String code, int most, int value, int than, boolean better) {
        GoalMeasure measure = GoalMeasure.parse(code).orElseThrow();

        assertThat(measure).hasToString(code);
        assertThat(measure.most()).isEqualTo(most);
        assertThat(measure.better(value, than)).isEqualTo(better);
    }

    @ParameterizedTest
    @CsvSource({"TRAIT:", "TRAIT:NOSE", "ATTENDANCE:P", "ATTENDANCE:X", "EXAM:MATH-COUNTY", "MOOD"})
    void nothing_else_measures_a_goal(String code) {
        assertThat(GoalMeasure.parse(code)).isEmpty();
    }

    @Test
    void a_goal_without_sense_cannot_exist() {
        assertThatThrownBy(() -> new Goal(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GoalMeasure(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GoalMeasure(Trait.HW, AttendanceCode.L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Goal.Target(GrowthFixtures.HOMEWORK, 3, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_aim_is_reached_by_what_is_as_good_or_better() {
        Goal.Target fewerLates = new Goal.Target(GrowthFixtures.LATES, 6, 1);
        Goal.Target homework = new Goal.Target(GrowthFixtures.HOMEWORK, 1, 3);

        assertThat(List.of(fewerLates.reachedBy(2), fewerLates.reachedBy(1), fewerLates.reachedBy(0)))
                .containsExactly(false, true, true);
        assertThat(List.of(homework.reachedBy(2), homework.reachedBy(3), homework.reachedBy(4)))
                .containsExactly(false, true, true);
    }

    @Test
    void a_goal_is_compared_with_what_is_kept_of_the_childs_progress() {
        LocalDate before = LocalDate.parse("2026-03-31");
        LocalDate after = LocalDate.parse("2026-05-12");
        List<AttendanceMark> marks = List.of(
                new AttendanceMark(
                        LocalDate.parse("2026-03-10"), AttendanceCode.L, "9901010001-3-2", GrowthFixtures.ENTERED),
                new AttendanceMark(
                        LocalDate.parse("2026-03-11"), AttendanceCode.L, "9901010001-3-2", GrowthFixtures.ENTERED));
        List<Rating> ratings = List.of(rating("2026-03-20", 1), rating("2026-05-08", 3));

        Comparison lates = GrowthFixtures.LATES.compare(ratings, marks, before, after);
        Comparison homework = GrowthFixtures.HOMEWORK.compare(ratings, marks, before, after);

        assertThat(lates.change()).isEqualTo(Comparison.Change.BETTER);
        assertThat(lates.before().value()).isEqualTo("2");
        assertThat(lates.after().value()).isEqualTo("0");
        assertThat(homework.change()).isEqualTo(Comparison.Change.BETTER);
        assertThat(homework.after().value()).isEqualTo("3");
    }

    @Test
    void an_aim_is_reached_only_by_what_was_seen_since_the_start() {
        Goal.Target fewerLates = new Goal.Target(GrowthFixtures.LATES, 6, 1);
        Goal.Target homework = new Goal.Target(GrowthFixtures.HOMEWORK, 1, 3);
        List<Rating> ratings = List.of(rating("2026-03-02", 4), rating("2026-03-20", 2), rating("2026-03-27", 3));

        assertThat(reached(fewerLates, List.of(), "2026-03-29")).isEmpty();
        assertThat(reached(fewerLates, List.of(), "2026-03-30")).contains(true);
        assertThat(reached(homework, List.of(), "2026-03-19")).isEmpty();
        assertThat(reached(homework, ratings, "2026-03-19")).isEmpty();
        assertThat(reached(homework, ratings, "2026-03-20")).contains(false);
        assertThat(reached(homework, ratings, "2026-03-27")).contains(true);
    }

    private static Optional<Boolean> reached(Goal.Target target, List<Rating> ratings, String day) {
        return target.reachedIn(
                target.measure().compare(ratings, List.of(), GrowthFixtures.START, LocalDate.parse(day)));
    }

    private static Rating rating(String day, int value) {
        return new Rating(
                UUID.randomUUID(),
                LocalDate.parse(day),
                Measure.trait(Trait.HW),
                value,
                null,
                "T",
                "teacher-1",
                Instant.parse(day + "T09:00:00Z"),
                "hash");
    }
}
