package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A child of a class of its own, and support plans for it. */
abstract class SupportPlanITBase extends CareActivityITBase {
    protected static final JsonMapper JSON = JsonMapper.builder().build();
    protected static final String TERM = "2025-2026-2";
    protected static final String STRANGER = TestTokens.bearer("t", Set.of("T"), Set.of("990102"));

    @Autowired
    protected MongoOperations mongo;

    protected String school = "";
    protected String classCode = "";
    protected String child = "";

    @BeforeEach
    void a_pupil() {
        clock.set(at(MONDAY));
        school = "S" + uuid().substring(0, 8);
        classCode = school + "-1-1";
        child = pupil();
        clock.set(at("2026-03-03T17:00"));
    }

    protected String pupil() {
        String personId = uuid();
        person(personId, 1, "registered", "R3", "B", "ON_REGISTER", List.of("990101", school, classCode));
        await().until(() -> plans.find(personId).isPresent());
        return personId;
    }

    protected String bearer(String role) {
        return TestTokens.bearer(role + "-1", Set.of(role), Set.of(classCode));
    }

    protected static String behaviour(String id, String personId, String day) {
        return JSON.writeValueAsString(Map.of(
                "planId",
                id,
                "kind",
                "BEHAVIOUR",
                "personId",
                personId,
                "startDay",
                day,
                "goals",
                List.of(
                        Map.of("measure", "ATTENDANCE:L", "start", 6, "aim", 1, "words", "不再迟到"),
                        Map.of("measure", "TRAIT:HW", "start", 1, "aim", 3)),
                "steps",
                List.of("每天早上同伴敲门", "放学后在校写作业")));
    }

    protected static String growth(String id, String personId, String day, String term, @Nullable String predecessor) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "planId", id,
                "kind", "GROWTH",
                "personId", personId,
                "startDay", day,
                "term", term,
                "strengths", Map.of("traits", List.of("HW"), "words", "爱画画"),
                "weaknesses", Map.of("traits", List.of("RESIL"))));
        if (predecessor == null) {
            body.put("goals", List.of(Map.of("words", "敢在班上发言")));
            body.put("steps", List.of("每周读一篇给奶奶听"));
        } else {
            body.put("predecessor", predecessor);
        }
        return JSON.writeValueAsString(body);
    }

    protected String begun() {
        String id = uuid();
        assertThat(begin(behaviour(id, child, "2026-03-03")).status()).isEqualTo(201);
        return id;
    }

    protected Answer begin(String body) {
        return post("/v1/support-plans", body, bearer("T"));
    }

    protected static String review(String id, String day, String first, String second) {
        Map<String, Object> body = new HashMap<>();
        body.put("reviewId", id);
        body.put("day", day);
        body.put("verdicts", List.of(first, second));
        body.put("effects", Arrays.asList(3, null));
        body.put("note", "奶奶说起得早了");
        return JSON.writeValueAsString(body);
    }

    protected Answer step(String planId, String what, String body) {
        return post("/v1/support-plans/" + planId + "/" + what, body, bearer("T"));
    }

    protected JsonNode plan(String planId, String bearer) {
        return get("/v1/support-plans/" + planId, bearer).body();
    }

    protected List<ReceivedEvent> told(String verb, String planId) {
        return probe.received("care-activity.support-plan." + verb + ".v1").stream()
                .filter(event -> planId.equals(event.subject()))
                .toList();
    }

    protected void awaitTold(String verb, String planId, int times) {
        await().until(() -> told(verb, planId).size() >= times);
    }

    protected static String code(Answer answer) {
        return answer.body().path("code").asString("");
    }

    protected static String handOver(String id, String to) {
        return JSON.writeValueAsString(Map.of("handOverId", id, "to", to, "note", "已见过奶奶"));
    }
}
