package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.careactivity.careplan.app.History;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

class NeedIT extends CareActivityITBase {
    private static final String CLASS = ORGS.get(4);
    private static final String NOON = "2026-03-04T12:00";
    private static final String STRANGER = TestTokens.bearer("t", Set.of("T"), Set.of("990102"));
    private static final String COUNSELLOR = TestTokens.bearer("psy-1", Set.of("PSY"), Set.of(ORGS.get(3)));
    private static final String TERMINAL = TestTokens.bearer("terminal", Set.of("SYSTEM"), Set.of(ORGS.get(3)));

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private History history;

    private String anna = "";

    @BeforeEach
    void thursday() {
        clock.set(at(MONDAY));
        anna = child("R3", "A");
        clock.set(at("2026-03-05T17:00"));
    }

    private static String need(String id, String kind, String personId, String role, String owner, String at) {
        return "{\"needId\":\"%s\",\"kind\":\"%s\",\"personId\":\"%s\",\"category\":\"FEELING\",\"text\":\"想妈妈了\",\"role\":\"%s\",\"ownerRole\":\"%s\",\"at\":\"%s\"}"
                .formatted(id, kind, personId, role, owner, at(at));
    }

    private static String answer(String id, String role, String at, String text) {
        return "{\"stepId\":\"%s\",\"role\":\"%s\",\"at\":\"%s\",\"outcome\":\"MET\",\"text\":\"%s\"}"
                .formatted(id, role, at(at), text);
    }

    private static String passing(String id, String role, String at, String owner) {
        return "{\"stepId\":\"%s\",\"role\":\"%s\",\"at\":\"%s\",\"ownerRole\":\"%s\",\"reason\":\"需要疏导\"}"
                .formatted(id, role, at(at), owner);
    }

    private static String reopening(String id, String role, String at) {
        return "{\"stepId\":\"%s\",\"role\":\"%s\",\"at\":\"%s\",\"reason\":\"还是难过\"}".formatted(id, role, at(at));
    }

    private String raised(String at) {
        String id = uuid();
        assertThat(post("/v1/needs", need(id, "NEED", anna, "T", "T", at), teacher())
                        .status())
                .isEqualTo(201);
        return id;
    }

    private Answer step(String id, String what, String body, String bearer) {
        return post("/v1/needs/" + id + "/" + what, body, bearer);
    }

    /** What was told, each event once however often it was sent. */
    private List<ReceivedEvent> told(String verb, String id) {
        Map<String, ReceivedEvent> told = new LinkedHashMap<>();
        probe.received("care-activity.need." + verb + ".v1").stream()
                .filter(event -> id.equals(event.subject()))
                .forEach(event -> told.putIfAbsent(event.id(), event));
        return List.copyOf(told.values());
    }

    private void awaitTold(String verb, String id, int times) {
        await().until(() -> told(verb, id).size() >= times);
        assertThat(told(verb, id)).hasSize(times);
    }

    private Document stored(String id) {
        Document document =
                mongo.getCollection("needs").find(new Document("_id", id)).first();
        assertThat(document).isNotNull();
        return document;
    }

    private List<String> ids(String query, String bearer) {
        List<String> ids = new ArrayList<>();
        get("/v1/needs?" + query, bearer)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("needId").asString()));
        return ids;
    }

    /** Tells of the class, which then has a plan of its own and is nobody all the same. */
    private String unit() {
        String json = "{\"code\":\"%s\",\"name\":\"3年级2班\",\"type\":\"CLASS\",\"orgs\":[\"%s\",\"%s\"]}"
                .formatted(CLASS, ORGS.get(0), CLASS);
        probe.publish("registry.organisation", CLASS, "registry.organisation.registered.v1", CLASS, 1, json);
        return UnitId.of(CLASS);
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString();
    }

    @Test
    void a_need_sent_twice_is_stored_and_told_once_and_other_content_is_refused() {
        String id = uuid();
        String body = need(id, "MESSAGE", anna, "SYSTEM", "T", NOON);

        Answer first = post("/v1/needs", body, TERMINAL);
        Answer again = post("/v1/needs", body, TERMINAL);
        Answer other = post("/v1/needs", need(id, "MESSAGE", anna, "SYSTEM", "H", NOON), TERMINAL);
        String marker = raised(NOON);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("ALREADY_RECORDED");
        assertThat(other.status()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("NEED_ID_REUSED");
        awaitTold("raised", marker, 1);
        awaitTold("raised", id, 1);
        JsonNode data = told("raised", id).get(0).data();
        assertThat(data.path("personId").asString()).isEqualTo(anna);
        assertThat(data.path("kind").asString()).isEqualTo("MESSAGE");
        assertThat(data.path("ownerRole").asString()).isEqualTo("T");
        assertThat(data.path("at").asString()).isEqualTo(at(NOON).toString());
        assertThat(stored(id).getString("owner")).isEqualTo("T");
    }

    @Test
    void a_need_is_passed_on_answered_and_reopened_and_a_step_again_changes_nothing() {
        String id = raised(NOON);
        String passing = passing(uuid(), "T", "2026-03-04T13:00", "PSY");
        String answer = answer(uuid(), "PSY", "2026-03-04T15:00", "聊了半小时");
        String reopening = reopening(uuid(), "T", "2026-03-05T09:00");

        Answer passed = step(id, "passings", passing, teacher());
        assertThat(passed.body().path("ownerRole").asString()).isEqualTo("PSY");
        assertThat(code(step(id, "passings", passing(uuid(), "T", "2026-03-04T13:00", "H"), teacher())))
                .isEqualTo("NEED_NOT_YOURS");
        // the class teacher has nothing to pass on any more, and the same request again is none the less no fault
        assertThat(step(id, "passings", passing, teacher()).body()).isEqualTo(passed.body());

        Answer answered = step(id, "answers", answer, COUNSELLOR);
        assertThat(answered.body().path("state").asString()).isEqualTo("ANSWERED");
        assertThat(answered.body().path("outcome").asString()).isEqualTo("MET");
        assertThat(step(id, "answers", answer, COUNSELLOR).body()).isEqualTo(answered.body());

        Answer reopened = step(id, "reopenings", reopening, teacher());
        assertThat(reopened.body().path("state").asString()).isEqualTo("OPEN");
        assertThat(reopened.body().has("answeredAt")).isFalse();
        assertThat(step(id, "reopenings", reopening, teacher()).body()).isEqualTo(reopened.body());
        assertThat(reopened.body().path("steps").size()).isEqualTo(3);

        awaitTold("passed-on", id, 1);
        awaitTold("answered", id, 1);
        awaitTold("reopened", id, 1);
        assertThat(told("passed-on", id).get(0).sequence()).isEqualTo(2);
        assertThat(told("answered", id).get(0).sequence()).isEqualTo(3);
        assertThat(told("reopened", id).get(0).sequence()).isEqualTo(4);
        assertThat(told("answered", id).get(0).data().path("at").asString())
                .isEqualTo(at("2026-03-04T15:00").toString());
    }

    @Test
    void answers_are_facts_of_what_they_answer() {
        String id = raised(NOON);
        String reopening = uuid();
        step(id, "answers", answer(uuid(), "T", "2026-03-04T15:00", "好"), teacher());
        step(id, "reopenings", reopening(reopening, "T", "2026-03-05T09:00"), teacher());
        step(id, "answers", answer(uuid(), "T", "2026-03-05T10:00", "再谈"), teacher());
        String unanswered = raised(NOON);

        List<Fact> facts = history.doneSince(List.of(anna), at(MONDAY)).getOrDefault(anna, List.of());
        List<Fact> later =
                history.doneSince(List.of(anna), at("2026-03-05T00:00")).getOrDefault(anna, List.of());

        assertThat(facts).allMatch(fact -> fact.type() == ContactType.ANSWER);
        assertThat(facts.stream().map(fact -> fact.id().toString()))
                .containsExactlyInAnyOrder(id, reopening)
                .doesNotContain(unanswered);
        assertThat(later.stream().map(fact -> fact.id().toString())).containsExactly(reopening);
        awaitTold("answered", id, 2);
        assertThat(told("answered", id).stream()
                        .map(event -> event.data().path("askingId").asString()))
                .containsExactlyInAnyOrder(id, reopening);

        post("/v1/needs/" + id + "/withdrawal", "{\"reason\":\"DUPLICATE\"}", teacher());

        assertThat(history.doneSince(List.of(anna), at(MONDAY))).doesNotContainKey(anna);
        awaitTold("withdrawn", id, 1);
        assertThat(told("withdrawn", id).get(0).data().path("askings").size()).isEqualTo(2);
    }

    @Test
    void of_many_who_answer_at_once_every_answer_is_kept_and_told_once() throws Exception {
        String id = raised(NOON);
        List<Callable<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String body = answer(uuid(), "T", "2026-03-04T15:00", "第" + i + "次答复");
            answers.add(() -> step(id, "answers", body, teacher()));
        }

        List<Integer> statuses = new ArrayList<>();
        ExecutorService together = Executors.newFixedThreadPool(answers.size());
        try {
            for (Future<Answer> one : together.invokeAll(answers)) {
                statuses.add(one.get().status());
            }
        } finally {
            together.shutdown();
        }

        assertThat(statuses).hasSize(6).containsOnly(200);
        JsonNode one = get("/v1/needs/" + id, teacher()).body();
        assertThat(one.path("steps").size()).isEqualTo(6);
        assertThat(IntStream.range(0, 6).mapToObj(i -> "第" + i + "次答复"))
                .allSatisfy(text -> assertThat(one.toString()).contains(text));
        awaitTold("answered", id, 6);
        assertThat(told("answered", id).stream().map(ReceivedEvent::sequence))
                .containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void what_is_refused_changes_nothing() {
        String elsewhere = uuid();
        person(elsewhere, 1, "registered", "R3", "A", "ON_REGISTER", List.of("990102", "990102101"));
        String elder = uuid();
        probe.publish(
                "registry.person",
                elder,
                "registry.person.registered.v1",
                elder,
                1,
                "{\"personId\":\"%s\",\"kind\":\"ELDER\",\"orgs\":[\"%s\",\"%s\"],\"contactPoints\":[]}"
                        .formatted(elder, ORGS.get(0), CLASS));
        String unit = unit();
        await().until(() -> plans.find(elsewhere).isPresent()
                && plans.find(elder).isPresent()
                && plans.find(unit).isPresent());
        record Case(String body, String bearer, int status, String code) {}
        List<Case> cases = List.of(
                new Case(need(uuid(), "NEED", uuid(), "T", "T", NOON), teacher(), 404, "PERSON_UNKNOWN"),
                new Case(need(uuid(), "NEED", elsewhere, "T", "T", NOON), teacher(), 404, "PERSON_UNKNOWN"),
                new Case(need(uuid(), "NEED", unit, "T", "T", NOON), teacher(), 404, "PERSON_UNKNOWN"),
                new Case(need(uuid(), "NEED", anna, "T", "T", NOON), STRANGER, 404, "PERSON_UNKNOWN"),
                new Case(need(uuid(), "NEED", anna, "SP", "T", NOON), teacher(), 403, "ROLE_NOT_ALLOWED"),
                new Case(need(uuid(), "NEED", anna, "SYSTEM", "T", NOON), TERMINAL, 403, "ROLE_NOT_ALLOWED"),
                new Case(need(uuid(), "MESSAGE", elder, "T", "T", NOON), teacher(), 422, "VALIDATION_FAILED"),
                new Case(need(uuid(), "NEED", anna, "T", "VO", NOON), teacher(), 422, "VALIDATION_FAILED"),
                new Case(need(uuid(), "NEED", anna, "T", "T", "2026-03-05T17:01"), teacher(), 422, "VALIDATION_FAILED"),
                new Case("{}", teacher(), 422, "VALIDATION_FAILED"),
                new Case("{\"place\":1}", teacher(), 400, "UNKNOWN_FIELD"));
        long before = mongo.getCollection("needs").countDocuments();

        for (Case one : cases) {
            Answer answer = post("/v1/needs", one.body(), one.bearer());

            assertThat(Map.of(answer.status(), code(answer)))
                    .as(one.toString())
                    .isEqualTo(Map.of(one.status(), one.code()));
        }
        assertThat(mongo.getCollection("needs").countDocuments()).isEqualTo(before);
    }

    @Test
    void a_step_that_makes_no_sense_is_refused_and_changes_nothing() {
        String open = raised(NOON);
        String answered = raised(NOON);
        String answerId = uuid();
        step(answered, "answers", answer(answerId, "T", "2026-03-04T15:00", "好"), teacher());
        String helper = TestTokens.bearer("h-1", Set.of("H"), Set.of(CLASS));
        String later = "2026-03-04T16:00";
        record Case(String id, String what, String body, String bearer, int status, String code) {}
        List<Case> cases = List.of(
                new Case(open, "answers", answer(uuid(), "T", later, "好"), STRANGER, 404, "NOT_FOUND"),
                new Case(uuid(), "answers", answer(uuid(), "T", later, "好"), teacher(), 404, "NOT_FOUND"),
                new Case(open, "answers", answer(uuid(), "H", later, "好"), helper, 403, "NEED_NOT_YOURS"),
                new Case(open, "answers", answer(uuid(), "SP", later, "好"), teacher(), 403, "ROLE_NOT_ALLOWED"),
                new Case(open, "answers", answer(uuid(), "T", later, "好"), county("IT"), 403, "FORBIDDEN"),
                new Case(
                        open,
                        "answers",
                        answer(uuid(), "T", "2026-03-04T11:59", "好"),
                        teacher(),
                        422,
                        "VALIDATION_FAILED"),
                new Case(open, "passings", passing(uuid(), "T", later, "T"), teacher(), 422, "VALIDATION_FAILED"),
                new Case(open, "reopenings", reopening(uuid(), "T", later), teacher(), 409, "NEED_NOT_ANSWERED"),
                new Case(answered, "passings", passing(uuid(), "T", later, "PSY"), teacher(), 409, "NEED_NOT_OPEN"),
                new Case(
                        answered,
                        "reopenings",
                        reopening(uuid(), "T", "2026-03-04T14:00"),
                        teacher(),
                        422,
                        "VALIDATION_FAILED"),
                new Case(
                        answered,
                        "answers",
                        answer(answerId, "T", "2026-03-04T15:00", "别的"),
                        teacher(),
                        409,
                        "NEED_STEP_ID_REUSED"));
        JsonNode openBefore = get("/v1/needs/" + open, teacher()).body();
        JsonNode answeredBefore = get("/v1/needs/" + answered, teacher()).body();

        for (Case one : cases) {
            Answer answer = step(one.id(), one.what(), one.body(), one.bearer());

            assertThat(Map.of(answer.status(), code(answer)))
                    .as(one.toString())
                    .isEqualTo(Map.of(one.status(), one.code()));
        }
        assertThat(get("/v1/needs/" + open, teacher()).body()).isEqualTo(openBefore);
        assertThat(get("/v1/needs/" + answered, teacher()).body()).isEqualTo(answeredBefore);
    }

    @Test
    void a_need_raised_by_mistake_is_withdrawn_once_and_stays_readable() {
        String id = raised(NOON);
        String path = "/v1/needs/" + id + "/withdrawal";
        String twice = "{\"reason\":\"DUPLICATE\",\"comment\":\"登了两次\"}";
        String colleague = TestTokens.bearer("teacher-2", Set.of("T"), Set.of(CLASS));

        assertThat(code(post(path, twice, colleague))).isEqualTo("WITHDRAWAL_NOT_ALLOWED");
        assertThat(post(path, twice, STRANGER).status()).isEqualTo(404);
        assertThat(post(path, "{}", teacher()).status()).isEqualTo(422);
        Answer first = post(path, twice, teacher());
        Answer again = post(path, twice, county("CE"));
        Answer other = post(path, "{\"reason\":\"WRONG_PERSON\"}", teacher());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(code(other)).isEqualTo("NEED_WITHDRAWN");
        assertThat(code(step(id, "answers", answer(uuid(), "T", "2026-03-04T15:00", "好"), teacher())))
                .isEqualTo("NEED_WITHDRAWN");
        assertThat(ids("org=" + CLASS, teacher())).doesNotContain(id);
        assertThat(ids("state=WITHDRAWN&org=" + CLASS, teacher())).contains(id);
        assertThat(get("/v1/needs?personId=" + anna, teacher()).body().toString())
                .contains(id, "DUPLICATE")
                .doesNotContain("登了两次");
        assertThat(stored(id).toJson()).doesNotContain("登了两次");
        awaitTold("withdrawn", id, 1);
        assertThat(told("withdrawn", id).get(0).sequence()).isEqualTo(2);
    }

    @Test
    void what_was_said_is_sealed_and_only_in_the_single_answer_for_note_readers() {
        String id = raised(NOON);
        step(id, "answers", answer(uuid(), "T", "2026-03-04T15:00", "给妈妈打了电话"), teacher());
        String volunteer = TestTokens.bearer("vo", Set.of("VO"), Set.of(CLASS));

        assertThat(get("/v1/needs/" + id, teacher()).body().toString()).contains("想妈妈了", "给妈妈打了电话");
        assertThat(get("/v1/needs/" + id, volunteer).body().toString())
                .contains("ANSWERED")
                .doesNotContain("妈妈");
        assertThat(get("/v1/needs?personId=" + anna, teacher()).body().toString())
                .contains(id)
                .doesNotContain("妈妈", "steps");
        assertThat(stored(id).toJson()).doesNotContain("妈妈");
    }

    @Test
    void who_sees_the_person_today_sees_its_needs_and_nobody_else() {
        String id = raised(NOON);
        List<String> moved = new ArrayList<>(Fixtures.ORGS.subList(0, 4));
        moved.add(ORGS.get(3) + "-4-1");

        assertThat(ids("org=" + CLASS, teacher())).contains(id);
        assertThat(ids("org=" + ORGS.get(0), county("CE"))).contains(id);
        assertThat(ids("org=" + ORGS.get(0), STRANGER)).isEmpty();
        assertThat(get("/v1/needs/" + id, STRANGER).status()).isEqualTo(404);
        assertThat(get("/v1/needs/" + id, county("IT")).status()).isEqualTo(403);
        assertThat(get("/v1/needs?personId=" + anna, STRANGER).status()).isEqualTo(404);
        assertThat(get("/v1/needs?personId=" + uuid(), teacher()).status()).isEqualTo(404);
        assertThat(get("/v1/needs", teacher()).status()).isEqualTo(422);
        assertThat(get("/v1/needs?state=OPEN&personId=" + anna, teacher()).status())
                .isEqualTo(422);
        assertThat(get("/v1/needs?state=LOST&org=" + CLASS, teacher()).status()).isEqualTo(422);

        person(anna, 2, "changed", "R3", "A", "ON_REGISTER", moved);
        await().until(() ->
                plans.find(anna).orElseThrow().state().subject().orgs().equals(moved));

        assertThat(ids("org=" + CLASS, teacher())).doesNotContain(id);
        assertThat(get("/v1/needs/" + id, teacher()).status()).isEqualTo(404);
        String next = TestTokens.bearer("teacher-9", Set.of("T"), Set.of(moved.get(4)));
        assertThat(ids("personId=" + anna, next)).contains(id);
        step(id, "passings", passing(uuid(), "T", "2026-03-04T15:00", "H"), next);
        assertThat(ids("org=" + moved.get(4), next)).contains(id);
    }

    @Test
    void open_needs_come_page_by_page_the_oldest_first_and_by_owner() {
        clock.set(at("2026-03-06T17:00"));
        List<String> raised =
                List.of("2026-03-06T10:00", "2026-03-06T08:00", "2026-03-06T09:00", "2026-03-06T08:00").stream()
                        .map(this::raised)
                        .toList();
        step(raised.get(0), "passings", passing(uuid(), "T", "2026-03-06T11:00", "PSY"), teacher());
        String answered = raised("2026-03-06T07:00");
        step(answered, "answers", answer(uuid(), "T", "2026-03-06T11:00", "好"), teacher());

        List<String> seen = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get("/v1/needs?limit=2&org=" + CLASS + (next.isEmpty() ? "" : "&cursor=" + next), teacher())
                    .body();
            page.path("items").forEach(item -> {
                if (item.path("personId").asString().equals(anna)) {
                    seen.add(item.path("needId").asString());
                    times.add(item.path("at").asString());
                }
            });
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(raised);
        assertThat(times).isSorted();
        assertThat(ids("limit=200&ownerRole=PSY&org=" + CLASS, teacher()))
                .contains(raised.get(0))
                .doesNotContain(raised.get(1), raised.get(2), raised.get(3));
        assertThat(ids("limit=200&state=ANSWERED&org=" + CLASS, teacher())).contains(answered);
        assertThat(get("/v1/needs?cursor=eHl6&personId=" + anna, teacher()).status())
                .isEqualTo(400);
    }
}
