package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

class HomeworkIT extends CareActivityITBase {
    private static final String STRANGER = TestTokens.bearer("t", Set.of("T"), Set.of("990102"));

    @Autowired
    private MongoOperations mongo;

    private String classCode = "";
    private final List<String> children = new ArrayList<>();

    @BeforeEach
    void a_class_of_three() {
        clock.set(at(MONDAY));
        classCode = "S" + uuid().substring(0, 8) + "-1-1";
        for (int i = 0; i < 3; i++) {
            String personId = uuid();
            person(personId, 1, "registered", "R3", "B", "ON_REGISTER", List.of("990101", classCode));
            children.add(personId);
        }
        await().until(() -> children.stream().allMatch(id -> plans.find(id).isPresent()));
    }

    private String bearer(String role) {
        return TestTokens.bearer(role + "-1", Set.of(role), Set.of(classCode));
    }

    private Answer set(String personId, String stretchId, String from, @Nullable String to) {
        return set(personId, stretchId, from, to, bearer("T"));
    }

    private Answer set(String personId, String stretchId, String from, @Nullable String to, String bearer) {
        String body = "{\"from\":\"" + from + "\"" + (to == null ? "" : ",\"to\":\"" + to + "\"") + "}";
        return put("/v1/homework/" + personId + "/stretches/" + stretchId, body, bearer);
    }

    private JsonNode rota(String from, String to, int places, String bearer) {
        return get("/v1/homework-rota?org=" + classCode + "&from=" + from + "&to=" + to + "&places=" + places, bearer)
                .body();
    }

    /** Day to those who come. */
    private static Map<String, List<String>> turns(JsonNode rota) {
        Map<String, List<String>> turns = new HashMap<>();
        rota.path("days").forEach(day -> {
            List<String> ids = new ArrayList<>();
            day.path("children").forEach(one -> ids.add(one.path("personId").asString()));
            turns.put(day.path("day").asString(), ids);
        });
        return turns;
    }

    private boolean flagged(String personId) {
        return plans.find(personId)
                .orElseThrow()
                .state()
                .subject()
                .traits()
                .flags()
                .contains(Flag.HOMEWORK);
    }

    private List<ReceivedEvent> told(String personId) {
        return probe.received("care-activity.homework.changed.v1").stream()
                .filter(event -> personId.equals(event.subject()))
                .toList();
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString("");
    }

    @Test
    void a_child_is_flagged_while_it_does_its_homework_at_school_and_it_is_told_once() {
        String child = children.get(0);
        String id = uuid();

        Answer first = set(child, id, "2026-03-02", null);
        Answer again = set(child, id, "2026-03-02", null);
        await().until(() -> flagged(child));
        clock.set(at("2026-03-06T17:00"));
        Answer ended = set(child, id, "2026-03-02", "2026-03-06");
        await().until(() -> !flagged(child));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(ended.body().path("to").asString()).isEqualTo("2026-03-06");
        await().until(() -> told(child).size() >= 2);
        assertThat(told(child)).hasSize(2);
        assertThat(get("/v1/homework/" + child + "/stretches", bearer("T"))
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_late_repetition_of_the_first_request_does_not_bring_an_ended_stretch_back() {
        String child = children.get(0);
        String id = uuid();
        set(child, id, "2026-03-02", null);
        clock.set(at("2026-03-06T17:00"));
        set(child, id, "2026-03-02", "2026-03-06");

        Answer late = set(child, id, "2026-03-02", null);

        assertThat(late.status()).isEqualTo(200);
        assertThat(late.body().path("to").asString()).isEqualTo("2026-03-06");
        await().until(() -> !flagged(child));
    }

    @Test
    void stretches_at_the_same_time_never_overlap() throws Exception {
        String child = children.get(0);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Integer> statuses = new ArrayList<>();
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> set(child, uuid(), "2026-03-02", null));
            }
            for (Future<Answer> call : threads.invokeAll(calls)) {
                statuses.add(call.get().status());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
    }

    @Test
    void what_is_refused_changes_nothing() {
        String child = children.get(0);
        String id = uuid();
        set(child, id, "2026-03-02", null);

        assertThat(code(set(child, uuid(), "2026-03-02", null))).isEqualTo("HOMEWORK_OVERLAPS");
        assertThat(code(set(child, id, "2026-03-01", null))).isEqualTo("HOMEWORK_ID_REUSED");
        assertThat(set(children.get(1), uuid(), "2026-02-15", null).status()).isEqualTo(422);
        assertThat(set(children.get(1), uuid(), "2026-03-03", null).status()).isEqualTo(422);
        assertThat(set(child, id, "2026-03-02", "2026-03-02", STRANGER).status())
                .isEqualTo(404);
        assertThat(set(child, id, "2026-03-02", "2026-03-02", bearer("CD")).status())
                .isEqualTo(403);
        assertThat(set(uuid(), uuid(), "2026-03-02", null).status()).isEqualTo(404);
        assertThat(get("/v1/homework/" + child + "/stretches", STRANGER).status())
                .isEqualTo(404);
        assertThat(get("/v1/homework/" + children.get(1) + "/stretches", bearer("T"))
                        .body()
                        .path("items")
                        .size())
                .isZero();
        JsonNode kept = get("/v1/homework/" + child + "/stretches", bearer("T")).body();
        assertThat(kept.path("items").size()).isEqualTo(1);
        assertThat(kept.path("items").get(0).has("to")).isFalse();
        assertThat(get("/v1/homework-rota?org=" + classCode, bearer("T")).status())
                .isEqualTo(422);
        assertThat(get("/v1/homework-rota?from=2026-03-02&to=2026-06-02&places=51&org=" + classCode, bearer("T"))
                        .body()
                        .path("errors")
                        .size())
                .isEqualTo(2);
        assertThat(get("/v1/homework-rota?from=2026-03-02&to=2026-03-02&places=1&org=" + classCode, county("IT"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_rota_is_of_a_class_not_of_a_county() {
        mongo.getCollection("homework")
                .insertMany(IntStream.rangeClosed(0, 200)
                        .mapToObj(i -> new Document("_id", uuid())
                                .append("orgs", List.of(classCode))
                                .append("stretches", List.of()))
                        .toList());

        Answer answer = get("/v1/homework-rota?from=2026-03-02&to=2026-03-02&places=1&org=" + classCode, bearer("T"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("org");
    }

    @Test
    void the_rota_of_a_day_is_the_same_whoever_asks_and_whatever_span_is_asked_for() {
        children.forEach(child -> set(child, uuid(), "2026-03-02", null));

        Map<String, List<String>> week = turns(rota("2026-03-02", "2026-03-08", 1, bearer("T")));
        Map<String, List<String>> later = turns(rota("2026-03-05", "2026-03-10", 1, bearer("H")));

        assertThat(week.keySet())
                .containsExactlyInAnyOrder("2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06");
        assertThat(later.get("2026-03-05")).isEqualTo(week.get("2026-03-05")).hasSize(1);
        assertThat(later.get("2026-03-06")).isEqualTo(week.get("2026-03-06"));
        assertThat(later.keySet()).contains("2026-03-09", "2026-03-10").hasSize(4);
        assertThat(week.values().stream().flatMap(List::stream)).containsAll(children);
        assertThat(turns(rota("2026-03-02", "2026-03-06", 1, STRANGER)).values())
                .allMatch(List::isEmpty);
        assertThat(turns(rota("2026-04-03", "2026-04-07", 1, bearer("T"))).keySet())
                .containsExactlyInAnyOrder("2026-04-03", "2026-04-07");
    }

    @Test
    void a_child_whose_duties_are_paused_does_not_come_that_day() {
        children.forEach(child -> set(child, uuid(), "2026-03-02", null));
        String sick = turns(rota("2026-03-03", "2026-03-03", 1, bearer("T")))
                .get("2026-03-03")
                .get(0);
        String pause = "{\"cause\":\"%s\",\"from\":\"2026-03-03\",\"to\":\"2026-03-03\"}";
        put("/v1/care-plans/" + sick + "/pauses/" + uuid(), pause.formatted("PARENT_HOME"), bearer("SP"));
        assertThat(turns(rota("2026-03-03", "2026-03-03", 1, bearer("T"))).get("2026-03-03"))
                .containsExactly(sick);

        put("/v1/care-plans/" + sick + "/pauses/" + uuid(), pause.formatted("HOSPITAL"), bearer("SP"));

        Map<String, List<String>> turns = turns(rota("2026-03-03", "2026-03-04", 1, bearer("T")));
        assertThat(turns.get("2026-03-03")).doesNotContain(sick).hasSize(1);
        assertThat(turns.get("2026-03-04")).containsExactly(sick);
    }

    @Test
    void what_was_done_is_ticked_in_and_out_of_turn() {
        children.forEach(child -> set(child, uuid(), "2026-03-02", null));
        List<String> turn =
                turns(rota("2026-03-02", "2026-03-02", 2, bearer("T"))).get("2026-03-02");
        String other =
                children.stream().filter(id -> !turn.contains(id)).findFirst().orElseThrow();
        clock.set(at("2026-03-02T19:00"));
        for (String child : List.of(turn.get(0), other)) {
            assertThat(post(
                                    "/v1/activities",
                                    activity(uuid(), "MATTER", "HOMEWORK", child, "2026-03-02T17:30", "T"),
                                    bearer("T"))
                            .status())
                    .isEqualTo(201);
        }

        JsonNode rota = rota("2026-03-02", "2026-03-03", 2, bearer("T"));
        JsonNode day = rota.path("days").get(0);

        assertThat(day.path("children").get(0).path("done").asBoolean()).isTrue();
        assertThat(day.path("children").get(1).path("done").asBoolean()).isFalse();
        assertThat(day.path("others").get(0).asString()).isEqualTo(other);
        assertThat(rota.path("children").size()).isEqualTo(3);
        rota.path("children")
                .forEach(child -> assertThat(child.path("done").asInt())
                        .isEqualTo(child.path("personId").asString().equals(turn.get(1)) ? 0 : 1));
    }
}
