package org.shouwang.careactivity.activity.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.ActivityKind;
import org.shouwang.careactivity.activity.CheckItem;
import org.shouwang.careactivity.activity.ContactResult;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.activity.Entry;
import org.shouwang.careactivity.activity.Finding;
import org.shouwang.careactivity.activity.Gap;
import org.shouwang.careactivity.activity.Mood;
import org.shouwang.careactivity.activity.SchoolSubject;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalReason;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.evidence.Evidence;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

/** Every activity event is what contracts/ says, equals its example and carries no note and no account. */
class ActivityEventContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();

    @ParameterizedTest
    @CsvSource({
        "VISIT,    HOMEVISIT, done,      DONE,  T,  45, 2026-03-05T08:30:00Z, 01, p",
        "VISIT,    ELDVISIT,  away,      AWAY,  EW, 0,  2026-03-05T08:30:00Z, 02, e",
        "TALK,     TALK,      done,      DONE,  T,  20, 2026-03-05T08:30:00Z, 03, p",
        "CALL,     GCALL,     done,      DONE,  H,  6,  2026-03-05T08:30:00Z, 04, p",
        "CALL,     PARCALL,   no-answer, NOANS, T,  0,  2026-03-04T16:30:00Z, 05, p",
        "TUTORING, TUTOR,     done,      DONE,  H,  40, 2026-03-05T08:30:00Z, 06, p",
        "MATTER,   FILECHECK, done,     DONE,  CD, 0,  2026-03-05T08:30:00Z, 0e, p"
    })
    void an_activity_event_equals_its_example(
            ActivityKind kind,
            ContactType type,
            String example,
            ContactResult result,
            String role,
            int minutes,
            Instant at,
            String number,
            String who) {
        Activity activity = activity(kind, type, result, role, minutes, at, number, who);

        NewEvent event = ActivityEventMapper.events(activity, false).get(0);

        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(event.type(), example)));
        assertThat(json).doesNotContain("聊了学习", "teacher-1");
        assertThat(event.key()).isEqualTo(activity.personIds().get(0));
        assertThat(event.subject()).isEqualTo(activity.id().toString());
    }

    @ParameterizedTest
    @CsvSource({"TALK, TALK, low-mood, T, 20, 03, M3", "CALL, PCALL, calm, H, 6, 07, M4"})
    void of_what_was_said_and_seen_only_the_mood_is_told(
            ActivityKind kind, ContactType type, String example, String role, int minutes, String number, Mood mood) {
        Details details = new Details(
                "聊了学习",
                mood,
                "先写作业再玩",
                LocalDate.parse("2026-03-12"),
                new TreeMap<>(Map.of(CheckItem.CHILD_FOOD, Finding.CONCERN)),
                List.of(new Gap(SchoolSubject.MATHS, "分数加减")));
        Activity activity = activity(
                kind,
                type,
                ContactResult.DONE,
                role,
                minutes,
                Instant.parse("2026-03-05T08:30:00Z"),
                number,
                "p",
                details);

        NewEvent event = ActivityEventMapper.events(activity, false).get(0);

        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(event.type(), example)));
        assertThat(json).doesNotContain("聊了学习", "先写作业", "2026-03-12", "CHILD_FOOD", "CONCERN", "MATHS", "分数加减");
    }

    @ParameterizedTest
    @CsvSource({"TALK,  TALK,     talk, DONE, T,  03, p, WRONG_PERSON", "VISIT, ELDVISIT, away, AWAY, EW, 02, e, OTHER"
    })
    void a_withdrawal_equals_its_example(
            ActivityKind kind,
            ContactType type,
            String example,
            ContactResult result,
            String role,
            String number,
            String who,
            WithdrawalReason reason) {
        Activity activity = activity(kind, type, result, role, 20, Instant.parse("2026-03-05T08:30:00Z"), number, who)
                .withdrawn(new Withdrawal(reason, "登错了", "principal-1", Instant.parse("2026-03-06T01:00:00Z")));

        NewEvent event = ActivityEventMapper.withdrawn(activity, false).get(0);

        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(event.type(), example)));
        assertThat(json).doesNotContain("登错了", "principal-1", "聊了学习", "teacher-1");
        assertThat(event.key()).isEqualTo(activity.personIds().get(0));
        assertThat(event.subject()).isEqualTo(activity.id().toString());
    }

    @Test
    void a_visit_to_be_confirmed_is_told_beside_its_recording_and_its_withdrawal_and_equals_its_examples() {
        Activity activity = activity(
                ActivityKind.VISIT,
                ContactType.HOMEVISIT,
                ContactResult.DONE,
                "T",
                45,
                Instant.parse("2026-03-05T08:30:00Z"),
                "01",
                "p");
        Activity gone = activity.withdrawn(new Withdrawal(
                WithdrawalReason.WRONG_TIME, "登错了", "principal-1", Instant.parse("2026-03-06T01:00:00Z")));

        List<NewEvent> recorded = ActivityEventMapper.events(activity, true);
        List<NewEvent> withdrawn = ActivityEventMapper.withdrawn(gone, true);

        assertThat(recorded)
                .extracting(NewEvent::type)
                .containsExactly("care-activity.visit.recorded.v1", "care-activity.visit.confirmation-asked.v1");
        assertThat(withdrawn)
                .extracting(NewEvent::type)
                .containsExactly("care-activity.activity.withdrawn.v1", "care-activity.visit.confirmation-dropped.v1");
        for (NewEvent told : List.of(recorded.get(1), withdrawn.get(1))) {
            String json = JSON.writeValueAsString(told.data());
            Contracts.assertValid(told.type(), json);
            assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(told.type(), "child")));
            assertThat(json).doesNotContain("teacher-1", "聊了学习", "登错了", "principal-1");
            assertThat(told.topic()).isEqualTo("care-activity.confirmation");
            assertThat(told.key()).isEqualTo(activity.personIds().get(0));
            assertThat(told.subject()).isEqualTo(activity.id().toString());
        }
        assertThat(ActivityEventMapper.events(activity, false)).hasSize(1);
        assertThat(ActivityEventMapper.withdrawn(gone, false)).hasSize(1);
    }

    private static Activity activity(
            ActivityKind kind,
            ContactType type,
            ContactResult result,
            String role,
            int minutes,
            Instant at,
            String number,
            String who) {
        return activity(kind, type, result, role, minutes, at, number, who, Details.ofNote("聊了学习"));
    }

    private static Activity activity(
            ActivityKind kind,
            ContactType type,
            ContactResult result,
            String role,
            int minutes,
            Instant at,
            String number,
            String who,
            Details details) {
        boolean child = who.equals("p");
        List<String> orgs = child ? Fixtures.ORGS : Fixtures.ORGS.subList(0, 3);
        return new Activity(
                UUID.fromString("0192f6b0-0000-7000-8000-0000000000" + number),
                kind,
                type,
                List.of("0192f6a0-0000-7000-8000-0000000000" + (child ? "01" : "e1")),
                at,
                minutes,
                result,
                null,
                role,
                details,
                Evidence.NONE,
                new Entry("teacher-1", true, Instant.parse("2026-03-05T09:00:00Z"), "hash", null),
                orgs,
                orgs,
                null);
    }
}
