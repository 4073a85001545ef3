package org.shouwang.careactivity.growth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.growth.GrowthFixtures;
import org.shouwang.careactivity.growth.Side;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.careactivity.progress.Trait;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

class PlanReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
    private static final Caller TEACHER = new Caller("t", Set.of("T"), Set.of("990101"));
    private static final String ID = GrowthFixtures.PLAN.toString();
    private static final BeginPlan.SaidGoal LATES = new BeginPlan.SaidGoal("ATTENDANCE:L", 6, 1, "不再迟到");
    private static final BeginPlan.SaidSide WORDS = new BeginPlan.SaidSide(null, "爱画画");

    private static BeginPlan behaviour(String day, List<BeginPlan.@Nullable SaidGoal> goals) {
        return new BeginPlan(ID, "BEHAVIOUR", "p1", day, null, null, null, null, goals, List.of("同伴敲门"));
    }

    private static BeginPlan growth(
            @Nullable String term,
            @Nullable String predecessor,
            BeginPlan.@Nullable SaidSide strengths,
            BeginPlan.@Nullable SaidSide weaknesses,
            @Nullable List<BeginPlan.@Nullable SaidGoal> goals,
            @Nullable List<@Nullable String> steps) {
        return new BeginPlan(ID, "GROWTH", "p1", "2026-03-20", term, predecessor, strengths, weaknesses, goals, steps);
    }

    private static List<String> faults(BeginPlan entry) {
        try {
            PlanReader.read(entry, Fixtures.CALENDAR, TEACHER, NOW);
            return List.of();
        } catch (ProblemException refusal) {
            return refusal.errors().stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .toList();
        }
    }

    @Test
    void a_sound_behaviour_plan_is_read() {
        SupportPlan plan = PlanReader.read(behaviour("2026-03-16", List.of(LATES)), Fixtures.CALENDAR, TEACHER, NOW);

        assertThat(plan.agreement().goals().get(0).target()).isNotNull();
        assertThat(plan.agreement().strengths()).isEqualTo(Side.UNSAID);
        assertThat(plan.lead()).isEqualTo("t");
        assertThat(plan.term()).isNull();
    }

    @Test
    void a_sound_growth_plan_is_read_and_one_that_carries_on_may_leave_goals_and_steps_out() {
        BeginPlan.SaidSide traits = new BeginPlan.SaidSide(List.of("RESIL"), null);
        List<BeginPlan.@Nullable SaidGoal> goals = List.of(new BeginPlan.SaidGoal(null, null, null, "敢发言"));
        SupportPlan plan = PlanReader.read(
                growth("2025-2026-2", null, WORDS, traits, goals, List.of("每周读一篇")), Fixtures.CALENDAR, TEACHER, NOW);

        assertThat(plan.term()).isEqualTo("2025-2026-2");
        assertThat(plan.agreement().weaknesses().traits()).containsExactly(Trait.RESIL);
        assertThat(faults(growth("2026-2027-1", ID, WORDS, traits, null, null))).isEmpty();
        assertThat(faults(growth("2025-2026-2", null, WORDS, traits, null, null)))
                .containsExactly("/goals SIZE", "/steps SIZE");
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThat(faults(new BeginPlan(null, null, null, null, null, null, null, null, null, null)))
                .containsExactly("/planId REQUIRED", "/kind REQUIRED", "/personId REQUIRED", "/startDay REQUIRED");
        assertThat(faults(new BeginPlan(null, "GROWTH", null, null, null, null, null, null, null, null)))
                .containsExactly(
                        "/planId REQUIRED",
                        "/personId REQUIRED",
                        "/startDay REQUIRED",
                        "/term REQUIRED",
                        "/strengths REQUIRED",
                        "/weaknesses REQUIRED",
                        "/goals SIZE",
                        "/steps SIZE");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-20, ''", "2026-03-06, ''", "2026-03-05, RANGE", "2026-03-21, RANGE", "soon, FORMAT"})
    void a_plan_begins_between_two_weeks_ago_and_today(String day, String fault) {
        assertThat(faults(behaviour(day, List.of(LATES))))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of("/startDay " + fault));
    }

    @ParameterizedTest
    @CsvSource({
        "ATTENDANCE:P, 6,  1,  /goals/0/measure UNKNOWN_CODE",
        "EXAM:MATH-COUNTY, 6, 1, /goals/0/measure UNKNOWN_CODE",
        "'',           6,  1,  /goals/0/measure REQUIRED",
        "ATTENDANCE:L, 1,  1,  /goals/0/aim NOT_BETTER",
        "TRAIT:DISC,   3,  1,  /goals/0/aim NOT_BETTER",
        "TRAIT:DISC,   3,  5,  /goals/0/aim RANGE",
        "ATTENDANCE:L, 29, 1,  /goals/0/start RANGE",
        "ATTENDANCE:L, -1, 1,  /goals/0/start RANGE",
        "ATTENDANCE:L, ,   1,  /goals/0/start REQUIRED",
        "ATTENDANCE:L, 6,  ,   /goals/0/aim REQUIRED"
    })
    void a_faulty_goal_is_named(String measure, @Nullable Integer start, @Nullable Integer aim, String fault) {
        BeginPlan.SaidGoal goal = new BeginPlan.SaidGoal(measure, start, aim, null);

        assertThat(faults(behaviour("2026-03-20", List.of(goal)))).containsExactly(fault);
    }

    @Test
    void goals_are_one_to_five_each_of_its_own_measure_and_those_of_a_behaviour_plan_are_measured() {
        BeginPlan.SaidGoal words = new BeginPlan.SaidGoal(null, null, null, "听话");

        assertThat(faults(behaviour("2026-03-20", List.of()))).containsExactly("/goals SIZE");
        assertThat(faults(behaviour("2026-03-20", Collections.nCopies(6, LATES))))
                .containsExactly("/goals SIZE");
        assertThat(faults(behaviour("2026-03-20", List.of(LATES, LATES)))).containsExactly("/goals/1/measure TWICE");
        assertThat(faults(behaviour("2026-03-20", List.of(words)))).containsExactly("/goals/0/measure REQUIRED");
        assertThat(faults(behaviour("2026-03-20", Arrays.asList(LATES, null)))).containsExactly("/goals/1 REQUIRED");
        assertThat(faults(growth(
                        "2025-2026-2",
                        null,
                        WORDS,
                        WORDS,
                        List.of(new BeginPlan.SaidGoal(null, null, null, " ")),
                        List.of("每周读一篇"))))
                .containsExactly("/goals/0/words REQUIRED");
    }

    @Test
    void strengths_weaknesses_and_term_belong_to_a_growth_plan_only() {
        BeginPlan entry = new BeginPlan(
                ID,
                "BEHAVIOUR",
                "p1",
                "2026-03-20",
                "2025-2026-2",
                null,
                WORDS,
                WORDS,
                List.of(LATES),
                List.of("同伴敲门"));

        assertThat(faults(entry))
                .containsExactly("/term NOT_APPLICABLE", "/strengths NOT_APPLICABLE", "/weaknesses NOT_APPLICABLE");
    }

    @Test
    void a_trait_is_a_strength_or_a_weakness_and_steps_say_something() {
        BeginPlan.SaidSide twice = new BeginPlan.SaidSide(Arrays.asList("HW", null, "NOSE"), null);
        BeginPlan.SaidSide weak = new BeginPlan.SaidSide(List.of("HW"), "长".repeat(501));
        List<BeginPlan.@Nullable SaidGoal> goals = List.of(LATES);

        assertThat(faults(growth("2025-2026-2", null, twice, weak, goals, Arrays.asList("读书", null))))
                .containsExactly(
                        "/strengths/traits/1 REQUIRED",
                        "/strengths/traits/2 UNKNOWN_CODE",
                        "/weaknesses/words SIZE",
                        "/weaknesses/traits/0 TWICE",
                        "/steps/1 REQUIRED");
        assertThat(faults(growth("2025-2026-2", null, WORDS, WORDS, goals, Collections.nCopies(11, "读书"))))
                .containsExactly("/steps SIZE");
    }

    @ParameterizedTest
    @CsvSource({"2025-2026-2, ''", "2026-2027-1, ''", "2019-2020-1, UNKNOWN_CODE"})
    void a_growth_plan_is_of_a_term_of_the_calendar(String term, String fault) {
        assertThat(faults(growth(term, null, WORDS, WORDS, List.of(LATES), List.of("读书"))))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of("/term " + fault));
    }

    @Test
    void a_term_that_is_over_has_no_new_plan() {
        BeginPlan entry = new BeginPlan(
                ID, "GROWTH", "p1", "2026-07-10", "2025-2026-2", null, WORDS, WORDS, List.of(LATES), List.of("读书"));

        try {
            PlanReader.read(entry, Fixtures.CALENDAR, TEACHER, Instant.parse("2026-07-10T09:00:00Z"));
        } catch (ProblemException refusal) {
            assertThat(refusal.errors().get(0).code()).isEqualTo("RANGE");
            return;
        }
        throw new AssertionError("a plan of a past term was taken");
    }
}
