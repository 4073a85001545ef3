package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.notification.channel.voice.Sound;
import org.shouwang.notification.channel.voice.SpeechSynthesizer;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.phone.CallHeard;
import org.shouwang.phone.PhoneSimulator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who cannot read is phoned: from the duty to the key that was pressed. */
@Import(CallJourneyIT.Voice.class)
class CallJourneyIT extends NotificationTestBase {

    private static final PhoneSimulator PHONES = phones();

    @DynamicPropertySource
    static void trunk(DynamicPropertyRegistry registry) {
        registry.add("shouwang.notification.sip.enabled", () -> true);
        registry.add("shouwang.notification.sip.port", PHONES::port);
        registry.add("shouwang.notification.sip.key-within", () -> "3s");
        registry.add("shouwang.notification.sip.ring-for", () -> "2s");
    }

    private static PhoneSimulator phones() {
        try {
            return PhoneSimulator.start(0, 0, Files.createTempDirectory("phones"), Duration.ofMillis(100));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A voice that needs no program. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Voice {
        @Bean
        @Primary
        SpeechSynthesizer humming() {
            short[] linear = new short[Sound.RATE / 2];
            for (int i = 0; i < linear.length; i++) {
                linear[i] = (short) (9_000 * Math.sin(2 * Math.PI * 440 * i / Sound.RATE));
            }
            return new SpeechSynthesizer() {
                @Override
                public Sound say(String words) {
                    return Sound.of(linear);
                }

                @Override
                public boolean ready() {
                    return true;
                }
            };
        }
    }

    private Case calls(String guardian) {
        Case duty = aTalk().of("C-PCALL", "PA", "PAR");
        child(duty, contact("GUARDIAN", guardian, "ILLIT"), contact("FATHER", number("1003"), "JUN"));
        staff("T", duty.classCode(), number("1001"));
        at("2026-03-12", "09:00");
        duty(duty, "overdue");
        awaitState(duty, 1, "PA", ReminderState.DELIVERED);
        at("2026-03-15", "09:00");
        return duty;
    }

    private static List<CallHeard> to(String number) {
        return PHONES.calls("86" + number, 10);
    }

    @Test
    void a_grandmother_who_cannot_read_is_phoned_and_says_that_she_understood() {
        String guardian = number("1002");
        Case duty = calls(guardian);

        Reminder call = awaitState(duty, 2, "G", ReminderState.ACKNOWLEDGED);

        assertThat(call.channel()).isEqualTo(Channel.VOICE);
        assertThat(call.acknowledged()).isEqualTo("DONE");
        assertThat(call.attempts()).hasSize(1);
        assertThat(to(guardian)).singleElement().satisfies(heard -> {
            assertThat(heard.keys()).isEqualTo("1");
            assertThat(heard.seconds()).isGreaterThan(0.3);
        });
        assertThat(texts(guardian)).isEmpty();
        probe.await(
                "notification.reply.received.v1",
                data -> data.path("answer").asString().equals("DONE")
                        && call.id().equals(data.path("reminderId").asString()));
    }

    @Test
    void whoever_presses_three_needs_help_and_the_next_person_is_told() {
        Case duty = calls(number("0903"));

        assertThat(awaitState(duty, 2, "G", ReminderState.ACKNOWLEDGED).acknowledged())
                .isEqualTo("HELP");

        await().until(() -> reminders
                .find(duty.dutyId() + ":2:T:HELP")
                .or(() -> reminders.find(duty.dutyId() + ":2:CD:HELP"))
                .isPresent());
    }

    @Test
    void whoever_hears_it_and_presses_nothing_was_told_and_has_not_answered() {
        Case duty = calls(number("0900"));

        Reminder call = awaitState(duty, 2, "G", ReminderState.DELIVERED);

        assertThat(call.acknowledged()).isNull();
    }

    @Test
    void whoever_is_busy_is_tried_three_times_and_then_somebody_else_is_told() {
        String guardian = number("0486");
        Case duty = calls(guardian);
        awaitTries(duty, 1);
        at("2026-03-15", "09:11");
        awaitTries(duty, 2);
        at("2026-03-15", "09:45");

        Reminder call = awaitState(duty, 2, "G", ReminderState.FAILED);

        assertThat(call.reason()).isEqualTo("NOT_REACHED_SIP_486");
        assertThat(call.attempts()).hasSize(3);
        assertThat(to(guardian)).hasSize(3);
    }

    private void awaitTries(Case duty, int tries) {
        await().until(
                        () -> reminder(duty.dutyId() + ":2:G"),
                        found -> found.filter(r -> r.state() == ReminderState.PLANNED
                                        && r.attempts().size() == tries)
                                .isPresent());
    }

    @Test
    void nobody_is_phoned_at_night() {
        String guardian = number("1002");
        Case duty = aTalk().of("C-PCALL", "PA", "PAR");
        child(duty, contact("GUARDIAN", guardian, "ILLIT"), contact("FATHER", number("1003"), "JUN"));
        staff("T", duty.classCode(), number("1001"));
        at("2026-03-12", "09:00");
        duty(duty, "overdue");
        awaitState(duty, 1, "PA", ReminderState.DELIVERED);

        at("2026-03-15", "22:00");

        Reminder call = awaitState(duty, 2, "G", ReminderState.PLANNED);
        assertThat(call.dueAt()).isAfter(clock.instant());
        at("2026-03-16", "09:00");
        awaitState(duty, 2, "G", ReminderState.ACKNOWLEDGED);
    }
}
