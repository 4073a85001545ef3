package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkDayTest {
    private static final CarePlanner PLANNER = new CarePlanner(
            Fixtures.RULES.only(List.of("C-TALK", "C-PCALL", "C-VISIT", "E-VISIT", "E-CALL")), Fixtures.CALENDAR);
    private static final Instant MONDAY = Fixtures.at("2026-03-02T08:00");

    private static CarePlan child() {
        return PLANNER.begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), MONDAY)
                .plan();
    }

    private static List<WorkItem> list(CarePlan plan, String day, Instant now, Responsible... roles) {
        return new WorkDay(PLANNER, LocalDate.parse(day), now, Set.of(roles)).of(plan);
    }

    private static String told(WorkItem item, String day) {
        return item.state() + " " + item.duty().id().rule() + " from " + item.begins() + " for "
                + item.overdueDays(LocalDate.parse(day));
    }

    @Test
    void what_begins_to_be_due_within_seven_days_is_planned() {
        assertThat(list(child(), "2026-03-02", MONDAY, Responsible.T))
                .extracting(item -> told(item, "2026-03-02"))
                .containsExactly("PLANNED C-TALK from 2026-03-06 for 0");
    }

    @Test
    void what_begins_later_than_in_seven_days_is_not_on_the_list() {
        assertThat(list(child(), "2026-03-02", MONDAY, Responsible.CD)).isEmpty();
        assertThat(list(child(), "2026-06-12", MONDAY, Responsible.CD)).isEmpty();
        assertThat(list(child(), "2026-06-13", MONDAY, Responsible.CD))
                .extracting(item -> told(item, "2026-06-13"))
                .containsExactly("PLANNED C-VISIT from 2026-06-20 for 0");
    }

    @Test
    void the_longest_overdue_stands_before_what_is_due_and_hides_what_the_rule_asks_next() {
        assertThat(list(child(), "2026-03-12", Fixtures.at("2026-03-12T00:00"), Responsible.T))
                .extracting(item -> told(item, "2026-03-12"))
                .containsExactly("OVERDUE C-TALK from 2026-03-12 for 0");
        assertThat(list(child(), "2026-03-14", Fixtures.at("2026-03-14T10:00"), Responsible.T))
                .extracting(item -> told(item, "2026-03-14"))
                .containsExactly("OVERDUE C-TALK from 2026-03-12 for 2", "DUE C-TALK from 2026-03-14 for 0");
    }

    @Test
    void a_day_ahead_is_listed_as_it_will_begin_if_nothing_is_done() {
        assertThat(list(child(), "2026-03-12", MONDAY))
                .extracting(item -> told(item, "2026-03-12"))
                .contains("OVERDUE C-TALK from 2026-03-12 for 0", "OVERDUE C-PCALL from 2026-03-12 for 0");
    }

    @Test
    void a_contact_takes_its_duty_off_the_list_and_the_next_one_is_planned() {
        Fact talk = Fixtures.fact(1, ContactType.TALK, Fixtures.at("2026-03-07T10:00"));
        CarePlan met = PLANNER.record(child(), List.of(talk), talk.at()).plan();

        assertThat(list(met, "2026-03-07", talk.at(), Responsible.T))
                .extracting(item -> told(item, "2026-03-07"))
                .containsExactly("PLANNED C-TALK from 2026-03-13 for 0");
    }

    @Test
    void of_a_rule_of_every_two_days_only_the_next_duty_is_planned() {
        CarePlan elder = PLANNER.begin(
                        Fixtures.subject(Fixtures.elder("E1", "ALO", true, "1940-01-01"), "2026-03-02"), MONDAY)
                .plan();

        assertThat(list(elder, "2026-03-02", MONDAY, Responsible.EW))
                .extracting(item -> told(item, "2026-03-02"))
                .containsExactly("PLANNED E-CALL from 2026-03-03 for 0", "PLANNED E-VISIT from 2026-03-06 for 0");
    }

    @Test
    void several_roles_share_one_list() {
        assertThat(list(child(), "2026-03-12", MONDAY, Responsible.T, Responsible.PA))
                .extracting(item -> item.duty().id().rule())
                .containsExactly("C-PCALL", "C-TALK");
    }

    @Test
    void whoever_left_the_register_has_nothing_on_the_list() {
        CarePlan plan = child();
        CarePlan gone = PLANNER.change(plan, Fixtures.gone(plan.subject(), "MOVED"), List::of, MONDAY.plusSeconds(60))
                .plan();

        assertThat(list(gone, "2026-03-12", Fixtures.at("2026-03-12T00:00"))).isEmpty();
    }
}
