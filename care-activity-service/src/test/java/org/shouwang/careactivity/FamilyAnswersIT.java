package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a family answers to a reminder: "she called this week" meets the duty, "I need help" becomes a need. */
class FamilyAnswersIT extends CareActivityITBase {

    private static final String TYPE = "notification.reply.received.v1";

    private String anna = "";

    @BeforeEach
    void thursday() {
        clock.set(at(MONDAY));
        anna = child("R3", "A");
        clock.set(at("2026-03-05T17:00"));
    }

    private String answered(String rule, String role, String answer) {
        String reply = UUID.randomUUID().toString();
        tell(reply, anna, rule, role, answer);
        return reply;
    }

    private void tell(String reply, String person, String rule, String role, String answer) {
        probe.publish(
                "notification.reply",
                person,
                UUID.randomUUID().toString(),
                TYPE,
                reply,
                1,
                """
                {"replyId":"%s","reminderId":"r","personId":"%s","dutyId":"%s:%s:2026-03-02","rule":"%s",\
                "recipientRole":"%s","channel":"VOICE","answer":"%s","orgs":["990101"]}""".formatted(reply, person, person, rule, rule, role, answer),
                Instant.from(at("2026-03-05T16:30")));
    }

    private List<String> met() {
        return probe.received("care-activity.contact.met.v1").stream()
                .filter(event -> event.data().path("personId").asString().equals(anna))
                .map(event -> event.data().path("rule").asString())
                .toList();
    }

    private long activities(String role) {
        return probe.received("care-activity.call.recorded.v1").stream()
                .filter(event -> event.data().toString().contains(anna)
                        && event.data().path("role").asString().equals(role))
                .map(event -> event.data().path("activityId").asString())
                .distinct()
                .count();
    }

    @Test
    void a_grandmother_who_says_that_the_mother_called_meets_the_duty_of_the_week() {
        String reply = answered("C-PCALL", "G", "DONE");

        await().until(() -> met().contains("C-PCALL"));

        tell(reply, anna, "C-PCALL", "G", "DONE");
        answered("C-PCALL", "PA", "DONE");
        await().until(() -> activities("PA") == 1);
        assertThat(activities("G")).isEqualTo(1);
    }

    @Test
    void a_call_for_help_is_a_need_that_somebody_has_to_answer() {
        String reply = answered("C-PCALL", "G", "HELP");

        await().until(() -> raised().size() == 1);
        tell(reply, anna, "C-PCALL", "G", "HELP");
        answered("C-DELEG", "PA", "HELP");

        await().until(() -> raised().size() == 2);
        assertThat(activities("G")).isZero();
    }

    private List<String> raised() {
        return probe.received("care-activity.need.raised.v1").stream()
                .filter(event -> event.data().path("personId").asString().equals(anna))
                .map(event -> event.data().path("needId").asString())
                .distinct()
                .toList();
    }

    @Test
    void neither_a_teacher_s_word_nor_other_rules_nor_unclear_words_are_evidence() {
        answered("C-TALK", "T", "DONE");
        answered("C-PCALL", "T", "DONE");
        answered("C-DELEG", "PA", "DONE");
        answered("C-PCALL", "G", "OTHER");
        tell(UUID.randomUUID().toString(), "nobody-we-know", "C-PCALL", "G", "DONE");

        answered("C-PCALL", "PA", "DONE");

        await().until(() -> activities("PA") == 1);
        assertThat(activities("T")).isZero();
        assertThat(activities("G")).isZero();
        assertThat(raised()).isEmpty();
    }
}
