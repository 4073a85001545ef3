package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.notification.confirmation.messaging.VisitEvents;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Person.Point;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.contact.messaging.PersonEvents;
import org.shouwang.notification.contact.messaging.PersonEvents.PersonState;
import org.shouwang.notification.ladder.Rung.Kind;
import org.shouwang.notification.ladder.messaging.DutyEvents;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Confirmation;
import org.shouwang.notification.reminder.Priority;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.Samples;
import org.shouwang.notification.reminder.messaging.ReminderEvents;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is published is what the contracts say, and what others publish can be read. */
class ContractsContractTest {

    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();

    record Published(String example, NewEvent event) {}

    static Stream<Published> published() {
        Reminder planned = Samples.overdueTalk();
        Reminder call = inVoice(Samples.reminder("p1", "C-PCALL", Role.G, Kind.OVERDUE));
        Reminder claimed = Samples.claimed(1);
        Reminder accepted = claimed.accepted("a1", List.of("m1"));
        return Stream.of(
                new Published("sms", ReminderEvents.ofNew(planned).get(0)),
                new Published("voice", ReminderEvents.ofNew(call).get(0)),
                change("sms", claimed, accepted),
                change("sms", accepted, accepted.receipt("a1", "m1", true, "DELIVRD")),
                change("undelivered", accepted, accepted.receipt("a1", "m1", false, "UNDELIV")),
                change("no-answer", claimed, claimed.unknown("a1", "NO_ANSWER", List.of())),
                change("done", accepted, accepted.acknowledge("DONE")),
                change("voice", call, call.passOn("NO_VOICE_YET")),
                change("cap", planned, planned.expire("DAILY_CAP")));
    }

    @ParameterizedTest
    @MethodSource("published")
    void every_reminder_event_equals_its_example_and_keeps_its_schema(Published published) {
        String json = JSON.writeValueAsString(published.event().data());

        Contracts.assertValid(published.event().type(), json);
        assertThat(JSON.readTree(json))
                .isEqualTo(JSON.readTree(Contracts.example(published.event().type(), published.example())));
        assertThat(published.event().key()).isEqualTo("p1");
    }

    static Stream<String> own() {
        return Stream.concat(
                Stream.of(
                        "notification.confirmation.answered.v1",
                        "notification.reply.received.v1",
                        "notification.contact-point.unreachable.v1"),
                Stream.of(
                                "planned",
                                "accepted",
                                "delivered",
                                "failed",
                                "unknown",
                                "acknowledged",
                                "passed-on",
                                "expired")
                        .map(verb -> "notification.reminder." + verb + ".v1"));
    }

    @ParameterizedTest
    @MethodSource("own")
    void every_example_keeps_its_schema(String type) {
        assertThat(Contracts.examples(type)).allSatisfy(example -> Contracts.assertValid(type, example));
    }

    @ParameterizedTest
    @CsvSource({"YES, yes", "NO, no", "UNKNOWN, unknown"})
    void an_answer_about_a_visit_equals_its_example_and_is_the_only_event(String answer, String example) {
        String visit = "0192f6b0-0000-7000-8000-000000000001";
        String child = "0192f6a0-0000-7000-8000-000000000001";
        Reminder asked = Confirmation.of(
                visit,
                child,
                "HOMEVISIT",
                LocalDate.parse("2026-03-05"),
                List.of("990101"),
                Role.G,
                new ContactPoint(new Point("cp", "GUARDIAN", "SEN", null, null, null), false),
                Samples.NOON,
                ZoneId.of("Asia/Shanghai"));
        Reminder told = asked.claim(Samples.attempt("a1", 1)).accepted("a1", List.of("m1"));
        Instant at = Instant.parse("2026-03-06T01:30:00Z");

        List<NewEvent> events = ReminderEvents.of(told, told.acknowledge(answer), at);

        assertThat(ReminderEvents.ofNew(asked)).isEmpty();
        assertThat(ReminderEvents.of(asked, told, at)).isEmpty();
        assertThat(events).singleElement().satisfies(event -> {
            String json = JSON.writeValueAsString(event.data());
            Contracts.assertValid(event.type(), json);
            assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(event.type(), example)));
            assertThat(event.key()).isEqualTo(child);
            assertThat(event.topic()).isEqualTo("notification.confirmation");
        });
    }

    static Stream<String> visits() {
        return Stream.of(VisitEvents.ASKED, VisitEvents.DROPPED);
    }

    @ParameterizedTest
    @MethodSource("visits")
    void every_example_of_a_visit_event_can_be_read(String type) {
        assertThat(Contracts.examples(type)).isNotEmpty().allSatisfy(example -> {
            VisitEvents.Visit read = envelope(type, withUnknownField(example), VisitEvents.Visit.class)
                    .data();
            assertThat(read.activityId()).isNotBlank();
            assertThat(read.orgs()).isNotEmpty();
        });
    }

    static Stream<String> duties() {
        return DutyEvents.TYPES.stream();
    }

    @ParameterizedTest
    @MethodSource("duties")
    void every_example_of_a_duty_event_can_be_read(String type) {
        assertThat(Contracts.examples(type)).allSatisfy(example -> {
            Envelope<DutyEvents.Contact> event = envelope(type, withUnknownField(example), DutyEvents.Contact.class);
            DutyEvents.fact(event)
                    .ifPresentOrElse(
                            fact -> {
                                assertThat(fact.dutyId()).startsWith(fact.personId() + ":" + fact.rule());
                                assertThat(fact.overdueFrom()).isAfter(fact.dueDay());
                                assertThat(fact.orgs()).isNotEmpty();
                            },
                            () -> assertThat(event.data().chain()).isNotIn("SCH", "VIL", "PAR", "ELD"));
        });
    }

    @Test
    void the_carer_of_an_elder_is_the_family() {
        String json = Contracts.examples("care-activity.contact.overdue.v1").stream()
                .filter(example -> example.contains("\"ELD\""))
                .findFirst()
                .orElseThrow();
        String family =
                ((ObjectNode) JSON.readTree(json)).put("responsible", "G").toString();

        var fact = DutyEvents.fact(envelope("care-activity.contact.overdue.v1", family, DutyEvents.Contact.class));

        assertThat(fact.orElseThrow().responsible()).isEqualTo(Role.FAM);
    }

    @Test
    void a_duty_of_somebody_whose_role_is_not_known_yet_is_not_dropped() {
        String json = Contracts.examples("care-activity.contact.overdue.v1").get(0);
        String unheardOf =
                ((ObjectNode) JSON.readTree(json)).put("responsible", "ZZ").toString();

        var fact = DutyEvents.fact(envelope("care-activity.contact.overdue.v1", unheardOf, DutyEvents.Contact.class));

        assertThat(fact.orElseThrow().responsible()).isEqualTo(Role.OTHER);
    }

    @Test
    void a_reminder_of_a_new_rule_or_of_a_unit_keeps_the_schema() {
        assertThat(Stream.of(
                        Samples.reminder("p1", "C-LATE-G", Role.T, Kind.OVERDUE),
                        Samples.reminder("p1", "C-PSY", Role.PSY, Kind.OVERDUE),
                        Samples.reminder("p1", "C-PXCALL", Role.PX, Kind.OVERDUE),
                        Samples.reminder("p1", "C-NEW", Role.OTHER, Kind.OVERDUE),
                        Samples.reminder("org:990101101201", "W-PUB-P", Role.VD, Kind.OVERDUE),
                        Samples.reminder("org:9901010001", "S-TRAIN", Role.SP, Kind.OVERDUE)))
                .allSatisfy(reminder -> {
                    var event = ReminderEvents.ofNew(reminder).get(0);
                    Contracts.assertValid(event.type(), JSON.writeValueAsString(event.data()));
                });
    }

    static Stream<String> people() {
        return PersonEvents.TYPES.stream();
    }

    @ParameterizedTest
    @MethodSource("people")
    void every_example_of_a_person_event_can_be_read(String type) {
        assertThat(Contracts.examples(type))
                .allSatisfy(example -> assertThat(
                                PersonEvents.entry(envelope(type, withUnknownField(example), PersonState.class))
                                        .person()
                                        .id())
                        .isNotBlank());
    }

    @Test
    void somebody_who_left_is_told_nothing_and_holds_no_office() {
        String left = """
                {"personId":"h1","status":"LEFT","contactPoints":[{"contactPointId":"c","holder":"SELF"}],
                 "roles":[{"role":"T","org":"x-1-1"}]}""";

        var entry = PersonEvents.entry(envelope("t", left, PersonState.class));

        assertThat(entry.person().points()).isEmpty();
        assertThat(entry.offices()).isEmpty();
    }

    private static Published change(String example, Reminder before, Reminder after) {
        return new Published(
                example, ReminderEvents.of(before, after, Samples.NOON).get(0));
    }

    private static Reminder inVoice(Reminder r) {
        return new Reminder(
                r.id(),
                r.dutyId(),
                r.personId(),
                r.rule(),
                r.role(),
                r.step(),
                r.kind(),
                Channel.VOICE,
                Priority.NORMAL,
                r.contactPointId(),
                r.state(),
                r.dueAt(),
                r.notAfter(),
                r.dueDay(),
                r.overdue(),
                r.orgs(),
                r.plannedOn(),
                r.reason(),
                r.acknowledged(),
                r.notice(),
                r.attempts());
    }

    private static String withUnknownField(String json) {
        return ((ObjectNode) JSON.readTree(json)).put("addedNextYear", "x").toString();
    }

    private static <T> Envelope<T> envelope(String type, String json, Class<T> data) {
        return new Envelope<>(
                "e1",
                type,
                "/test",
                "p1",
                Instant.parse("2026-03-12T00:00:00Z"),
                3,
                null,
                null,
                JSON.readValue(json, data));
    }
}
