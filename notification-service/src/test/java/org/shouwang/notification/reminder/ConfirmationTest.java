package org.shouwang.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Person.Point;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.text.SmsText;

class ConfirmationTest {
    private static final ContactPoint READS =
            new ContactPoint(new Point("cp", "GUARDIAN", "SEN", null, null, null), false);
    private static final ContactPoint CANNOT =
            new ContactPoint(new Point("cp", "GUARDIAN", "ILLIT", null, null, null), false);

    static Reminder asked(String activityId, String contactType, @Nullable ContactPoint contact) {
        return Confirmation.of(
                activityId,
                "p1",
                contactType,
                LocalDate.parse("2026-03-05"),
                List.of("990101"),
                Role.G,
                contact,
                Instant.parse("2026-03-05T09:00:00Z"),
                ZoneId.of("Asia/Shanghai"));
    }

    private static Reminder told() {
        return asked("a1", "HOMEVISIT", READS).claim(Samples.attempt("t1", 1)).accepted("t1", List.of("m1"));
    }

    @Test
    void it_is_asked_the_next_morning_once_for_each_visit() {
        Reminder asked = asked("a1", "CDVISIT", READS);

        assertThat(asked.id()).isEqualTo("visit:a1:0:G");
        assertThat(Confirmation.activityOf(asked)).isEqualTo("a1");
        assertThat(asked.dueAt()).isEqualTo(Instant.parse("2026-03-06T01:00:00Z"));
        assertThat(asked.notAfter()).isEqualTo(Instant.parse("2026-03-13T01:00:00Z"));
        assertThat(asked.channel()).isEqualTo(Channel.SMS);
        assertThat(asked.escalation()).isFalse();
        assertThat(asked("a1", "CDVISIT", CANNOT).channel()).isEqualTo(Channel.VOICE);
        assertThat(asked("a1", "CDVISIT", null).state()).isEqualTo(ReminderState.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "HOMEVISIT, 【守望关爱】守望回访：老师于3月5日到过您家吗？到过请回复1，没有请回复2。如实回答即可，不影响您。",
        "CDVISIT,   【守望关爱】守望回访：儿童主任于3月5日到过您家吗？到过请回复1，没有请回复2。如实回答即可，不影响您。",
        "ELDVISIT,  【守望关爱】守望回访：探访员于3月5日到过您家吗？到过请回复1，没有请回复2。如实回答即可，不影响您。",
        "OTHER,     【守望关爱】守望回访：走访员于3月5日到过您家吗？到过请回复1，没有请回复2。如实回答即可，不影响您。"
    })
    void it_names_an_office_and_a_day_in_one_short_text(String contactType, String text) {
        String words =
                new Wording("守望关爱").of(List.of(asked("a1", contactType, READS))).text();

        assertThat(words).isEqualTo(text).hasSizeLessThanOrEqualTo(70);
        assertThat(SmsText.of(words, 0).parts()).hasSize(1);
    }

    @Test
    void two_visits_are_asked_about_in_two_texts() {
        List<Reminder> due = List.of(
                asked("a1", "CDVISIT", READS),
                asked("a2", "CDVISIT", READS),
                Samples.reminder("p1", "C-PCALL", Role.G, org.shouwang.notification.ladder.Rung.Kind.OVERDUE));

        assertThat(Texts.merge(Map.of("phone", due)))
                .allSatisfy(group -> assertThat(group.reminders()).hasSize(1))
                .hasSize(3);
    }

    @Test
    void a_clear_answer_stands_and_may_follow_an_unclear_one() {
        Reminder no = told().acknowledge(Confirmation.NO);
        Reminder unclear = told().acknowledge(Confirmation.UNKNOWN);

        assertThat(no.state()).isEqualTo(ReminderState.ACKNOWLEDGED);
        assertThat(no.acknowledge(Confirmation.YES)).isEqualTo(no);
        assertThat(unclear.acknowledge(Confirmation.UNKNOWN)).isEqualTo(unclear);
        assertThat(unclear.acknowledge(Confirmation.YES).acknowledged()).isEqualTo(Confirmation.YES);
        assertThat(Samples.claimed(1)
                        .accepted("a1", List.of("m1"))
                        .acknowledge("OTHER")
                        .acknowledge("DONE")
                        .acknowledged())
                .isEqualTo("OTHER");
        assertThat(asked("a1", "CDVISIT", READS).acknowledge(Confirmation.YES).acknowledged())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"DONE, YES", "HELP, NO", "OTHER, UNKNOWN"})
    void one_is_yes_and_two_is_no(String reply, String answer) {
        assertThat(Confirmation.answer(reply)).isEqualTo(answer);
    }
}
