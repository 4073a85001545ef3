package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCountTest {
    private static final CarePlanner PLANNER = new CarePlanner(
            Fixtures.RULES.only(List.of("C-TALK", "C-PCALL", "C-VISIT", "E-VISIT", "E-CALL")), Fixtures.CALENDAR);

    private static CarePlan on(String day) {
        CarePlan plan = PLANNER.begin(
                        Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), Fixtures.at("2026-03-02T08:00"))
                .plan();
        return PLANNER.tick(plan, Fixtures.at(day + "T08:00")).plan();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12, 1, 0, 0, 0",
        "2026-03-15, 1, 0, 0, 0",
        "2026-03-16, 0, 1, 0, 0",
        "2026-03-19, 0, 1, 0, 0",
        "2026-03-20, 0, 0, 1, 0",
        "2026-04-11, 0, 0, 1, 0",
        "2026-04-12, 0, 0, 0, 1",
    })
    void the_first_overdue_day_is_0_and_ages_are_those_of_the_figures(
            String today, int to3, int to7, int to30, int longer) {
        WorkCount count = new WorkCount();

        count.add(on("2026-03-12"), DutyState.OVERDUE, Set.of(Responsible.T), LocalDate.parse(today));

        assertThat(new int[] {count.overdueTo3(), count.overdueTo7(), count.overdueTo30(), count.overdueLonger()})
                .containsExactly(to3, to7, to30, longer);
    }

    @Test
    void one_person_counts_once_however_many_duties_are_open() {
        WorkCount count = new WorkCount();
        LocalDate today = LocalDate.parse("2026-03-14");

        count.add(on("2026-03-14"), DutyState.OVERDUE, Set.of(), today);
        count.add(on("2026-03-14"), DutyState.DUE, Set.of(), today);

        assertThat(count.people()).isEqualTo(1);
        assertThat(count.overdueTo3()).isEqualTo(2);
        assertThat(count.due()).isEqualTo(2);
    }

    @Test
    void a_class_has_duties_but_is_nobody() {
        CarePlanner planner = new CarePlanner(Fixtures.RULES.only(List.of("C-LAW")), Fixtures.CALENDAR);
        Subject unit = new Subject(
                UnitId.of("9901010001-3-2"),
                true,
                null,
                LocalDate.parse("2026-03-02"),
                Fixtures.ORGS,
                null,
                Fixtures.unit(Kind.CLASS),
                1);
        CarePlan plan = planner.tick(
                        planner.begin(unit, Fixtures.at("2026-03-02T08:00")).plan(), Fixtures.at("2026-03-08T08:00"))
                .plan();
        WorkCount count = new WorkCount();

        count.add(plan, DutyState.DUE, Set.of(), LocalDate.parse("2026-03-08"));

        assertThat(count.due()).isEqualTo(1);
        assertThat(count.people()).isZero();
    }

    @Test
    void duties_of_others_do_not_count() {
        WorkCount count = new WorkCount();

        count.add(
                on("2026-03-14"), DutyState.DUE, Set.of(Responsible.EW, Responsible.H), LocalDate.parse("2026-03-14"));

        assertThat(count.people()).isZero();
    }
}
