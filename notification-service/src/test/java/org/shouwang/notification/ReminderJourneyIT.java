package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.notification.reminder.ReminderState;

class ReminderJourneyIT extends NotificationTestBase {

    @Test
    void an_overdue_duty_becomes_a_text_and_its_receipt_a_delivery() {
        Case duty = aTalk();
        String phone = number("1001");
        staff("T", duty.classCode(), phone);
        at("2026-03-12", "08:31");

        duty(duty, "overdue");

        assertThat(awaitText(phone).text()).isEqualTo("【守望关爱】您有1项谈心任务已超期，应于3月8日完成。请在24小时内办理并登记，仍未办理将逐级上报。");
        awaitState(duty, 2, "T", ReminderState.DELIVERED);
        probe.await(
                "notification.reminder.delivered.v1",
                data -> data.get("dutyId").asString().equals(duty.dutyId()));
        assertThat(texts(phone)).hasSize(1);
    }
}
