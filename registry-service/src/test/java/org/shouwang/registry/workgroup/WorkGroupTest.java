package org.shouwang.registry.workgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkGroupTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static WorkGroup inOffice() {
        return WorkGroup.of("990101101201", List.of("990101", "990101101", "990101101201"))
                .begin(MARCH, WorkGroup.yearFrom(MARCH))
                .flatMap(group -> group.appoint("secretary", Office.VS, MARCH))
                .flatMap(group -> group.appoint("head", Office.VD, MARCH))
                .orElseThrow();
    }

    private static List<String> holders(WorkGroup group, Office office, LocalDate day) {
        return group.term(day).orElseThrow().on(day).stream()
                .filter(member -> member.office() == office)
                .map(Member::personId)
                .toList();
    }

    @Test
    void a_term_is_a_year_and_is_to_be_renewed_in_its_last_month() {
        WorkGroup group = inOffice();

        assertThat(group.state(MARCH.minusDays(1))).isEqualTo(WorkGroup.State.NONE);
        assertThat(group.state(MARCH)).isEqualTo(WorkGroup.State.IN_ORDER);
        assertThat(group.state(LocalDate.of(2027, 1, 29))).isEqualTo(WorkGroup.State.IN_ORDER);
        assertThat(group.state(LocalDate.of(2027, 1, 30))).isEqualTo(WorkGroup.State.EXPIRING);
        assertThat(group.state(LocalDate.of(2027, 2, 28))).isEqualTo(WorkGroup.State.EXPIRING);
        assertThat(group.state(LocalDate.of(2027, 3, 1))).isEqualTo(WorkGroup.State.NONE);
    }

    @Test
    void a_renewed_term_is_in_order() {
        LocalDate next = MARCH.plusYears(1);
        WorkGroup group = inOffice().begin(next, WorkGroup.yearFrom(next)).orElseThrow();

        assertThat(group.state(next.minusDays(1))).isEqualTo(WorkGroup.State.IN_ORDER);
        assertThat(group.state(next)).isEqualTo(WorkGroup.State.VACANT);
    }

    @Test
    void head_and_deputy_must_be_there_members_need_not() {
        WorkGroup group = WorkGroup.of("990101101201", List.of("990101"))
                .begin(MARCH, WorkGroup.yearFrom(MARCH))
                .orElseThrow();

        assertThat(group.term(MARCH).orElseThrow().vacant(MARCH)).containsExactly(Office.VS, Office.VD);
        assertThat(inOffice().term(MARCH).orElseThrow().vacant(MARCH)).isEmpty();
    }

    @Test
    void an_office_of_one_goes_over_the_day_before_and_nobody_is_forgotten() {
        LocalDate may = LocalDate.of(2026, 5, 10);
        WorkGroup group = inOffice().appoint("next", Office.VS, may).orElseThrow();

        assertThat(holders(group, Office.VS, may.minusDays(1))).containsExactly("secretary");
        assertThat(holders(group, Office.VS, may)).containsExactly("next");
    }

    @Test
    void an_appointment_before_a_later_one_ends_where_that_begins() {
        LocalDate may = LocalDate.of(2026, 5, 10);
        LocalDate april = LocalDate.of(2026, 4, 10);
        WorkGroup group = inOffice()
                .appoint("late", Office.VS, may)
                .flatMap(one -> one.appoint("between", Office.VS, april))
                .orElseThrow();

        assertThat(holders(group, Office.VS, april)).containsExactly("between");
        assertThat(holders(group, Office.VS, may)).containsExactly("late");
    }

    @Test
    void members_and_heads_of_villagers_groups_may_be_several() {
        WorkGroup group = inOffice()
                .appoint("one", Office.GL, MARCH)
                .flatMap(next -> next.appoint("two", Office.GL, MARCH))
                .orElseThrow();

        assertThat(holders(group, Office.GL, MARCH)).containsExactly("one", "two");
    }

    @Test
    void the_same_appointment_or_dismissal_again_changes_nothing() {
        WorkGroup group = inOffice();
        LocalDate june = LocalDate.of(2026, 6, 1);
        WorkGroup without = group.dismiss("head", Office.VD, june).orElseThrow();

        assertThat(group.appoint("head", Office.VD, june)).contains(group);
        assertThat(without.dismiss("head", Office.VD, june)).contains(without);
        assertThat(without.state(june.plusDays(1))).isEqualTo(WorkGroup.State.VACANT);
    }

    @Test
    void a_new_term_ends_the_one_before_and_its_offices() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        WorkGroup group = inOffice().begin(july, WorkGroup.yearFrom(july)).orElseThrow();

        assertThat(group.terms().get(0).until()).isEqualTo(july.minusDays(1));
        assertThat(group.terms().get(0).members())
                .allMatch(member -> july.minusDays(1).equals(member.until()));
        assertThat(group.begin(july, WorkGroup.yearFrom(july))).isEmpty();
        assertThat(group.begin(MARCH, WorkGroup.yearFrom(MARCH))).isEmpty();
    }

    @Test
    void nobody_is_appointed_outside_a_term() {
        assertThat(inOffice().appoint("x", Office.MEM, MARCH.minusDays(1))).isEmpty();
    }
}
