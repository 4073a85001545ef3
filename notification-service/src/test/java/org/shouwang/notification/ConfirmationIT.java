package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.app.PhoneHash;
import org.shouwang.notification.reminder.app.ReminderQueries;
import org.shouwang.notification.reply.Answer;
import org.shouwang.notification.reply.Reply;
import org.shouwang.notification.reply.app.Replies;
import org.shouwang.platform.test.ReceivedEvent;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit of the sample is confirmed by one question to the carer; nothing of it is a reminder of a duty. */
class ConfirmationIT extends NotificationTestBase {
    @Autowired
    private Replies replies;

    @Autowired
    private PhoneHash hash;

    @Autowired
    private ReminderQueries queries;

    private record Visit(String activityId, String personId) {
        String reminderId() {
            return "visit:" + activityId + ":0:G";
        }
    }

    private Visit visitOf(String phone, String literacy) {
        Case family = aTalk();
        child(family, contact("GUARDIAN", phone, literacy), contact("MOTHER", number("1009"), "SEN"));
        return new Visit(UUID.randomUUID().toString(), family.person());
    }

    private void asked(Visit visit) {
        publish("care-activity.visit.confirmation-asked.v1", visit, 2);
    }

    private void withdrawn(Visit visit) {
        publish("care-activity.visit.confirmation-dropped.v1", visit, 4);
    }

    private void publish(String type, Visit visit, long sequence) {
        probe.publish("care-activity.confirmation", visit.personId(), type, visit.activityId(), sequence, """
                {"activityId":"%s","personId":"%s","contactType":"CDVISIT","day":"2026-03-05","orgs":["990101"],"more":1}""".formatted(
                        visit.activityId(), visit.personId()));
    }

    private Reminder awaitState(Visit visit, ReminderState state) {
        return await().until(
                        () -> reminder(visit.reminderId()),
                        found -> found.filter(r -> r.state() == state).isPresent())
                .orElseThrow();
    }

    private List<String> answers(Visit visit) {
        return probe.received("notification.confirmation.answered.v1").stream()
                .map(ReceivedEvent::data)
                .filter(data -> data.path("activityId").asString().equals(visit.activityId()))
                .map(data -> data.path("answer").asString())
                .toList();
    }

    /** Asked in the evening, told the next morning. */
    private void told(Visit visit) {
        at("2026-03-05", "17:00");
        asked(visit);
        awaitState(visit, ReminderState.PLANNED);
        at("2026-03-06", "09:00");
        awaitState(visit, ReminderState.DELIVERED);
    }

    @Test
    void the_guardian_is_asked_once_the_next_morning_and_a_no_is_told_once() {
        String phone = number("1001");
        Visit visit = visitOf(phone, "SEN");
        at("2026-03-05", "17:00");
        asked(visit);
        asked(visit);
        awaitState(visit, ReminderState.PLANNED);
        assertThat(texts(phone)).isEmpty();

        at("2026-03-06", "09:00");
        awaitState(visit, ReminderState.DELIVERED);
        smsc.reply("86" + phone, "1069000123", "2");
        awaitState(visit, ReminderState.ACKNOWLEDGED);
        asked(visit);
        Visit marker = visitOf(number("1001"), "SEN");
        asked(marker);
        awaitState(marker, ReminderState.PLANNED);

        assertThat(texts(phone))
                .singleElement()
                .satisfies(text -> assertThat(text.text()).contains("守望回访：儿童主任于3月5日到过您家吗？"));
        await().until(() -> !answers(visit).isEmpty());
        assertThat(answers(visit)).containsExactly("NO");
        assertThat(probe.received("notification.reminder.planned.v1"))
                .noneMatch(event ->
                        visit.personId().equals(event.data().path("personId").asString()));
    }

    /** Else nobody could tell which of them an answer is for. */
    @Test
    void two_questions_to_one_phone_are_asked_on_two_days() {
        String phone = number("1001");
        List<Visit> both = List.of(visitOf(phone, "SEN"), visitOf(phone, "SEN"));
        at("2026-03-05", "17:00");
        both.forEach(this::asked);
        both.forEach(visit -> awaitState(visit, ReminderState.PLANNED));

        at("2026-03-06", "09:00");
        await().until(() -> delivered(both) == 1);
        Visit marker = visitOf(number("1001"), "SEN");
        asked(marker);
        awaitState(marker, ReminderState.PLANNED);
        assertThat(delivered(both)).isEqualTo(1);
        assertThat(texts(phone)).hasSize(1);

        at("2026-03-07", "09:00");
        await().until(() -> delivered(both) == 2);
        assertThat(texts(phone)).hasSize(2);
    }

    private long delivered(List<Visit> visits) {
        return visits.stream()
                .filter(visit -> reminder(visit.reminderId())
                        .filter(one -> one.state() == ReminderState.DELIVERED)
                        .isPresent())
                .count();
    }

    @Test
    void words_that_say_neither_are_told_and_a_clear_answer_may_follow() {
        String phone = number("1001");
        Visit visit = visitOf(phone, "SEN");
        told(visit);

        smsc.reply("86" + phone, "1069000123", "你是哪位");
        await().until(() -> answers(visit).equals(List.of("UNKNOWN")));
        smsc.reply("86" + phone, "1069000123", "1");
        await().until(() -> answers(visit).equals(List.of("UNKNOWN", "YES")));
        smsc.reply("86" + phone, "1069000123", "2");

        await().until(() -> repliesOf(phone).size() == 3);
        assertThat(reminder(visit.reminderId()).orElseThrow().acknowledged()).isEqualTo("YES");
        assertThat(answers(visit)).containsExactly("UNKNOWN", "YES");
        assertThat(repliesOf(phone)).allSatisfy(reply -> {
            assertThat(reply.answer()).isNotEqualTo(Answer.HELP);
            assertThat(reply.reminderId()).isNull();
            assertThat(reply.personId()).isNull();
            assertThat(reply.orgs()).isEmpty();
        });
    }

    private List<Reply> repliesOf(String phone) {
        return replies.page(List.of(), null, null, null, 1_000).stream()
                .filter(reply -> reply.phoneHash().equals(hash.of("86" + phone)))
                .toList();
    }

    @Test
    void nobody_reads_in_the_api_that_and_how_a_visit_was_asked_about() {
        Visit visit = visitOf(number("1001"), "SEN");
        told(visit);

        assertThat(queries.one(visit.reminderId())).isEmpty();
        assertThat(queries.page(new ReminderQueries.Filter(List.of(), null, visit.personId(), null, null), null, 50))
                .isEmpty();
    }

    @Test
    void a_visit_that_was_taken_back_is_not_asked_about() {
        String phone = number("1001");
        Visit visit = visitOf(phone, "SEN");
        at("2026-03-05", "17:00");
        asked(visit);
        withdrawn(visit);

        awaitState(visit, ReminderState.CANCELLED);
        asked(visit);
        Visit marker = visitOf(number("1001"), "SEN");
        told(marker);

        assertThat(awaitState(visit, ReminderState.CANCELLED).reason()).isEqualTo("WITHDRAWN");
        assertThat(texts(phone)).isEmpty();
    }

    @Test
    void who_cannot_read_gets_no_text_and_nobody_else_is_asked_instead() {
        String phone = number("1001");
        Visit visit = visitOf(phone, "ILLIT");
        at("2026-03-05", "17:00");
        asked(visit);
        awaitState(visit, ReminderState.PLANNED);
        at("2026-03-06", "09:00");

        assertThat(awaitState(visit, ReminderState.PASSED_ON).reason()).isEqualTo("NO_VOICE_YET");
        assertThat(texts(phone)).isEmpty();
        assertThat(answers(visit)).isEmpty();
    }

    @Test
    void somebody_without_a_phone_stops_nothing() {
        Case family = aTalk();
        child(family);
        Visit visit = new Visit(UUID.randomUUID().toString(), family.person());
        at("2026-03-05", "17:00");
        asked(visit);

        assertThat(awaitState(visit, ReminderState.FAILED).reason()).isEqualTo("NOBODY");
    }
}
