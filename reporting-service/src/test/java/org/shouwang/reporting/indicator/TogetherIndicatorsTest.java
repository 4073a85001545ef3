package org.shouwang.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.reporting.indicator.Fixtures.OTHER_VILLAGE;
import static org.shouwang.reporting.indicator.Fixtures.begun;
import static org.shouwang.reporting.indicator.Fixtures.child;
import static org.shouwang.reporting.indicator.Fixtures.contact;
import static org.shouwang.reporting.indicator.Fixtures.day;
import static org.shouwang.reporting.indicator.Fixtures.duty;
import static org.shouwang.reporting.indicator.Fixtures.ended;
import static org.shouwang.reporting.indicator.Fixtures.figure;
import static org.shouwang.reporting.indicator.Fixtures.part;
import static org.shouwang.reporting.indicator.Fixtures.reminder;
import static org.shouwang.reporting.indicator.Fixtures.scope;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done with and for many: duties of units, pairs, group sessions. */
class TogetherIndicatorsTest {
    private static final String MARCH = "2026-03";
    private static final String AFTER = "2026-07-06";

    @Test
    void a_duty_of_a_class_is_in_its_own_line_and_in_no_figure_about_people() {
        PersonFacts unit = unit("org:9901010001-3-2");
        unit.add(lesson("2026-03-02", DutyState.MET, 1));
        unit.add(lesson("2026-03-09", DutyState.OVERDUE, 2));
        unit.add(lesson("2026-03-16", DutyState.DUE, 3));
        unit.add(lesson("2026-04-06", DutyState.MET, 4));
        PersonFacts pupil = child("c1")
                .has(duty("C-TALK", "2026-03-02", "2026-03-08", "2026-03-12", DutyState.MET, "2026-03-05", 1))
                .facts();

        Figure own = figure(Indicator.I12U, scope(MARCH, AFTER), unit, pupil);
        FigureSheet with = FigureSheet.of(scope(MARCH, AFTER), List.of(unit, pupil));
        FigureSheet without = FigureSheet.of(scope(MARCH, AFTER), List.of(pupil));

        assertThat(own.numerator()).isEqualTo(1);
        assertThat(own.denominator()).isEqualTo(2);
        assertThat(part(own, "state:DUE")).isEqualTo(1);
        assertThat(part(own, "state:OVERDUE")).isEqualTo(1);
        assertThat(with.indicators().stream().filter(figure -> !figure.code().equals("I12U")))
                .containsExactlyElementsOf(without.indicators().stream()
                        .filter(figure -> !figure.code().equals("I12U"))
                        .toList());
        assertThat(with.activities()).isEqualTo(without.activities());
    }

    @Test
    void duties_of_people_are_not_in_the_line_of_the_units() {
        PersonFacts pupil = child("c1")
                .has(duty("C-TALK", "2026-03-02", "2026-03-08", "2026-03-12", DutyState.MET, "2026-03-05", 1))
                .facts();

        assertThat(figure(Indicator.I12U, scope(MARCH, AFTER), pupil).denominator())
                .isZero();
    }

    @Test
    void a_duty_of_a_unit_belongs_to_the_organisations_it_was_told_with() {
        PersonFacts unit = unit("org:9901010001-3-2");
        unit.add(lesson("2026-03-02", DutyState.MET, 1));

        assertThat(figure(Indicator.I12U, scope(Fixtures.SCHOOL, MARCH, AFTER), unit)
                        .denominator())
                .isEqualTo(1);
        assertThat(figure(Indicator.I12U, scope(OTHER_VILLAGE, MARCH, AFTER), unit)
                        .denominator())
                .isZero();
    }

    @Test
    void texts_about_duties_of_units_are_texts_like_all_others() {
        PersonFacts unit = unit("org:9901010001-3-2");
        unit.add(reminder("r1", "SMS", 1, Map.of(ReminderState.ACCEPTED, day("2026-03-08"))));

        assertThat(figure(Indicator.I33, scope(MARCH, AFTER), unit).denominator())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 0",
        "2026-03-10, 1",
        "2026-03-20, 1", // the day it ended is its last day
        "2026-03-21, 0"
    })
    void a_pair_lasts_from_its_first_day_to_its_last(String today, long paired) {
        PersonFacts pupil = child("c1").with(v -> v.registered("2026-01-01")).facts();
        pupil.add(ended("pair", "2026-03-20"));
        pupil.add(begun("pair", "PEER", "2026-03-02"));

        Figure i21 = figure(Indicator.I21, scope("2025-2026-2", today), pupil);

        assertThat(i21.numerator()).isEqualTo(paired);
        assertThat(part(i21, "pair:PEER")).isEqualTo(paired);
    }

    @Test
    void a_child_with_two_pairs_counts_once_and_elders_do_not_count() {
        PersonFacts two = child("c1").facts();
        two.add(begun("pair-1", "PEER", "2026-03-02"));
        two.add(begun("pair-2", "PROXY", "2026-03-03"));
        two.add(begun("pair-3", "PEER", "2026-03-03"));
        PersonFacts onlyEnded = child("c2").facts();
        onlyEnded.add(ended("pair-4", "2026-03-20"));
        PersonFacts elder = child("e1").with(v -> v.kind("ELDER")).facts();
        elder.add(begun("pair-5", "VOL", "2026-03-02"));
        PersonFacts newKind = child("c3").facts();
        newKind.add(begun("pair-6", "ROBOT", "2026-03-02"));

        Figure i21 = figure(Indicator.I21, scope(MARCH, AFTER), two, onlyEnded, elder, newKind);

        assertThat(i21.numerator()).isEqualTo(2);
        assertThat(i21.denominator()).isEqualTo(3);
        assertThat(part(i21, "pair:PEER")).isEqualTo(1);
        assertThat(part(i21, "pair:PROXY")).isEqualTo(1);
        assertThat(part(i21, "pair:ROBOT")).isEqualTo(1);
        assertThat(i21.breakdown().get(0).label()).isEqualTo("同学一对一");
    }

    @Test
    void behaviour_plans_that_ended_in_the_period_count_once_by_how_they_ended() {
        PersonFacts pupil = child("c1")
                .has(
                        plan("s1", "BEHAVIOUR", "GOAL_MET", "2026-03-31"),
                        plan("s1", "BEHAVIOUR", "GOAL_MET", "2026-03-31"),
                        plan("s2", "BEHAVIOUR", "NO_EFFECT", "2026-03-01"),
                        plan("s3", "BEHAVIOUR", "GOAL_MET", "2026-04-01"),
                        plan("s4", "GROWTH", "GOAL_MET", "2026-03-10"))
                .facts();

        Figure i20 = figure(Indicator.I20, scope(MARCH, AFTER), pupil);

        assertThat(i20.numerator()).isEqualTo(1);
        assertThat(i20.denominator()).isEqualTo(2);
        assertThat(part(i20, "reason:GOAL_MET")).isEqualTo(1);
        assertThat(part(i20, "reason:NO_EFFECT")).isEqualTo(1);
        assertThat(figure(Indicator.I20, scope(OTHER_VILLAGE, MARCH, AFTER), pupil)
                        .denominator())
                .isZero();
    }

    private static PlanEnd plan(String id, String kind, String reason, String lastDay) {
        return new PlanEnd(FactId.of(id), kind, reason, reason.equals("GOAL_MET"), day(lastDay), Fixtures.ORGS);
    }

    @Test
    void who_was_at_a_session_of_the_period_took_part() {
        Contact song = contact("session:s1", Contact.SESSION, "2026-03-31", "c1", "c2");
        PersonFacts one = child("c1")
                .has(song, contact("session:s2", Contact.SESSION, "2026-03-03", "c1"))
                .facts();
        PersonFacts gone = child("c2").with(v -> v.left("2026-03-20")).has(song).facts();
        PersonFacts later = child("c3")
                .has(
                        contact("session:s3", Contact.SESSION, "2026-04-01", "c3"),
                        contact("a1", "TALK", "2026-03-03", "c3"))
                .facts();
        PersonFacts withdrawn = child("c4").has(song).facts();
        withdrawn.withdraw(song.id());

        Figure i22 = figure(Indicator.I22, scope(MARCH, AFTER), one, gone, later, withdrawn);

        assertThat(i22.numerator()).isEqualTo(1);
        assertThat(i22.denominator()).isEqualTo(3);
        assertThat(part(i22, "times:ALL")).isEqualTo(2);
        assertThat(figure(Indicator.I22, scope(OTHER_VILLAGE, MARCH, AFTER), one)
                        .denominator())
                .isZero();
    }

    @Test
    void a_session_is_a_record_beside_the_activities_and_counts_once() {
        Contact song = contact("session:s1", Contact.SESSION, "2026-03-31", "c1", "c2");

        assertThat(FigureSheet.of(
                                scope(MARCH, AFTER),
                                List.of(
                                        child("c1").has(song).facts(),
                                        child("c2").has(song).facts()))
                        .activities())
                .containsExactly(Map.entry("SESSION", 1L));
    }

    private static PersonFacts unit(String id) {
        return new PersonFacts(id);
    }

    private static Duty lesson(String monday, DutyState state, long sequence) {
        int from = day(monday);
        return new Duty(
                FactId.of("org:9901010001-3-2:C-LAW:" + monday),
                "C-LAW",
                from,
                from + 6,
                from + 10,
                state,
                from + 10,
                "SCH",
                Fixtures.ORGS,
                sequence);
    }
}
