package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

class RecordActivitiesIT extends CareActivityITBase {
    private static final String AT = "2026-03-05T16:30";

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MeterRegistry meters;

    private String child = "";

    @BeforeEach
    void thursday() {
        clock.set(at(MONDAY));
        child = child("R3", "D");
        clock.set(at("2026-03-05T17:00"));
    }

    private String talk(String id, String personId) {
        return activity(id, "TALK", "TALK", personId, AT, "T");
    }

    private long stored() {
        return mongo.getCollection("activities").countDocuments();
    }

    private static List<String> each(JsonNode results, String field) {
        List<String> values = new ArrayList<>();
        results.path("results").forEach(result -> values.add(result.path(field).asString("")));
        return values;
    }

    private List<ReceivedEvent> talksOf(String personId) {
        return probe.received("care-activity.talk.recorded.v1").stream()
                .filter(event -> personId.equals(event.key()))
                .toList();
    }

    @Test
    void the_same_batch_twice_is_stored_and_told_once() {
        String[] entries =
                IntStream.range(0, 20).mapToObj(i -> talk(uuid(), child)).toArray(String[]::new);

        Answer first = post("/v1/activities/batch", batch(entries), teacher());
        Answer second = post("/v1/activities/batch", batch(entries), teacher());

        assertThat(each(first.body(), "outcome")).containsOnly("RECORDED").hasSize(20);
        assertThat(each(second.body(), "outcome"))
                .containsOnly("ALREADY_RECORDED")
                .hasSize(20);
        await().until(() -> talksOf(child).size() >= 20);
        assertThat(talksOf(child))
                .extracting(ReceivedEvent::subject)
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    @Test
    void each_entry_of_a_batch_succeeds_or_fails_on_its_own() {
        String good = uuid();
        String stranger = uuid();
        String future = activity(uuid(), "TALK", "TALK", child, "2026-03-06T10:00", "T");
        String wrongRole = activity(uuid(), "VISIT", "CDVISIT", child, AT, "CD");
        String twin = talk(good, child).replace("聊了学习", "另外的内容");
        String faulty = talk("1", child);

        Answer answer = post(
                "/v1/activities/batch",
                batch(talk(good, child), talk(uuid(), stranger), future, wrongRole, talk(good, child), twin, faulty),
                teacher());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(each(answer.body(), "outcome"))
                .containsExactly("RECORDED", "REFUSED", "REFUSED", "REFUSED", "ALREADY_RECORDED", "REFUSED", "REFUSED");
        assertThat(each(answer.body(), "code"))
                .containsExactly(
                        "",
                        "PERSON_UNKNOWN",
                        "ACTIVITY_IN_FUTURE",
                        "ROLE_NOT_ALLOWED",
                        "",
                        "ACTIVITY_ID_REUSED",
                        "VALIDATION_FAILED");
        assertThat(answer.body()
                        .path("results")
                        .get(6)
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/activityId");
        assertThat(answer.body().path("results").get(1).path("detail").asString())
                .contains("没有此人");
    }

    @Test
    void the_same_id_with_the_same_content_is_no_fault_and_with_other_content_a_conflict() {
        String id = uuid();

        assertThat(post("/v1/activities", talk(id, child), teacher()).status()).isEqualTo(201);
        Answer again = post("/v1/activities", talk(id, child), teacher());
        Answer other = post("/v1/activities", talk(id, child).replace("\"minutes\":20", "\"minutes\":21"), teacher());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("ALREADY_RECORDED");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().path("code").asString()).isEqualTo("ACTIVITY_ID_REUSED");
    }

    @Test
    void what_is_refused_changes_nothing() {
        String otherCounty = TestTokens.bearer("t", Set.of("T"), Set.of("990102"));
        String expired = TestTokens.expired("t", Set.of("T"), Set.of("990101"));
        String future = activity(uuid(), "TALK", "TALK", child, "2026-03-05T17:01", "T");
        String visit = activity(uuid(), "VISIT", "CDVISIT", child, AT, "CD");
        String big = batch(Collections.nCopies(1_001, "{}").toArray(String[]::new));
        record Case(String path, String body, String bearer, int status, String code) {}
        List<Case> cases = List.of(
                new Case("", talk(uuid(), child), otherCounty, 404, "PERSON_UNKNOWN"),
                new Case("", talk(uuid(), uuid()), teacher(), 404, "PERSON_UNKNOWN"),
                new Case("", future, teacher(), 422, "ACTIVITY_IN_FUTURE"),
                new Case("", visit, teacher(), 403, "ROLE_NOT_ALLOWED"),
                new Case("", talk(uuid(), child), county("IT"), 403, "ROLE_NOT_ALLOWED"),
                new Case("", talk(uuid(), child), expired, 401, "UNAUTHENTICATED"),
                new Case("", "{\"surprise\":1}", teacher(), 400, "UNKNOWN_FIELD"),
                new Case("", "{", teacher(), 400, "UNREADABLE_REQUEST"),
                new Case("", "{}", teacher(), 422, "VALIDATION_FAILED"),
                new Case("/batch", "{}", teacher(), 422, "VALIDATION_FAILED"),
                new Case("/batch", "{\"activities\":[null]}", teacher(), 422, "VALIDATION_FAILED"),
                new Case("/batch", big, teacher(), 422, "VALIDATION_FAILED"));
        long before = stored();

        for (Case one : cases) {
            Answer answer = post("/v1/activities" + one.path(), one.body(), one.bearer());
            assertThat(answer.body().path("code").asString()).as(one.toString()).isEqualTo(one.code());
            assertThat(answer.status()).as(one.toString()).isEqualTo(one.status());
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void the_note_is_sealed_at_rest_and_only_in_the_single_answer() {
        String id = uuid();
        post("/v1/activities", talk(id, child), teacher());

        Document document =
                mongo.getCollection("activities").find(new Document("_id", id)).first();
        assertThat(document).isNotNull();
        assertThat(document.toJson()).doesNotContain("聊了学习");
        assertThat(get("/v1/activities/" + id, teacher()).body().path("note").asString())
                .isEqualTo("聊了学习");
        assertThat(get("/v1/activities?personId=" + child, teacher()).body().toString())
                .doesNotContain("聊了学习");
        assertThat(talksOf(child)).noneMatch(event -> event.json().contains("聊了学习"));
        assertThat(get("/v1/activities/" + id, TestTokens.bearer("t", Set.of("T"), Set.of("990102")))
                        .status())
                .isEqualTo(404);
        assertThat(get("/v1/activities/" + id, county("IT")).status()).isEqualTo(403);
        assertThat(get("/v1/activities/" + uuid(), teacher()).status()).isEqualTo(404);
    }

    @Test
    void what_was_said_is_shown_to_those_whose_work_it_is_where_the_child_is_today() {
        String moving = child("R3", "A");
        String id = uuid();
        post("/v1/activities", talk(id, moving), teacher());
        String volunteer = TestTokens.bearer("vo", Set.of("VO"), Set.of(ORGS.get(4)));
        assertThat(get("/v1/activities/" + id, volunteer).body().has("note")).isFalse();
        assertThat(get("/v1/activities/" + id, county("CE")).body().path("note").asString())
                .isEqualTo("聊了学习");

        person(
                moving,
                2,
                "changed",
                "R3",
                "A",
                "ON_REGISTER",
                List.of("990101", "990101101", "990101101201", "9901010002", "9901010002-3-1"));
        String next = TestTokens.bearer("next", Set.of("T"), Set.of("9901010002-3-1"));

        await().until(() -> get("/v1/activities/" + id, next).status() == 200);
        assertThat(get("/v1/activities/" + id, teacher()).status()).isEqualTo(404);
    }

    @Test
    void a_long_history_is_read_page_by_page_also_where_instants_are_equal() {
        String[] entries =
                IntStream.range(0, 12).mapToObj(i -> talk(uuid(), child)).toArray(String[]::new);
        post("/v1/activities/batch", batch(entries), teacher());

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(
                            "/v1/activities?limit=5&personId=" + child + (next.isEmpty() ? "" : "&cursor=" + next),
                            teacher())
                    .body();
            page.path("items").forEach(item -> seen.add(item.path("activityId").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(12).doesNotHaveDuplicates();
        assertThat(get("/v1/activities?personId=" + child, TestTokens.bearer("t", Set.of("T"), Set.of("990102")))
                        .status())
                .isEqualTo(404);
        assertThat(get("/v1/activities?personId=" + uuid(), teacher()).status()).isEqualTo(404);
        assertThat(get("/v1/activities?cursor=eHl6&personId=" + child, teacher())
                        .status())
                .isEqualTo(400);
        assertThat(get("/v1/activities?cursor=!&personId=" + child, teacher()).status())
                .isEqualTo(400);
    }

    @Test
    void a_batch_costs_one_insert_whatever_its_size() {
        double inserts = commands("insert");
        String[] entries =
                IntStream.range(0, 300).mapToObj(i -> talk(uuid(), child)).toArray(String[]::new);

        post("/v1/activities/batch", batch(entries), teacher());

        assertThat(commands("insert") - inserts).isEqualTo(1);
    }

    private double commands(String command) {
        return meters.find("mongodb.driver.commands").tag("command", command).timers().stream()
                .mapToDouble(Timer::count)
                .sum();
    }

    @Test
    void what_a_crash_left_between_store_and_publish_is_brought_by_the_relay() {
        String id = uuid();
        String payload = "{\"activityId\":\"" + id + "\",\"contactType\":\"TALK\",\"personIds\":[\"" + child
                + "\"],\"day\":\"2026-03-05\",\"at\":\"2026-03-05T08:30:00Z\",\"minutes\":20,\"result\":\"DONE\",\"role\":\"T\","
                + "\"orgs\":[],\"enteredAt\":\"2026-03-05T09:00:00Z\"}";
        Document waiting = new Document(Map.of(
                "id",
                uuid(),
                "type",
                "care-activity.talk.recorded.v1",
                "topic",
                "care-activity.activity",
                "key",
                child,
                "subject",
                id,
                "occurredAt",
                Date.from(clock.instant()),
                "sequence",
                1L,
                "data",
                payload));
        mongo.getCollection("activities")
                .insertOne(new Document("_id", id)
                        .append("people", List.of(child))
                        .append("version", 1L)
                        .append("lastSequence", 1L)
                        .append("outbox", List.of(waiting))
                        .append("relayAt", new Date(0)));

        probe.await(
                "care-activity.talk.recorded.v1",
                data -> data.path("activityId").asString().equals(id));

        await().until(() -> plans.find(child).orElseThrow().state().duties().stream()
                .anyMatch(duty -> duty.activityIds().contains(id)));
        mongo.getCollection("activities").deleteOne(new Document("_id", id));
    }
}
