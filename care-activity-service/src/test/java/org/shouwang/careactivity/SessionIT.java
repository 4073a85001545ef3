package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

class SessionIT extends CareActivityITBase {
    private static final String CLASS = ORGS.get(4);
    private static final String STRANGER = TestTokens.bearer("t", Set.of("T"), Set.of("990102"));

    @Autowired
    private MongoOperations mongo;

    private String anna = "";
    private String ben = "";

    @BeforeEach
    void thursday() {
        clock.set(at(MONDAY));
        anna = child("R3", "A");
        ben = child("R3", "A");
        clock.set(at("2026-03-05T17:00"));
    }

    private static String session(String id, String org, String day, String role, String... participants) {
        return "{\"sessionId\":\"%s\",\"type\":\"LAW\",\"title\":\"防溺水安全课\",\"org\":\"%s\",\"day\":\"%s\",\"role\":\"%s\",\"participants\":[%s]}"
                .formatted(id, org, day, role, Stream.of(participants).collect(Collectors.joining(",")));
    }

    private static String present(String personId) {
        return "{\"personId\":\"" + personId + "\",\"present\":true}";
    }

    private static String absent(String personId) {
        return "{\"personId\":\"" + personId + "\",\"present\":false}";
    }

    private String held(String day) {
        String id = uuid();
        String body = session(id, CLASS, day, "T", present(anna), absent(ben));
        assertThat(post("/v1/sessions", body, teacher()).status()).isEqualTo(201);
        return id;
    }

    private List<String> ids(String query, String bearer) {
        List<String> ids = new ArrayList<>();
        get("/v1/sessions?" + query, bearer)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("sessionId").asString()));
        return ids;
    }

    private List<ReceivedEvent> told(String id) {
        return told("held", id);
    }

    private List<ReceivedEvent> told(String verb, String id) {
        return probe.received("care-activity.session." + verb + ".v1").stream()
                .filter(event -> id.equals(event.subject()))
                .toList();
    }

    @Test
    void a_session_sent_twice_is_stored_and_told_once() {
        String id = uuid();
        String body = session(id, CLASS, "2026-03-04", "T", present(anna), absent(ben));

        Answer first = post("/v1/sessions", body, teacher());
        Answer again = post("/v1/sessions", body, teacher());
        String marker = held("2026-03-04");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("outcome").asString()).isEqualTo("RECORDED");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("ALREADY_RECORDED");
        await().until(() -> !told(marker).isEmpty() && !told(id).isEmpty());
        assertThat(told(id)).hasSize(1);
        JsonNode data = told(id).get(0).data();
        assertThat(data.path("personIds").size()).isEqualTo(1);
        assertThat(data.path("personIds").get(0).asString()).isEqualTo(anna);
        assertThat(data.path("absent").asInt()).isEqualTo(1);
        Document document =
                mongo.getCollection("sessions").find(new Document("_id", id)).first();
        assertThat(document).isNotNull();
        assertThat(document.getList("people", String.class)).hasSize(2);
    }

    @Test
    void a_session_sent_again_after_a_child_moved_away_is_still_the_same() {
        String id = uuid();
        String body = session(id, CLASS, "2026-03-04", "T", present(anna), present(ben));
        post("/v1/sessions", body, teacher());
        movedAway(ben);

        Answer again = post("/v1/sessions", body, teacher());
        String marker = uuid();
        post("/v1/sessions", session(marker, CLASS, "2026-03-04", "T", present(anna)), teacher());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("ALREADY_RECORDED");
        await().until(() -> !told(marker).isEmpty() && !told(id).isEmpty());
        assertThat(told(id)).hasSize(1);
    }

    @Test
    void other_content_under_its_id_is_refused() {
        String id = uuid();
        post("/v1/sessions", session(id, CLASS, "2026-03-04", "T", present(anna), absent(ben)), teacher());

        for (String other : List.of(
                session(id, CLASS, "2026-03-03", "T", present(anna), absent(ben)),
                session(id, CLASS, "2026-03-04", "T", present(anna), present(ben)))) {
            Answer answer = post("/v1/sessions", other, teacher());

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body().path("code").asString()).isEqualTo("SESSION_ID_REUSED");
        }
    }

    @Test
    void what_is_refused_changes_nothing() {
        String elsewhere = uuid();
        person(elsewhere, 1, "registered", "R3", "A", "ON_REGISTER", List.of("990102", "990102101"));
        await().until(() -> plans.find(elsewhere).isPresent());
        String day = "2026-03-04";
        record Case(String body, String bearer, int status, String code) {}
        List<Case> cases = List.of(
                new Case(session(uuid(), CLASS, day, "T", present(uuid())), teacher(), 404, "PERSON_UNKNOWN"),
                new Case(session(uuid(), CLASS, day, "T", present(elsewhere)), teacher(), 404, "PERSON_UNKNOWN"),
                new Case(session(uuid(), CLASS, day, "T", present(anna)), STRANGER, 404, "PERSON_UNKNOWN"),
                new Case(session(uuid(), "9901010002", day, "T", present(anna)), teacher(), 404, "SESSION_ORG_UNKNOWN"),
                // his class is his, the whole school is not
                new Case(session(uuid(), ORGS.get(3), day, "T", present(anna)), teacher(), 404, "SESSION_ORG_UNKNOWN"),
                new Case(
                        session(uuid(), CLASS, "2026-03-06", "T", present(anna)), teacher(), 422, "ACTIVITY_IN_FUTURE"),
                new Case(session(uuid(), CLASS, day, "SP", present(anna)), teacher(), 403, "ROLE_NOT_ALLOWED"),
                new Case(session(uuid(), CLASS, day, "T", absent(anna)), teacher(), 422, "VALIDATION_FAILED"),
                new Case("{}", teacher(), 422, "VALIDATION_FAILED"),
                new Case("{\"place\":1}", teacher(), 400, "UNKNOWN_FIELD"));
        long before = mongo.getCollection("sessions").countDocuments();

        for (Case one : cases) {
            Answer answer = post("/v1/sessions", one.body(), one.bearer());

            assertThat(Map.of(answer.status(), answer.body().path("code").asString()))
                    .as(one.toString())
                    .isEqualTo(Map.of(one.status(), one.code()));
        }
        assertThat(mongo.getCollection("sessions").countDocuments()).isEqualTo(before);
    }

    @Test
    void the_title_is_sealed_and_only_in_the_single_answer_for_note_readers() {
        String id = held("2026-03-04");
        String volunteer = TestTokens.bearer("vo", Set.of("VO"), Set.of(CLASS));

        JsonNode one = get("/v1/sessions/" + id, teacher()).body();
        Document document =
                mongo.getCollection("sessions").find(new Document("_id", id)).first();

        assertThat(one.path("title").asString()).isEqualTo("防溺水安全课");
        assertThat(one.path("participants").size()).isEqualTo(2);
        assertThat(one.path("present").asInt()).isEqualTo(1);
        assertThat(get("/v1/sessions/" + id, volunteer).body().has("title")).isFalse();
        assertThat(document).isNotNull();
        assertThat(document.toJson()).doesNotContain("防溺水");
        assertThat(get("/v1/sessions?org=" + CLASS, teacher()).body().toString())
                .contains(id)
                .doesNotContain("防溺水", "participants");
    }

    @Test
    void who_sees_the_organisation_sees_its_sessions_and_nobody_else() {
        String id = held("2026-03-04");

        assertThat(ids("org=" + ORGS.get(0), county("CE"))).contains(id);
        assertThat(ids("org=" + ORGS.get(0), teacher())).contains(id);
        assertThat(ids("org=" + CLASS, STRANGER)).isEmpty();
        assertThat(ids("org=" + ORGS.get(0), STRANGER)).isEmpty();
        assertThat(get("/v1/sessions/" + id, STRANGER).status()).isEqualTo(404);
        assertThat(get("/v1/sessions/" + uuid(), teacher()).status()).isEqualTo(404);
        assertThat(get("/v1/sessions/" + id, county("IT")).status()).isEqualTo(403);
        assertThat(get("/v1/sessions?personId=" + anna, STRANGER).status()).isEqualTo(404);
        assertThat(get("/v1/sessions?personId=" + uuid(), teacher()).status()).isEqualTo(404);
        assertThat(get("/v1/sessions", teacher()).status()).isEqualTo(422);
        assertThat(get("/v1/sessions?org=1&personId=2", teacher()).status()).isEqualTo(422);
    }

    @Test
    void a_session_is_withdrawn_once_by_those_who_may_and_stays_readable() {
        String id = held("2026-03-04");
        String path = "/v1/sessions/" + id + "/withdrawal";
        String wrong = "{\"reason\":\"WRONG_TIME\",\"comment\":\"应为星期二\"}";
        String colleague = TestTokens.bearer("teacher-2", Set.of("T"), Set.of(CLASS));

        assertThat(post(path, wrong, colleague).body().path("code").asString()).isEqualTo("WITHDRAWAL_NOT_ALLOWED");
        assertThat(post(path, wrong, STRANGER).status()).isEqualTo(404);
        assertThat(post(path, "{}", teacher()).status()).isEqualTo(422);
        assertThat(post("/v1/sessions/" + uuid() + "/withdrawal", wrong, teacher())
                        .status())
                .isEqualTo(404);
        Answer first = post(path, wrong, teacher());
        Answer again = post(path, wrong, county("CE"));
        Answer other = post(path, "{\"reason\":\"DUPLICATE\"}", teacher());

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().path("code").asString()).isEqualTo("ACTIVITY_WITHDRAWN");
        JsonNode one = get("/v1/sessions/" + id, teacher()).body();
        assertThat(one).isEqualTo(first.body());
        assertThat(one.path("withdrawal").path("comment").asString()).isEqualTo("应为星期二");
        assertThat(one.path("title").asString()).isEqualTo("防溺水安全课");
        assertThat(get("/v1/sessions?personId=" + anna, teacher()).body().toString())
                .contains("WRONG_TIME")
                .doesNotContain("星期二");
        Document document =
                mongo.getCollection("sessions").find(new Document("_id", id)).first();
        assertThat(document).isNotNull();
        assertThat(document.toJson()).doesNotContain("星期二", "防溺水");
        await().until(() -> !told("withdrawn", id).isEmpty());
        assertThat(told("withdrawn", id)).hasSize(1);
        assertThat(told("withdrawn", id).get(0).sequence()).isEqualTo(2);
    }

    @Test
    void a_persons_sessions_come_page_by_page_the_latest_first_and_say_whether_the_person_was_there() {
        List<String> held = Stream.of("2026-03-02", "2026-03-04", "2026-03-03", "2026-03-04", "2026-03-05")
                .map(this::held)
                .toList();

        List<String> seen = new ArrayList<>();
        List<String> days = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(
                            "/v1/sessions?limit=2&personId=" + ben + (next.isEmpty() ? "" : "&cursor=" + next),
                            teacher())
                    .body();
            page.path("items").forEach(item -> {
                seen.add(item.path("sessionId").asString());
                days.add(item.path("day").asString());
                assertThat(item.path("personPresent").asBoolean(true)).isFalse();
            });
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(held);
        assertThat(days).containsExactly("2026-03-05", "2026-03-04", "2026-03-04", "2026-03-03", "2026-03-02");
        assertThat(get("/v1/sessions?cursor=eHl6&personId=" + ben, teacher()).status())
                .isEqualTo(400);
    }
}
