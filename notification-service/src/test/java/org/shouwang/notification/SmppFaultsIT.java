package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.notification.reminder.Attempt;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;

/** What can go wrong between us and the provider, over real TCP. */
class SmppFaultsIT extends NotificationTestBase {

    @Test
    void a_receipt_that_overtakes_the_answer_is_kept_and_matched() {
        Reminder delivered = tell("0077", ReminderState.DELIVERED);

        assertThat(delivered.lastAttempt().orElseThrow().outcome()).isEqualTo(Attempt.Outcome.ACCEPTED);
    }

    @Test
    void a_receipt_twice_is_a_delivery_once() {
        Reminder delivered = tell("0066", ReminderState.DELIVERED);

        assertThat(probe.received("notification.reminder.delivered.v1").stream()
                        .filter(event -> event.subject().equals(delivered.id())))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_throttled_text_is_sent_later_and_once() {
        String phone = number("0088");
        Case duty = overdue(phone);
        Reminder planned = reminders
                .find(duty.dutyId() + ":2:T")
                .map(org.shouwang.platform.outbox.Loaded::state)
                .orElse(null);

        Reminder again = org.awaitility.Awaitility.await()
                .until(
                        () -> reminder(duty.dutyId() + ":2:T").orElseThrow(),
                        r -> r.attempts().size() == 1 && r.state() == ReminderState.PLANNED);
        assertThat(again.reason()).isEqualTo("SMPP_00000058");
        assertThat(planned).isNotNull();
        at("2026-03-12", "09:05");

        Reminder delivered = awaitState(duty, 2, "T", ReminderState.DELIVERED);
        assertThat(delivered.attempts()).hasSize(2);
        assertThat(texts(phone)).hasSize(1);
    }

    @Test
    void a_text_that_is_never_answered_is_unknown_and_not_sent_again() {
        long unanswered = smsc.counts().unanswered();
        Reminder unknown = tell("0099", ReminderState.UNKNOWN);

        assertThat(unknown.reason()).isEqualTo("NO_ANSWER");
        at("2026-03-12", "20:00");
        tell("1001", ReminderState.DELIVERED);
        assertThat(smsc.counts().unanswered() - unanswered).isEqualTo(1);
    }

    @Test
    void a_link_that_drops_after_the_text_was_taken_is_unknown_until_the_receipt_comes() {
        long duplicates = smsc.counts().duplicates();
        Reminder delivered = tell("0098", ReminderState.DELIVERED);

        assertThat(delivered.lastAttempt().orElseThrow().outcome()).isEqualTo(Attempt.Outcome.UNKNOWN);
        assertThat(delivered.attempts()).hasSize(1);
        probe.await(
                "notification.reminder.unknown.v1",
                data -> data.get("reminderId").asString().equals(delivered.id()));
        assertThat(smsc.counts().duplicates()).isEqualTo(duplicates);
    }

    @Test
    void a_number_that_fails_twice_is_told_to_its_owner_and_somebody_else_is_told_each_time() {
        String phone = number("0002");
        String lead = number("1002");
        Case first = aTalk();
        staff("T", first.classCode(), phone);
        staff("SP", first.school(), lead);
        at("2026-03-12", "09:00");
        duty(first, "overdue");
        assertThat(awaitState(first, 2, "T", ReminderState.FAILED).reason()).isEqualTo("UNDELIV");
        awaitState(first, 2, "SP", ReminderState.DELIVERED);
        assertThat(probe.received("notification.contact-point.unreachable.v1").stream()
                        .filter(event -> event.subject().equals("cp-" + phone)))
                .isEmpty();

        duty(first.of("C-HOME", "T", "SCH"), "overdue");

        assertThat(probe.await(
                                "notification.contact-point.unreachable.v1",
                                data -> data.get("contactPointId").asString().equals("cp-" + phone))
                        .data()
                        .get("reason")
                        .asString())
                .isEqualTo("UNDELIV");
    }

    @Test
    void an_invalid_number_fails_at_once() {
        assertThat(tell("0011", ReminderState.FAILED).reason()).isEqualTo("SMPP_0000000B");
    }

    @Test
    void a_lost_link_is_bound_again_and_nothing_is_lost() {
        smsc.drop();

        tell("1001", ReminderState.DELIVERED);
    }

    private Reminder tell(String ending, ReminderState state) {
        Case duty = overdue(number(ending));
        return awaitState(duty, 2, "T", state);
    }

    private Case overdue(String phone) {
        Case duty = aTalk();
        staff("T", duty.classCode(), phone);
        at("2026-03-12", "09:00");
        duty(duty, "overdue");
        org.awaitility.Awaitility.await()
                .until(() -> reminder(duty.dutyId() + ":2:T").isPresent());
        return duty;
    }
}
