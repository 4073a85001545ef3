package org.shouwang.careactivity.growth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.growth.EndReason;
import org.shouwang.careactivity.growth.GoalVerdict;
import org.shouwang.careactivity.growth.GrowthFixtures;
import org.shouwang.careactivity.growth.PlanEnd;
import org.shouwang.careactivity.growth.Review;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/** Reviews and ends as clients send them. */
class PlanStepsReaderTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final Caller TEACHER = new Caller("t", Set.of("T"), Set.of("990101"));
    private static final String ID = GrowthFixtures.REVIEW.toString();

    private static List<String> faults(Runnable read) {
        try {
            read.run();
            return List.of();
        } catch (ProblemException refusal) {
            return refusal.errors().stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .toList();
        }
    }

    private static ReviewSupportPlan.Said review(
            String day, @Nullable List<@Nullable String> verdicts, @Nullable List<@Nullable Integer> effects) {
        return new ReviewSupportPlan.Said(ID, day, verdicts, effects, " 起得早了 ");
    }

    private static List<String> reviewFaults(ReviewSupportPlan.Said said) {
        return faults(() -> ReviewSupportPlan.read(said, GrowthFixtures.behaviour(), TEACHER, NOW));
    }

    @Test
    void a_review_says_how_each_goal_stands_and_how_much_each_step_helps() {
        Review review = ReviewSupportPlan.read(
                review("2026-03-17", List.of("BETTER", "REACHED"), Arrays.asList(4, null)),
                GrowthFixtures.behaviour(),
                TEACHER,
                NOW);

        assertThat(review.verdicts()).containsExactly(GoalVerdict.BETTER, GoalVerdict.REACHED);
        assertThat(review.effects()).containsExactly(4, null);
        assertThat(review.note()).isEqualTo("起得早了");
    }

    @Test
    void what_is_missing_or_faulty_in_a_review_is_named() {
        assertThat(reviewFaults(new ReviewSupportPlan.Said(null, null, null, null, null)))
                .containsExactly("/reviewId REQUIRED", "/day REQUIRED", "/verdicts SIZE", "/effects SIZE");
        assertThat(reviewFaults(review("2026-03-17", List.of("BETTER"), List.of(1, 2, 3))))
                .containsExactly("/verdicts SIZE", "/effects SIZE");
        assertThat(reviewFaults(review("2026-03-17", Arrays.asList("GOOD", null), List.of(-1, 5))))
                .containsExactly(
                        "/verdicts/0 UNKNOWN_CODE", "/verdicts/1 REQUIRED", "/effects/0 RANGE", "/effects/1 RANGE");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03, true", "2026-05-04, true", "2026-03-02, false", "2026-05-05, false"})
    void a_review_is_of_a_day_between_the_beginning_and_today(String day, boolean taken) {
        assertThat(reviewFaults(review(day, List.of("SAME", "SAME"), List.of(0, 4)))
                        .isEmpty())
                .isEqualTo(taken);
    }

    private static PlanEnd end(SupportPlan plan, String reason, String day, @Nullable String note) {
        return EndSupportPlan.read(new EndSupportPlan.Said(reason, day, note), plan, TEACHER, NOW);
    }

    @Test
    void a_behaviour_plan_is_no_success_before_eight_weeks() {
        SupportPlan plan = GrowthFixtures.behaviour();

        assertThatThrownBy(() -> end(plan, "GOAL_MET", "2026-04-27", "好了")).hasMessage("SUPPORT_PLAN_TOO_EARLY");
        assertThat(end(plan, "GOAL_MET", "2026-04-28", null).reason()).isEqualTo(EndReason.GOAL_MET);
    }

    @ParameterizedTest
    @CsvSource({"MOVED", "REPLACED", "NO_EFFECT", "OTHER"})
    void another_reason_may_end_it_earlier_with_a_hand_over_note(String reason) {
        SupportPlan plan = GrowthFixtures.behaviour();

        assertThat(faults(() -> end(plan, reason, "2026-04-27", " "))).containsExactly("/note REQUIRED");
        assertThat(end(plan, reason, "2026-04-27", "新学校接着做").note()).isEqualTo("新学校接着做");
        assertThat(end(plan, reason, "2026-04-28", null).note()).isNull();
    }

    @Test
    void a_growth_plan_ends_when_its_goal_is_met() {
        SupportPlan plan = GrowthFixtures.growth("2025-2026-2", null);

        assertThat(end(plan, "GOAL_MET", "2026-03-20", null).day()).isEqualTo("2026-03-20");
    }

    @Test
    void a_plan_ends_neither_before_its_last_review_nor_in_the_future() {
        SupportPlan fresh = GrowthFixtures.behaviour();
        Review review = GrowthFixtures.review("2026-04-29", NOW, GoalVerdict.SAME, GoalVerdict.SAME);
        SupportPlan plan = fresh.reviewed(review, Fixtures.ORGS);

        assertThat(faults(() -> end(plan, "OTHER", "2026-04-28", null))).containsExactly("/day RANGE");
        assertThat(faults(() -> end(plan, "OTHER", "2026-05-05", null))).containsExactly("/day RANGE");
        assertThat(faults(() -> end(fresh, "OTHER", "2026-03-02", "早了"))).containsExactly("/day RANGE");
        assertThat(end(plan, "OTHER", "2026-04-29", null).day()).isEqualTo("2026-04-29");
        assertThat(faults(() -> EndSupportPlan.read(new EndSupportPlan.Said(null, null, null), plan, TEACHER, NOW)))
                .containsExactly("/reason REQUIRED", "/day REQUIRED");
    }

    @Test
    void the_same_end_is_known_again() {
        PlanEnd end = GrowthFixtures.end(EndReason.MOVED, "2026-04-29", "转学");

        assertThat(end.saysTheSame(GrowthFixtures.end(EndReason.MOVED, "2026-04-29", "转学")))
                .isTrue();
        assertThat(end.saysTheSame(GrowthFixtures.end(EndReason.OTHER, "2026-04-29", "转学")))
                .isFalse();
        assertThat(end.saysTheSame(GrowthFixtures.end(EndReason.MOVED, "2026-04-30", "转学")))
                .isFalse();
        assertThat(end.saysTheSame(GrowthFixtures.end(EndReason.MOVED, "2026-04-29", null)))
                .isFalse();
    }
}
