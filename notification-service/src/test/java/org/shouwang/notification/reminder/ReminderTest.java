package org.shouwang.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.notification.reminder.Samples.NOON;
import static org.shouwang.notification.reminder.Samples.claimed;
import static org.shouwang.notification.reminder.Samples.overdueTalk;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderTest {

    @Test
    void its_id_is_duty_step_and_role() {
        assertThat(overdueTalk().id()).isEqualTo("p1:C-TALK:2026-03-02:2:T");
    }

    @Test
    void it_is_delivered_when_every_part_is() {
        Reminder accepted = claimed(2).accepted("a1", List.of("m1", "m2"));

        assertThat(accepted.state()).isEqualTo(ReminderState.ACCEPTED);
        Reminder half = accepted.receipt("a1", "m2", true, "DELIVRD");
        assertThat(half.state()).isEqualTo(ReminderState.ACCEPTED);
        assertThat(half.receipt("a1", "m1", true, "DELIVRD").state()).isEqualTo(ReminderState.DELIVERED);
    }

    @Test
    void one_part_that_fails_fails_it_and_a_later_receipt_does_not_bring_it_back() {
        Reminder failed = claimed(2).accepted("a1", List.of("m1", "m2")).receipt("a1", "m1", false, "UNDELIV");

        assertThat(failed.state()).isEqualTo(ReminderState.FAILED);
        assertThat(failed.reason()).isEqualTo("UNDELIV");
        assertThat(failed.receipt("a1", "m2", true, "DELIVRD").state()).isEqualTo(ReminderState.FAILED);
    }

    @Test
    void a_receipt_twice_is_a_receipt_once() {
        Reminder delivered = claimed(1).accepted("a1", List.of("m1")).receipt("a1", "m1", true, "DELIVRD");

        assertThat(delivered.receipt("a1", "m1", true, "DELIVRD")).isEqualTo(delivered);
        assertThat(delivered.state()).isEqualTo(ReminderState.DELIVERED);
    }

    @Test
    void an_unknown_outcome_is_never_planned_again_but_a_receipt_settles_it() {
        Reminder unknown = claimed(1).unknown("a1", "NO_ANSWER", List.of());

        assertThat(unknown.state()).isEqualTo(ReminderState.UNKNOWN);
        assertThat(unknown.refused("a1", "LATE", NOON)).isEqualTo(unknown);
        assertThat(unknown.accepted("a1", List.of("m1")).state()).isEqualTo(ReminderState.UNKNOWN);
        assertThatThrownBy(() -> unknown.claim(Samples.attempt("a2", 1))).isInstanceOf(IllegalStateException.class);
        assertThat(unknown.receipt("a1", "m9", true, "DELIVRD").state()).isEqualTo(ReminderState.DELIVERED);
        assertThat(unknown.receipt("a1", "m9", false, "UNDELIV").state()).isEqualTo(ReminderState.FAILED);
    }

    @Test
    void a_definite_refusal_is_the_only_way_back() {
        Reminder again = claimed(1).refused("a1", "SMPP_00000058", NOON.plusSeconds(1));

        assertThat(again.state()).isEqualTo(ReminderState.PLANNED);
        assertThat(again.dueAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(again.attempts()).extracting(Attempt::outcome).containsExactly(Attempt.Outcome.REFUSED);
        assertThat(again.claim(Samples.attempt("a2", 1)).attempts()).hasSize(2);
    }

    @Test
    void what_belongs_to_another_attempt_changes_nothing() {
        Reminder second = claimed(1).refused("a1", "X", NOON).claim(Samples.attempt("a2", 1));

        assertThat(second.accepted("a1", List.of("m1"))).isEqualTo(second);
        assertThat(second.receipt("a1", "m1", true, "DELIVRD")).isEqualTo(second);
        assertThat(second.failed("a1", "X")).isEqualTo(second);
    }

    @Test
    void what_is_on_its_way_cannot_be_cancelled_passed_on_or_expired() {
        Reminder sent = claimed(1).accepted("a1", List.of("m1"));

        assertThatThrownBy(() -> sent.cancel("MET")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sent.passOn("VOICE")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sent.expire("TOO_LATE")).isInstanceOf(IllegalStateException.class);
        assertThat(overdueTalk().cancel("MET").state()).isEqualTo(ReminderState.CANCELLED);
        assertThat(overdueTalk().passOn("VOICE").state()).isEqualTo(ReminderState.PASSED_ON);
        assertThat(overdueTalk().expire("TOO_LATE").state()).isEqualTo(ReminderState.EXPIRED);
    }

    @Test
    void an_answer_counts_only_after_something_was_sent() {
        assertThat(overdueTalk().acknowledge("DONE").state()).isEqualTo(ReminderState.PLANNED);
        Reminder answered = claimed(1).accepted("a1", List.of("m1")).acknowledge("DONE");
        assertThat(answered.state()).isEqualTo(ReminderState.ACKNOWLEDGED);
        assertThat(answered.acknowledged()).isEqualTo("DONE");
        assertThat(answered.receipt("a1", "m1", true, "DELIVRD")).isEqualTo(answered);
    }

    @Test
    void nobody_to_tell_is_a_failure_that_was_never_sent() {
        assertThat(overdueTalk().failedUnsent("NOBODY").state()).isEqualTo(ReminderState.FAILED);
        assertThat(claimed(1).failedUnsent("NOBODY").state()).isEqualTo(ReminderState.CLAIMED);
        assertThat(overdueTalk().later(NOON.plusSeconds(9), "DAILY_CAP").dueAt())
                .isEqualTo(NOON.plusSeconds(9));
    }
}
