package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.app.Attempts;
import org.shouwang.careactivity.careplan.app.History;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

class WithdrawActivityIT extends CareActivityITBase {
    private static final String AT = "2026-03-05T16:30";
    private static final String TWICE = "{\"reason\":\"DUPLICATE\"}";
    private static final String OTHER = "{\"reason\":\"OTHER\",\"comment\":\"登到了同名孩子名下\"}";
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private History history;

    @Autowired
    private Attempts attempts;

    private String child = "";

    @BeforeEach
    void thursday() {
        clock.set(at(MONDAY));
        child = child("R3", "D");
        clock.set(at("2026-03-05T17:00"));
    }

    private String recorded() {
        String id = uuid();
        post("/v1/activities", activity(id, "TALK", "TALK", child, AT, "T"), teacher());
        return id;
    }

    private Answer withdraw(String id, String body, String bearer) {
        return post("/v1/activities/" + id + "/withdrawal", body, bearer);
    }

    private static String replacing(String replaced, String body) {
        return body.replaceFirst("\\{", "{\"replaces\":\"" + replaced + "\",");
    }

    private List<ReceivedEvent> withdrawalsOf(String id) {
        return probe.received("care-activity.activity.withdrawn.v1").stream()
                .filter(event -> id.equals(event.subject()))
                .toList();
    }

    @Test
    void a_withdrawn_activity_stays_readable_and_is_shown_as_such() {
        String id = recorded();

        Answer answer = withdraw(id, OTHER, teacher());

        assertThat(answer.status()).isEqualTo(200);
        JsonNode one = get("/v1/activities/" + id, teacher()).body();
        assertThat(one).isEqualTo(answer.body());
        assertThat(one.path("note").asString()).isEqualTo("聊了学习");
        assertThat(one.path("withdrawal").path("reason").asString()).isEqualTo("OTHER");
        assertThat(one.path("withdrawal").path("comment").asString()).isEqualTo("登到了同名孩子名下");
        assertThat(one.path("withdrawal").path("by").asString()).isEqualTo("teacher-1");
        assertThat(one.path("withdrawal").path("at").asString())
                .isEqualTo(at("2026-03-05T17:00").toString());
        JsonNode listed = get("/v1/activities?personId=" + child, teacher())
                .body()
                .path("items")
                .get(0);
        assertThat(listed.path("activityId").asString()).isEqualTo(id);
        assertThat(listed.path("withdrawal").path("reason").asString()).isEqualTo("OTHER");
        assertThat(listed.toString()).doesNotContain("同名");
    }

    @Test
    void the_comment_is_sealed_at_rest_and_in_no_event() {
        String id = recorded();
        withdraw(id, OTHER, teacher());

        Document document =
                mongo.getCollection("activities").find(new Document("_id", id)).first();

        assertThat(document).isNotNull();
        assertThat(document.toJson()).doesNotContain("同名").doesNotContain("聊了学习");
        await().until(() -> withdrawalsOf(id).size() == 1);
        assertThat(withdrawalsOf(id).get(0).json()).doesNotContain("同名");
        String volunteer = TestTokens.bearer("vo", Set.of("VO"), Set.of(ORGS.get(4)));
        assertThat(get("/v1/activities/" + id, volunteer).body().toString())
                .contains("\"reason\":\"OTHER\"")
                .doesNotContain("同名");
    }

    @Test
    void a_withdrawal_is_told_once_after_the_recording_however_often_it_is_asked() throws Exception {
        String id = recorded();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        Callable<Integer> ask = () -> withdraw(id, TWICE, teacher()).status();

        for (var status :
                clients.invokeAll(IntStream.range(0, 8).mapToObj(i -> ask).toList())) {
            assertThat(status.get()).isEqualTo(200);
        }
        clients.shutdown();
        withdraw(id, TWICE, county("CE"));
        String last = recorded();
        withdraw(last, TWICE, teacher());

        await().until(() -> withdrawalsOf(last).size() == 1);
        assertThat(withdrawalsOf(id)).hasSize(1);
        ReceivedEvent event = withdrawalsOf(id).get(0);
        assertThat(event.key()).isEqualTo(child);
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.data().path("reason").asString()).isEqualTo("DUPLICATE");
        assertThat(event.data().path("personIds").get(0).asString()).isEqualTo(child);
    }

    private List<ReceivedEvent> duties(String verb) {
        return probe.received("care-activity.contact." + verb + ".v1").stream()
                .filter(event -> child.equals(event.key()))
                .filter(event -> event.data().path("rule").asString().equals("C-TALK"))
                .toList();
    }

    @Test
    void what_is_withdrawn_counts_for_no_duty_any_more_also_when_its_news_come_again() {
        String id = recorded();
        await().until(() -> duties("met").size() == 1);
        ReceivedEvent recording = await().until(
                        () -> probe.received("care-activity.talk.recorded.v1").stream()
                                .filter(event -> id.equals(event.subject()))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();

        withdraw(id, TWICE, teacher());

        await().until(() -> duties("reopened").size() == 1);
        assertThat(duties("reopened").get(0).data().path("counted").asInt()).isZero();
        probe.publish("care-activity.activity", child, "care-activity.talk.recorded.v1", id, 1, recording.json());
        String later = recorded();
        await().until(() -> duties("met").size() == 2);
        assertThat(duties("met").get(1).data().path("activityIds").get(0).asString())
                .isEqualTo(later);
    }

    @Test
    void another_reason_afterwards_is_refused_and_changes_nothing() {
        String id = recorded();
        withdraw(id, TWICE, teacher());

        Answer other = withdraw(id, OTHER, teacher());

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().path("code").asString()).isEqualTo("ACTIVITY_WITHDRAWN");
        assertThat(get("/v1/activities/" + id, teacher())
                        .body()
                        .path("withdrawal")
                        .path("reason")
                        .asString())
                .isEqualTo("DUPLICATE");
    }

    @Test
    void a_withdrawn_activity_counts_no_more_for_those_who_read_the_history() {
        String kept = recorded();
        String id = recorded();

        withdraw(id, TWICE, teacher());

        assertThat(history.doneSince(List.of(child), LONG_AGO).get(child))
                .extracting(fact -> fact.id().toString())
                .containsExactly(kept);
        assertThat(attempts.attempts(child, LONG_AGO, clock.instant(), 10))
                .extracting(attempt -> attempt.fact().id().toString())
                .containsExactly(kept);
    }

    @Test
    void a_correction_names_the_withdrawn_activity_it_replaces() {
        String wrong = recorded();
        String right = uuid();
        String correction = replacing(wrong, activity(right, "TALK", "TALK", child, "2026-03-05T15:30", "T"));

        Answer tooEarly = post("/v1/activities", correction, teacher());
        withdraw(wrong, "{\"reason\":\"WRONG_TIME\"}", teacher());
        Answer answer = post("/v1/activities", correction, teacher());
        Answer again = post("/v1/activities", correction, teacher());

        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.body().path("code").asString()).isEqualTo("REPLACED_NOT_WITHDRAWN");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(get("/v1/activities/" + right, teacher())
                        .body()
                        .path("replaces")
                        .asString())
                .isEqualTo(wrong);
    }

    @Test
    void a_correction_of_what_is_not_there_or_not_yours_is_refused() {
        String elsewhere = uuid();
        person(elsewhere, 1, "registered", "R3", "D", "ON_REGISTER", List.of("990102", "990102101"));
        await().until(() -> plans.find(elsewhere).isPresent());
        String theirs = uuid();
        String theirTeacher = TestTokens.bearer("teacher-9", Set.of("T"), Set.of("990102"));
        post("/v1/activities", activity(theirs, "TALK", "TALK", elsewhere, AT, "T"), theirTeacher);
        withdraw(theirs, TWICE, theirTeacher);
        String mine = activity(uuid(), "TALK", "TALK", child, AT, "T");

        for (String replaced : List.of(uuid(), theirs)) {
            Answer answer = post("/v1/activities", replacing(replaced, mine), teacher());

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().path("code").asString()).isEqualTo("REPLACED_UNKNOWN");
        }
    }

    @Test
    void what_is_refused_changes_nothing() {
        String id = recorded();
        String colleague = TestTokens.bearer("teacher-2", Set.of("T"), Set.of(ORGS.get(4)));
        String lead = TestTokens.bearer("lead-9", Set.of("SP"), Set.of("990102"));
        record Case(String id, String body, String bearer, int status, String code) {}
        List<Case> cases = List.of(
                new Case(id, TWICE, colleague, 403, "WITHDRAWAL_NOT_ALLOWED"),
                new Case(id, TWICE, county("IT"), 403, "FORBIDDEN"),
                new Case(id, TWICE, lead, 404, "NOT_FOUND"),
                new Case(uuid(), TWICE, teacher(), 404, "NOT_FOUND"),
                new Case(id, "{}", teacher(), 422, "VALIDATION_FAILED"),
                new Case(id, "{\"reason\":\"BORED\"}", teacher(), 422, "VALIDATION_FAILED"),
                new Case(id, "{\"reason\":\"OTHER\",\"comment\":\" \"}", teacher(), 422, "VALIDATION_FAILED"),
                new Case(id, OTHER.replace("登", "登".repeat(500)), teacher(), 422, "VALIDATION_FAILED"),
                new Case(id, "{\"why\":1}", teacher(), 400, "UNKNOWN_FIELD"),
                new Case(id, TWICE, TestTokens.expired("t", Set.of("T"), Set.of("*")), 401, "UNAUTHENTICATED"));

        for (Case one : cases) {
            Answer answer = withdraw(one.id(), one.body(), one.bearer());

            assertThat(Map.of(answer.status(), answer.body().path("code").asString()))
                    .as(one.toString())
                    .isEqualTo(Map.of(one.status(), one.code()));
        }
        assertThat(get("/v1/activities/" + id, teacher()).body().has("withdrawal"))
                .isFalse();
    }

    @Test
    void those_above_may_withdraw_what_others_recorded() {
        for (String role : List.of("SP", "CS", "TW", "CE", "CA", "SYSTEM")) {
            String id = recorded();

            assertThat(withdraw(id, TWICE, county(role)).status()).as(role).isEqualTo(200);
            assertThat(get("/v1/activities/" + id, teacher())
                            .body()
                            .path("withdrawal")
                            .path("by")
                            .asString())
                    .as(role)
                    .isEqualTo("county-1");
        }
    }
}
