package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Explanation.Attempt;

class ExplanationTest {
    private static final Instant NOW = Fixtures.at("2026-07-13T08:00");

    private static CarePlan plan(List<Attempt> attempts) {
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", "D"), "2026-03-02"), Fixtures.at("2026-03-02T08:00"))
                .plan();
        for (Attempt attempt : attempts) {
            if (attempt.result().equals("DONE")) {
                plan = Fixtures.PLANNER
                        .record(plan, List.of(attempt.fact()), attempt.fact().enteredAt())
                        .plan();
            }
        }
        return plan;
    }

    private static Attempt attempt(int number, ContactType type, String at, String result) {
        return new Attempt(Fixtures.fact(number, type, Fixtures.at(at)), result);
    }

    private static Explanation explain(String rule, List<Attempt> attempts, Instant now) {
        CarePlan plan = Fixtures.PLANNER.tick(plan(attempts), now).plan();
        DutyLine line = plan.line(rule);
        assertThat(line).isNotNull();
        return Explanation.of(plan.subject(), line, line.occurrences().get(0), attempts, now);
    }

    @Test
    void an_overdue_quota_says_what_counted_what_did_not_and_why() {
        List<Attempt> attempts = List.of(
                attempt(1, ContactType.GCALL, "2026-03-10T10:00", "DONE"),
                attempt(2, ContactType.HOMEVISIT, "2026-03-20T10:00", "DONE"),
                attempt(3, ContactType.PARCALL, "2026-04-20T10:00", "NOANS"),
                attempt(4, ContactType.PARCALL, "2026-04-21T10:00", "WRONGNO"),
                attempt(5, ContactType.PARCALL, "2026-05-20T10:00", "DONE"),
                attempt(6, ContactType.TALK, "2026-05-21T10:00", "DONE"));

        Explanation told = explain("C-CONT3", attempts, NOW);

        assertThat(told.duty().occurrence().state()).isEqualTo(DutyState.OVERDUE);
        assertThat(told.counted()).extracting(Fact::type).containsExactly(ContactType.GCALL, ContactType.PARCALL);
        assertThat(told.notCounted())
                .extracting(Explanation.NotCounted::reason)
                .containsExactly("TOO_CLOSE", "NOANS", "WRONGNO");
        assertThat(told.zh())
                .contains(
                        "规则 C-CONT3",
                        "第 1 版",
                        "完成 3 次，已计入 2 次",
                        "暂不计入：距 2026-03-10 不足 21 天",
                        "2026-04-20 无人接听",
                        "已超期",
                        "自 2026-07-13 起算超期",
                        "责任人：班主任");
        assertThat(told.en())
                .contains(
                        "version 1",
                        "2 of 3 done",
                        "does not count yet, because 2026-03-10 is less than 21 days before",
                        "2026-04-20 no answer",
                        "Overdue from 2026-07-13",
                        "Responsible: class teacher");
    }

    @Test
    void one_too_many_and_one_for_the_neighbour_are_told_apart() {
        List<Attempt> attempts = new ArrayList<>(List.of(
                attempt(1, ContactType.TALK, "2026-03-03T10:00", "DONE"),
                attempt(2, ContactType.TALK, "2026-03-04T10:00", "DONE"),
                attempt(3, ContactType.TALK, "2026-03-10T10:00", "DONE"),
                attempt(4, ContactType.TALK, "2026-03-13T10:00", "DONE")));

        Explanation told = explain("C-TALK", attempts, Fixtures.at("2026-03-14T08:00"));

        assertThat(told.counted()).hasSize(1);
        assertThat(told.notCounted())
                .extracting(Explanation.NotCounted::reason)
                .containsExactly("ENOUGH", "OTHER_PERIOD");
        assertThat(told.en())
                .contains("the quota was full", "counts for a neighbouring period")
                .doesNotContain("Overdue from");
    }

    @Test
    void what_came_after_the_grace_is_told_of_a_duty_that_was_not_met() {
        List<Attempt> attempts = List.of(attempt(1, ContactType.TALK, "2026-03-12T10:00", "DONE"));

        Explanation told = explain("C-TALK", attempts, Fixtures.at("2026-03-14T08:00"));

        assertThat(told.duty().occurrence().state()).isEqualTo(DutyState.LATE);
        assertThat(told.notCounted()).extracting(Explanation.NotCounted::reason).containsExactly("AFTER_OVERDUE");
        assertThat(told.en()).contains("after the grace", "Overdue from 2026-03-12");
    }

    @Test
    void failed_attempts_outside_the_period_are_left_out_and_each_result_has_its_words() {
        List<Attempt> attempts = List.of(
                attempt(1, ContactType.TALK, "2026-03-03T10:00", "AWAY"),
                attempt(2, ContactType.TALK, "2026-03-04T10:00", "REFUSED"),
                attempt(3, ContactType.TALK, "2026-03-09T10:00", "RESCHED"),
                attempt(4, ContactType.TALK, "2026-03-11T10:00", "OTHER"),
                attempt(5, ContactType.TALK, "2026-03-12T10:00", "AWAY"));

        Explanation told = explain("C-TALK", attempts, Fixtures.at("2026-03-14T08:00"));

        assertThat(told.zh()).contains("外出不在", "对方拒绝", "已改期", "OTHER").doesNotContain("2026-03-12 外出");
        assertThat(told.en()).contains("away", "refused", "rescheduled");
    }

    @Test
    void what_an_event_began_says_what_it_was() {
        Instant at = Fixtures.at("2026-03-10T09:00");
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), Fixtures.at("2026-03-02T08:00"))
                .plan();
        Trigger absent = new Trigger(Trigger.Code.ABSENT, Trigger.id("a"), Fixtures.at("2026-03-10T00:00"), 1, true);
        CarePlan absentPlan =
                Fixtures.PLANNER.trigger(plan, List.of(absent), List.of(), at).plan();
        DutyLine line = Objects.requireNonNull(absentPlan.line("C-ATT-V"));

        Explanation why = Explanation.of(plan.subject(), line, Objects.requireNonNull(line.last()), List.of(), at);

        assertThat(why.zh()).contains("起因：2026-03-10 无故缺课", "应于 2026-03-11 前完成 1 次");
        assertThat(why.en()).contains("because of 2026-03-10: an unexcused absence", "due 2026-03-11");
    }

    @Test
    void entered_late_and_released_say_so() {
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", "D"), "2026-03-02"), Fixtures.at("2026-03-02T08:00"))
                .plan();
        Fact late = new Fact(
                Fixtures.fact(1, ContactType.TALK, NOW).id(),
                ContactType.TALK,
                Fixtures.at("2026-03-03T10:00"),
                Fixtures.at("2026-03-12T10:00"));
        plan = Fixtures.PLANNER
                .record(plan, List.of(late), Fixtures.at("2026-03-12T10:00"))
                .plan();
        plan = Fixtures.PLANNER
                .change(plan, Fixtures.gone(plan.subject(), "MOVE"), List::of, Fixtures.at("2026-03-13T10:00"))
                .plan();
        DutyLine line = plan.line("C-TALK");
        assertThat(line).isNotNull();

        Explanation met =
                Explanation.of(plan.subject(), line, line.occurrences().get(0), List.of(), NOW);
        Explanation cancelled =
                Explanation.of(plan.subject(), line, line.occurrences().get(1), List.of(), NOW);

        assertThat(met.zh()).contains("（补录）");
        assertThat(met.en()).contains("entered late");
        assertThat(cancelled.zh()).contains("已取消，原因：已退出在册");
        assertThat(cancelled.en()).contains("because the person left the register");
    }
}
