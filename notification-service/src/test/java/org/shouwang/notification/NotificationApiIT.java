package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.platform.test.Contracts;
import org.shouwang.platform.test.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who sees what over HTTP. */
class NotificationApiIT extends NotificationTestBase {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void a_reminder_is_shown_with_its_attempts_to_those_who_answer_for_it() throws Exception {
        String phone = number("1001");
        Case duty = told(phone);
        String lead = TestTokens.bearer("sp", Set.of("SP"), Set.of(duty.school()));

        JsonNode one = json(get("/v1/reminders/" + duty.dutyId() + ":2:T", lead));
        assertThat(one.get("state").asString()).isEqualTo("DELIVERED");
        assertThat(one.get("recipientRoleName").asString()).isEqualTo("班主任");
        assertThat(one.get("attempts").get(0).get("text").asString()).startsWith("【守望关爱】");
        assertThat(one.toString()).doesNotContain("cp-", phone);

        JsonNode list = json(get("/v1/reminders?org=" + duty.school() + "&state=DELIVERED", lead));
        assertThat(list.get("items")).hasSize(1);
        assertThat(json(get("/v1/reminders?dutyId=" + duty.dutyId(), lead)).get("items"))
                .hasSize(1);
    }

    @Test
    void the_ledger_of_promises_accounts_for_every_reminder_and_names_what_was_lost() throws Exception {
        Case told = told(number("1001"));
        String lead = TestTokens.bearer("sp", Set.of("SP"), Set.of(told.school()));
        String days = "&from=2026-03-01&to=2026-03-31";

        JsonNode kept = json(get("/v1/promises?org=" + told.school() + days, lead));

        assertThat(kept.get("duties").asInt()).isEqualTo(1);
        assertThat(kept.get("states").get("DELIVERED").asInt()).isEqualTo(1);
        assertThat(kept.get("states").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(kept.get("planned").asInt());
        assertThat(kept.get("lost").asInt()).isZero();
        assertThat(kept.get("duplicate").asInt()).isZero();

        Reminder one = reminders.find(told.dutyId() + ":2:T").orElseThrow().state();
        REGISTRY.down = true;
        try {
            reminders.plan(List.of(lateTwin(one, clock.instant().minusSeconds(7_200))));

            assertThat(lost(told, days, lead)).isEqualTo(1);
        } finally {
            REGISTRY.down = false;
        }
        await().until(() -> lost(told, days, lead) == 0);

        assertThat(json(get(
                                "/v1/promises?org=" + told.school() + days,
                                TestTokens.bearer("t", Set.of("T"), Set.of("990999"))))
                        .get("planned")
                        .asInt())
                .isZero();
    }

    private int lost(Case told, String days, String bearer) throws Exception {
        return json(get("/v1/promises?org=" + told.school() + days, bearer))
                .get("lost")
                .asInt();
    }

    /** The same reminder of another duty, which should have gone out at that time. */
    private static Reminder lateTwin(Reminder like, Instant due) {
        return new Reminder(
                like.id() + ":late",
                like.dutyId() + ":late",
                like.personId(),
                like.rule(),
                like.role(),
                like.step(),
                like.kind(),
                like.channel(),
                like.priority(),
                like.contactPointId(),
                ReminderState.PLANNED,
                due,
                like.notAfter(),
                like.dueDay(),
                like.overdue(),
                like.orgs(),
                like.plannedOn(),
                null,
                null,
                null,
                List.of());
    }

    @Test
    void the_words_are_hidden_from_who_only_keeps_the_machines() throws Exception {
        Case duty = told(number("1001"));

        JsonNode one = json(get(
                "/v1/reminders/" + duty.dutyId() + ":2:T", TestTokens.bearer("it", Set.of("IT"), Set.of("990101"))));

        assertThat(one.get("attempts").get(0).has("text")).isFalse();
    }

    @Test
    void somebody_else_s_reminder_does_not_exist() throws Exception {
        Case duty = told(number("1001"));
        String stranger = TestTokens.bearer("t", Set.of("T"), Set.of("990999"));

        assertThat(get("/v1/reminders/" + duty.dutyId() + ":2:T", stranger).statusCode())
                .isEqualTo(404);
        assertThat(json(get("/v1/reminders?personId=" + duty.person(), stranger))
                        .get("items"))
                .isEmpty();
        assertThat(json(get("/v1/reminders?org=" + duty.school(), stranger)).get("items"))
                .isEmpty();
        assertThat(json(get("/v1/reminder-figures?from=2026-03-01&to=2026-03-31&org=" + duty.school(), stranger))
                        .get("texts")
                        .get("accepted")
                        .asInt())
                .isZero();
    }

    @Test
    void pages_follow_each_other_without_gaps() throws Exception {
        Case first = aTalk();
        staff("T", first.classCode(), number("1001"));
        at("2026-03-12", "09:00");
        for (int i = 0; i < 3; i++) {
            duty(first.person(first.person() + i), "overdue");
        }
        String lead = TestTokens.bearer("sp", Set.of("SP"), Set.of(first.school()));
        await().until(() -> json(get("/v1/reminders?org=" + first.school(), lead))
                        .get("items")
                        .size()
                == 3);

        JsonNode one = json(get("/v1/reminders?limit=2&org=" + first.school(), lead));
        JsonNode two = json(get(
                "/v1/reminders?limit=2&org=" + first.school() + "&cursor="
                        + one.get("next").asString(),
                lead));

        assertThat(one.get("items")).hasSize(2);
        assertThat(two.get("items")).hasSize(1);
        assertThat(two.has("next")).isFalse();
    }

    @Test
    void figures_count_texts_calls_and_what_became_of_them() throws Exception {
        Case duty = told(number("1001"));
        Case call = new Case("p-call-" + duty.person(), duty.school(), "C-PCALL", "PA", "PAR", "R3", duty.due());
        child(call, contact("MOTHER", number("1002"), "ILLIT"));
        duty(call, "overdue");
        awaitState(call, 1, "PA", ReminderState.PASSED_ON);
        awaitState(call, 1, "T", ReminderState.DELIVERED);
        String lead = TestTokens.bearer("sp", Set.of("SP"), Set.of(duty.school()));

        JsonNode figures = json(get("/v1/reminder-figures?from=2026-03-12&to=2026-03-12&org=" + duty.school(), lead));

        JsonNode sms = figures.get("channels").get(0);
        JsonNode voice = figures.get("channels").get(1);
        assertThat(sms.get("channel").asString()).isEqualTo("SMS");
        assertThat(sms.get("planned").asInt()).isEqualTo(2);
        assertThat(sms.get("states").get("DELIVERED").asInt()).isEqualTo(2);
        assertThat(voice.get("planned").asInt()).isEqualTo(1);
        assertThat(voice.get("states").get("PASSED_ON").asInt()).isEqualTo(1);
        assertThat(figures.get("texts").get("accepted").asInt()).isEqualTo(2);
        assertThat(figures.get("texts").get("delivered").asInt()).isEqualTo(2);
        assertThat(figures.get("escalations").asInt()).isEqualTo(1);
    }

    @Test
    void replies_that_mean_nothing_to_a_machine_wait_for_a_person() throws Exception {
        Case duty = aTalk();
        String phone = number("1001");
        staff("T", duty.classCode(), phone);
        at("2026-03-12", "09:00");
        duty(duty, "overdue");
        awaitState(duty, 2, "T", ReminderState.DELIVERED);

        smsc.reply("86" + phone, "1069000123", "请回电，谢谢");
        String lead = TestTokens.bearer("sp", Set.of("SP"), Set.of(duty.school()));
        await().until(() -> json(get("/v1/replies?answer=OTHER&org=" + duty.school(), lead))
                        .get("items")
                        .size()
                == 1);

        JsonNode reply =
                json(get("/v1/replies?org=" + duty.school(), lead)).get("items").get(0);
        assertThat(reply.get("text").asString()).isEqualTo("请回电，谢谢");
        assertThat(reply.get("personId").asString()).isEqualTo(duty.person());
        assertThat(json(get("/v1/replies", TestTokens.bearer("x", Set.of("SP"), Set.of("1"))))
                        .get("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/reminders, PX, 403, FORBIDDEN",
        "/v1/reminders/x, PX, 403, FORBIDDEN",
        "/v1/reminder-figures, PX, 403, FORBIDDEN",
        "/v1/replies, PX, 403, FORBIDDEN",
        "/v1/reminders/none, SP, 404, NOT_FOUND",
        "/v1/reminders?cursor=%%%, SP, 400, UNREADABLE_REQUEST",
        "/v1/reminders?limit=0, SP, 422, VALIDATION_FAILED",
        "/v1/reminder-figures?from=2026-04-01&to=2026-03-01, SP, 422, VALIDATION_FAILED",
        "/v1/replies?cursor=x, SP, 400, UNREADABLE_REQUEST",
    })
    void refusals_are_problems(String path, String role, int status, String code) throws Exception {
        HttpResponse<String> answer =
                get(path.replace("%%%", "x"), TestTokens.bearer("x", Set.of(role), Set.of("990101")));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void without_a_token_nobody_sees_anything() throws Exception {
        HttpResponse<String> answer =
                HTTP.send(HttpRequest.newBuilder(uri("/v1/reminders")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void the_published_description_is_what_the_service_answers() throws Exception {
        String now = get("/v3/api-docs.yaml", TestTokens.bearer("x", Set.of("IT"), Set.of("*")))
                .body();
        Path copy = Contracts.directory().resolve("http/notification.openapi.yaml");
        if (Boolean.getBoolean("contracts.write")) {
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, now);
        }

        assertThat(now)
                .as("run with -Dcontracts.write=true after a wanted change")
                .isEqualTo(read(copy));
    }

    @Test
    void nothing_to_do_reads_zero() {
        at("2026-03-12", "12:00");

        await().until(() -> HTTP.send(
                        HttpRequest.newBuilder(uri("/actuator/prometheus")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .anyMatch(line -> line.startsWith("notification_work_waiting") && line.endsWith(" 0.0")));
    }

    private Case told(String phone) {
        Case duty = aTalk();
        staff("T", duty.classCode(), phone);
        at("2026-03-12", "09:00");
        duty(duty, "overdue");
        awaitState(duty, 2, "T", ReminderState.DELIVERED);
        return duty;
    }

    private HttpResponse<String> get(String path, String bearer) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", bearer)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
