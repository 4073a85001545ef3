package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.notification.reminder.Attempt;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.platform.outbox.Loaded;

/** Whom, when, how often: from the event to the handset. */
class ReminderRulesIT extends NotificationTestBase {

    @Test
    void the_same_event_twice_is_one_text() {
        Case duty = aTalk();
        String phone = number("1001");
        staff("T", duty.classCode(), phone);
        at("2026-03-06", "09:10");

        long sequence = duty(duty, "due-soon");
        duty(duty, "due-soon", sequence);
        duty(duty, "due-soon", sequence - 1);
        awaitState(duty, 0, "T", ReminderState.DELIVERED);
        Case later = aTalk();
        staff("T", later.classCode(), number("1001"));
        duty(later, "due-soon");
        awaitState(later, 0, "T", ReminderState.DELIVERED);

        assertThat(texts(phone)).hasSize(1);
        assertThat(smsc.counts().duplicates()).isZero();
    }

    @Test
    void a_duty_met_before_the_text_goes_out_sends_nothing_and_an_old_event_after_it_neither() {
        Case duty = aTalk();
        String phone = number("1001");
        staff("T", duty.classCode(), phone);
        at("2026-03-12", "06:00");

        long overdue = duty(duty, "overdue");
        awaitState(duty, 2, "T", ReminderState.PLANNED);
        duty(duty, "met");
        awaitState(duty, 2, "T", ReminderState.CANCELLED);
        duty(duty, "overdue", overdue);
        at("2026-03-12", "09:30");
        Case other = aTalk();
        staff("T", other.classCode(), number("1001"));
        duty(other, "overdue");
        awaitState(other, 2, "T", ReminderState.DELIVERED);

        assertThat(texts(phone)).isEmpty();
    }

    @Test
    void met_without_any_reminder_leaves_no_trace() {
        Case duty = aTalk();

        duty(duty, "met");
        Case other = duty.of("C-HOME", "T", "SCH");
        staff("T", other.classCode(), number("1001"));
        at("2026-03-12", "10:00");
        duty(other, "overdue");
        awaitState(other, 2, "T", ReminderState.DELIVERED);

        assertThat(reminder(duty, 2, "T")).isNull();
    }

    @Test
    void what_is_planned_at_night_goes_out_in_the_morning() {
        Case duty = aTalk();
        String phone = number("1001");
        staff("T", duty.classCode(), phone);
        at("2026-03-12", "00:05");

        duty(duty, "overdue");

        Reminder planned = awaitState(duty, 2, "T", ReminderState.PLANNED);
        assertThat(planned.dueAt()).isEqualTo("2026-03-12T00:30:00Z");
        at("2026-03-12", "08:30");
        assertThat(awaitText(phone).text()).contains("谈心任务已超期");
    }

    @Test
    void several_duties_of_one_teacher_in_one_sweep_are_one_digest() {
        String phone = number("1001");
        Case first = aTalk();
        staff("T", first.classCode(), phone);
        at("2026-03-12", "00:05");
        List<Case> duties = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Case duty = new Case(first.person() + "-" + i, first.school(), "C-TALK", "T", "SCH", "R3", first.due());
            duties.add(duty);
            duty(duty, "overdue");
        }
        duties.forEach(duty -> awaitState(duty, 2, "T", ReminderState.PLANNED));

        at("2026-03-12", "08:30");

        assertThat(awaitText(phone).text()).isEqualTo("【守望关爱】您有5项关爱任务已超期，最早一项应于3月8日完成。请在24小时内办理并登记，仍未办理将逐级上报。");
        duties.forEach(duty -> awaitState(duty, 2, "T", ReminderState.DELIVERED));
        assertThat(texts(phone)).hasSize(1);
        assertThat(duties.stream()
                        .map(duty -> awaitState(duty, 2, "T", ReminderState.DELIVERED))
                        .map(r -> r.lastAttempt().orElseThrow().id())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void who_cannot_read_is_planned_a_call_and_the_next_person_is_asked_to_tell_them() {
        Case duty = aTalk().of("C-PCALL", "PA", "PAR");
        String teacher = number("1001");
        String guardian = number("1002");
        child(duty, contact("GUARDIAN", guardian, "ILLIT"), contact("FATHER", number("1003"), "JUN"));
        staff("T", duty.classCode(), teacher);
        at("2026-03-12", "09:00");
        duty(duty, "overdue");
        awaitState(duty, 1, "PA", ReminderState.DELIVERED);

        at("2026-03-15", "09:00");

        Reminder call = awaitState(duty, 2, "G", ReminderState.PASSED_ON);
        assertThat(call.channel()).isEqualTo(Channel.VOICE);
        assertThat(call.attempts()).isEmpty();
        awaitState(duty, 2, "T", ReminderState.DELIVERED);
        assertThat(texts(guardian)).isEmpty();
        assertThat(texts(teacher)).hasSize(1);
        probe.await(
                "notification.reminder.passed-on.v1",
                data -> data.get("dutyId").asString().equals(duty.dutyId()));
    }

    @Test
    void an_illiterate_parent_s_reminder_is_relayed_by_the_teacher_when_the_carer_cannot_read_either() {
        Case duty = aTalk().of("C-PCALL", "PA", "PAR");
        String teacher = number("1001");
        child(duty, contact("GUARDIAN", number("1002"), "ILLIT"), contact("MOTHER", number("1003"), "ILLIT"));
        staff("T", duty.classCode(), teacher);
        at("2026-03-06", "09:30");

        duty(duty, "due-soon");

        awaitState(duty, 0, "PA", ReminderState.PASSED_ON);
        awaitState(duty, 0, "G", ReminderState.PASSED_ON);
        assertThat(awaitText(teacher).text()).contains("家属不便接收短信，请电话或当面转告：亲子通话");
    }

    @Test
    void silence_goes_up_the_ladder_and_the_end_of_the_duty_ends_it() {
        Case duty = aTalk();
        String teacher = number("1001");
        String lead = number("1002");
        String county = number("1003");
        staff("T", duty.classCode(), teacher);
        staff("SP", duty.school(), lead);
        at("2026-03-12", "09:00");
        duty(duty, "overdue");
        awaitText(teacher);

        at("2026-03-15", "09:00");
        assertThat(awaitText(lead).text()).contains("督办");
        duty(duty, "missed");
        await().until(() -> texts(lead).size() == 1);
        at("2026-03-25", "09:00");
        Case other = aTalk().dueOn(LocalDate.parse("2026-03-21"));
        staff("T", other.classCode(), county);
        duty(other, "overdue");
        awaitText(county);

        assertThat(reminder(duty, 4, "CE")).isNull();
        assertThat(texts(lead)).hasSize(1);
    }

    @Test
    void a_vacant_office_is_noted_and_the_next_person_told() {
        Case duty = aTalk();
        String lead = number("1002");
        staff("SP", duty.school(), lead);
        at("2026-03-12", "09:00");

        duty(duty, "overdue");

        assertThat(awaitText(lead).text()).contains("责任人未能通知到");
        assertThat(awaitState(duty, 2, "SP", ReminderState.DELIVERED).kind().name())
                .isEqualTo("RELAY_STAFF");
    }

    @Test
    void nobody_at_all_is_a_failure_that_is_seen() {
        Case duty = new Case("p-nobody", "8801", "C-TALK", "T", "SCH", "R3", LocalDate.parse("2026-03-08"));
        at("2026-03-12", "09:00");

        duty(duty, "overdue");

        probe.await(
                "notification.reminder.failed.v1",
                data -> data.get("dutyId").asString().equals(duty.dutyId())
                        && data.get("reason").asString().equals("NOBODY"));
    }

    @Test
    void a_duty_of_a_class_is_told_to_its_teacher_and_then_to_the_school_without_a_person_of_the_registry() {
        Case talk = aTalk();
        Case duty = talk.person("org:" + talk.classCode()).of("C-LAW", "T", "SCH");
        String teacher = number("1001");
        String lead = number("1002");
        staff("T", duty.classCode(), teacher);
        staff("SP", duty.school(), lead);
        at("2026-03-06", "09:10");

        duty(duty, "due-soon");

        assertThat(awaitText(teacher).text()).isEqualTo("【守望关爱】您负责的法治课任务应于3月8日前完成，请按时办理并登记。");
        at("2026-03-12", "09:00");
        duty(duty, "overdue");
        awaitState(duty, 2, "T", ReminderState.DELIVERED);
        at("2026-03-15", "09:00");
        awaitState(duty, 3, "SP", ReminderState.DELIVERED);
        assertThat(awaitText(lead).text()).contains("法治课任务已超期仍未办结");
        assertThat(known(duty.person())).isFalse();
    }

    @Test
    void a_duty_of_a_village_goes_up_to_the_township() {
        Case talk = aTalk();
        Case duty =
                new Case("org:990101101201-" + talk.person(), talk.school(), "W-DUTY", "VD", "ELD", "NA", talk.due());
        String township = number("1003");
        staff("TW", "990101101", township);
        at("2026-03-12", "09:00");

        duty(duty, "overdue");

        assertThat(awaitText(township).text()).contains("救助值班表任务应于3月8日完成，责任人未能通知到");
    }

    @Test
    void a_duty_that_begins_and_is_due_today_is_one_text() {
        Case duty = aTalk().of("C-ATT", "T", "SCH");
        String phone = number("1001");
        staff("T", duty.classCode(), phone);
        at("2026-03-08", "10:20");

        duty(duty, "due-soon");

        assertThat(awaitText(phone).text()).isEqualTo("【守望关爱】您负责的1名对象的缺课联系任务今日到期，请今日办理并登记。");
        awaitState(duty, 1, "T", ReminderState.DELIVERED);
        assertThat(reminder(duty, 0, "T")).isNull();
        assertThat(texts(phone)).hasSize(1);
    }

    @Test
    void a_duty_that_begins_the_evening_before_its_due_day_is_one_text_in_the_morning() {
        Case duty = aTalk().of("C-ATT-V", "T", "SCH");
        String phone = number("1001");
        staff("T", duty.classCode(), phone);
        at("2026-03-07", "21:30");

        duty(duty, "due-soon");

        awaitState(duty, 0, "T", ReminderState.PLANNED);
        at("2026-03-08", "09:00");
        awaitState(duty, 1, "T", ReminderState.DELIVERED);
        awaitState(duty, 0, "T", ReminderState.EXPIRED);
        assertThat(texts(phone))
                .singleElement()
                .satisfies(text -> assertThat(text.text()).contains("缺课家访任务今日到期"));
    }

    @Test
    void what_a_counsellor_owes_is_told_to_the_counsellor_and_what_a_proxy_parent_owes_to_the_child_director() {
        Case screening = aTalk().of("C-PSY", "PSY", "SCH");
        Case call = aTalk().of("C-PXCALL", "PX", "VIL");
        String counsellor = number("1001");
        String director = number("1002");
        staff("PSY", screening.school(), counsellor);
        staff("CD", "990101101201", director);
        at("2026-03-12", "09:00");

        duty(screening, "overdue");
        duty(call, "overdue");

        assertThat(awaitText(counsellor).text()).contains("心理筛查任务已超期");
        assertThat(awaitText(director).text()).contains("代理家长通话任务应于3月8日完成，责任人未能通知到");
    }

    @Test
    void caps_keep_back_what_is_too_much() {
        Case parent = aTalk().of("C-PCALL", "PA", "PAR");
        String mother = number("1001");
        child(parent, contact("MOTHER", mother, "SEN"));
        at("2026-03-09", "09:30");
        duty(parent.dueOn(LocalDate.parse("2026-03-10")), "due-soon");
        await().until(() -> texts(mother).size() == 1);
        duty(parent.dueOn(LocalDate.parse("2026-03-05")), "overdue");
        await().until(() -> texts(mother).size() == 2);

        Case third = parent.dueOn(LocalDate.parse("2026-03-11"));
        duty(third, "due-soon");

        assertThat(awaitState(third, 0, "PA", ReminderState.EXPIRED).reason()).isEqualTo("WEEKLY_CAP");
        assertThat(texts(mother)).hasSize(2);
    }

    @Test
    void the_registry_away_loses_nothing() {
        Case duty = aTalk();
        String phone = number("1001");
        staff("T", duty.classCode(), phone);
        at("2026-03-12", "09:00");
        REGISTRY.down = true;
        try {
            int asked = REGISTRY.asked.get();
            duty(duty, "overdue");
            await().until(() -> REGISTRY.asked.get() > asked);
            assertThat(texts(phone)).isEmpty();
        } finally {
            REGISTRY.down = false;
        }

        awaitText(phone);
        assertThat(awaitState(duty, 2, "T", ReminderState.DELIVERED).attempts()).hasSize(1);
    }

    @Test
    void a_contact_point_that_is_gone_fails_and_somebody_else_is_told() {
        Case duty = aTalk();
        String phone = number("1001");
        String lead = number("1002");
        staff("T", duty.classCode(), phone);
        staff("SP", duty.school(), lead);
        REGISTRY.gone.add("cp-" + phone);
        at("2026-03-12", "09:00");

        duty(duty, "overdue");

        assertThat(awaitState(duty, 2, "T", ReminderState.FAILED).reason()).isEqualTo("NO_NUMBER");
        assertThat(awaitText(lead).text()).contains("责任人未能通知到");
    }

    @Test
    void a_contact_point_the_registry_stumbles_over_holds_up_nobody_else() {
        Case stumbling = aTalk();
        Case duty = aTalk();
        String unclear = number("1001");
        String phone = number("1002");
        staff("T", stumbling.classCode(), unclear);
        staff("T", duty.classCode(), phone);
        REGISTRY.broken.add("cp-" + unclear);
        at("2026-03-12", "09:00");

        duty(stumbling, "overdue");
        duty(duty, "overdue");

        awaitText(phone);
        await().until(
                        () -> reminders
                                .find(stumbling.dutyId() + ":2:T")
                                .map(r -> String.valueOf(r.state().reason()))
                                .orElse(""),
                        "NUMBER_UNCLEAR"::equals);
        REGISTRY.broken.clear();
        at("2026-03-12", "09:11");
        awaitText(unclear);
    }

    @Test
    void help_asked_by_a_carer_is_heard_also_by_a_teacher_who_was_told_at_the_same_step() {
        Case duty = aTalk().of("C-PCALL", "PA", "PAR");
        String carer = number("1001");
        String teacher = number("1002");
        child(duty, contact("MOTHER", number("1003"), "SEN"), contact("GUARDIAN", carer, "SEN"));
        staff("T", duty.classCode(), teacher);
        at("2026-03-12", "09:30");
        duty(duty, "overdue");
        awaitState(duty, 1, "PA", ReminderState.DELIVERED);
        at("2026-03-15", "09:00");
        awaitState(duty, 2, "G", ReminderState.DELIVERED);
        awaitState(duty, 2, "T", ReminderState.DELIVERED);

        smsc.reply("86" + carer, "1069000123", "2");

        await().until(() -> texts(teacher).stream().anyMatch(text -> text.text().contains("对方回复需要协助")));
    }

    @Test
    void a_reply_is_matched_to_the_latest_reminder_and_help_goes_to_the_next_person() {
        Case duty = aTalk().of("C-PCALL", "PA", "PAR");
        String mother = number("1001");
        String teacher = number("1002");
        child(duty, contact("MOTHER", mother, "SEN"));
        staff("T", duty.classCode(), teacher);
        at("2026-03-12", "09:30");
        duty(duty, "overdue");
        awaitState(duty, 1, "PA", ReminderState.DELIVERED);

        smsc.reply("86" + mother, "1069000123", "２");

        probe.await(
                "notification.reply.received.v1",
                data -> data.get("answer").asString().equals("HELP")
                        && data.get("personId").asString().equals(duty.person()));
        awaitState(duty, 1, "PA", ReminderState.ACKNOWLEDGED);
        assertThat(awaitText(teacher).text()).contains("对方回复需要协助");
    }

    @Test
    void done_puts_the_next_step_off() {
        Case duty = aTalk();
        String phone = number("1001");
        staff("T", duty.classCode(), phone);
        staff("SP", duty.school(), number("1002"));
        at("2026-03-12", "09:30");
        duty(duty, "overdue");
        awaitState(duty, 2, "T", ReminderState.DELIVERED);
        at("2026-03-14", "20:00");

        smsc.reply("86" + phone, "1069000123", "1");

        awaitState(duty, 2, "T", ReminderState.ACKNOWLEDGED);
        await().until(() -> ladders.find(List.of(duty.dutyId())).values().stream()
                .anyMatch(l -> String.valueOf(l.nextAt()).equals("2026-03-17T12:00:00Z")));
    }

    @org.springframework.beans.factory.annotation.Autowired
    org.shouwang.notification.ladder.app.Ladders ladders;

    @Test
    void a_claim_nobody_works_on_any_more_is_unknown_and_a_receipt_still_settles_it() {
        Case duty = aTalk();
        String phone = number("1001");
        staff("T", duty.classCode(), phone);
        at("2026-03-12", "06:00");
        duty(duty, "overdue");
        awaitState(duty, 2, "T", ReminderState.PLANNED);
        Loaded<Reminder> planned = reminders.find(duty.dutyId() + ":2:T").orElseThrow();
        Attempt claim = new Attempt(
                "attempt-of-the-dead",
                clock.instant(),
                java.time.Instant.EPOCH,
                "OVERDUE/v1",
                "【守望关爱】您好",
                hash.of("86" + phone),
                4711,
                1,
                true,
                1,
                Attempt.Outcome.PENDING,
                null,
                java.util.Map.of());

        reminders.change(List.of(planned), r -> r.claim(claim));

        awaitState(duty, 2, "T", ReminderState.UNKNOWN);
        at("2026-03-12", "09:00");
        assertThat(texts(phone)).isEmpty();
        receipts.take(new org.shouwang.notification.channel.ProviderEvents.Receipt(
                "smpp-a", "never-heard-of", true, "DELIVRD", "86" + phone, 4711));
        awaitState(duty, 2, "T", ReminderState.DELIVERED);
        assertThat(texts(phone)).isEmpty();
    }

    @org.springframework.beans.factory.annotation.Autowired
    org.shouwang.notification.reminder.app.PhoneHash hash;

    @org.springframework.beans.factory.annotation.Autowired
    org.shouwang.notification.reminder.app.Receipts receipts;
}
