package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nine days of a class teacher with one child about whom there is much to do, all rules on, everything through the API. */
class ClassTeachersWeeksIT extends CareActivityITBase {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private String school = "";
    private String classCode = "";
    private String child = "";
    private String partner = "";

    @BeforeEach
    void monday() {
        clock.set(at(MONDAY));
        school = "S" + uuid().substring(0, 8);
        classCode = school + "-3-2";
        child = pupil();
        partner = pupil();
    }

    private String pupil() {
        String personId = uuid();
        person(personId, 1, "registered", "R3", "B", "ON_REGISTER", List.of("990101", school, classCode));
        await().until(() -> plans.find(personId).isPresent());
        return personId;
    }

    private String as(String role) {
        return TestTokens.bearer(role + "-1", Set.of(role), Set.of(role.equals("T") ? classCode : school));
    }

    private void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
    }

    private void late(String day) {
        accepted(post(
                "/v1/attendance",
                JSON.writeValueAsString(Map.of(
                        "attendanceId",
                        uuid(),
                        "org",
                        classCode,
                        "day",
                        day,
                        "pupils",
                        30,
                        "role",
                        "T",
                        "marks",
                        List.of(Map.of("personId", child, "code", "L")))),
                as("T")));
    }

    private void rated(String day, String kind, Map<String, Object> more) {
        Map<String, Object> rating = new TreeMap<>(more);
        rating.putAll(Map.of("ratingId", uuid(), "personId", child, "day", day, "kind", kind, "role", "T"));
        Answer answer = post("/v1/ratings", JSON.writeValueAsString(Map.of("ratings", List.of(rating))), as("T"));
        accepted(answer);
        assertThat(answer.body().path("results").get(0).path("outcome").asString())
                .isEqualTo("RECORDED");
    }

    private void exam(String day, int score) {
        rated(
                day,
                "EXAM",
                Map.of("exam", Map.of("subject", "MATH", "level", "UNIT", "score", score, "fullMarks", 100)));
    }

    private void done(String kind, String type, String at, String role) {
        accepted(post("/v1/activities", activity(uuid(), kind, type, child, at, role), as(role)));
    }

    /** Where a duty stands now; empty when there is none. */
    private String state(String rule, String from) {
        for (JsonNode duty : get("/v1/duties?personId=" + child, as("T"))
                .body()
                .path("items")
                .get(0)
                .path("duties")) {
            if (duty.path("dutyId").asString().equals(child + ":" + rule + ":" + from)) {
                return duty.path("state").asString();
            }
        }
        return "";
    }

    private void awaitState(String state, String rule, String from) {
        await(rule).untilAsserted(() -> assertThat(state(rule, from)).isEqualTo(state));
    }

    @Test
    void what_is_noticed_asks_for_somebody_and_what_is_done_is_the_answer() {
        clock.set(at("2026-03-03T17:00"));
        accepted(post(
                "/v1/pairs",
                "{\"pairId\":\"%s\",\"type\":\"CADRE\",\"personId\":\"%s\",\"partnerId\":\"%s\",\"startedOn\":\"2026-03-03\"}"
                        .formatted(uuid(), child, partner),
                as("SP")));
        accepted(put("/v1/homework/" + child + "/stretches/" + uuid(), "{\"from\":\"2026-03-03\"}", as("T")));
        String plan = uuid();
        accepted(post(
                "/v1/support-plans",
                JSON.writeValueAsString(Map.of(
                        "planId",
                        plan,
                        "kind",
                        "BEHAVIOUR",
                        "personId",
                        child,
                        "startDay",
                        "2026-03-03",
                        "goals",
                        List.of(Map.of("measure", "ATTENDANCE:L", "start", 6, "aim", 1)),
                        "steps",
                        List.of("每天早上同伴敲门"))),
                as("T")));

        await().until(() -> plans.find(child)
                .orElseThrow()
                .state()
                .subject()
                .traits()
                .flags()
                .containsAll(Set.of(Flag.PAIRED, Flag.HOMEWORK, Flag.BEHAVIOUR)));

        clock.set(at("2026-03-05T17:00"));
        late("2026-03-02");
        late("2026-03-04");
        late("2026-03-05");
        rated("2026-03-03", "MOOD", Map.of("value", "M3"));
        rated("2026-03-05", "MOOD", Map.of("value", "M2"));
        exam("2026-03-02", 90);
        exam("2026-03-04", 50);
        String message = uuid();
        accepted(post(
                "/v1/needs",
                "{\"needId\":\"%s\",\"kind\":\"MESSAGE\",\"personId\":\"%s\",\"category\":\"FEELING\",\"text\":\"想妈妈了\",\"role\":\"T\",\"ownerRole\":\"T\",\"at\":\"%s\"}"
                        .formatted(message, child, at("2026-03-05T12:00")),
                as("T")));

        awaitState("DUE", "C-LATE", "2026-03-05");
        awaitState("DUE", "C-LATE-G", "2026-03-05");
        awaitState("DUE", "C-REFER", "2026-03-05");
        awaitState("DUE", "C-SCORE", "2026-03-04");
        awaitState("DUE", "C-MSG", "2026-03-05");
        // No homework was ticked on the first day it was asked for.
        awaitState("OVERDUE", "C-HW", "2026-03-04");
        awaitState("PENDING", "C-BEH", "2026-03-04");

        clock.set(at("2026-03-06T18:00"));
        done("TALK", "TALK", "2026-03-06T15:30", "T");
        done("CALL", "GCALL", "2026-03-06T16:00", "T");
        done("TALK", "COUNSEL", "2026-03-06T16:20", "PSY");
        done("TUTORING", "TUTOR", "2026-03-06T16:40", "H");
        done("MATTER", "HOMEWORK", "2026-03-05T17:20", "T");
        accepted(post(
                "/v1/needs/" + message + "/answers",
                "{\"stepId\":\"%s\",\"role\":\"T\",\"at\":\"%s\",\"outcome\":\"MET\",\"text\":\"周日和妈妈视频\"}"
                        .formatted(uuid(), at("2026-03-06T09:00")),
                as("T")));

        awaitState("MET", "C-LATE", "2026-03-05");
        awaitState("MET", "C-LATE-G", "2026-03-05");
        awaitState("MET", "C-TALK", "2026-03-02");
        awaitState("MET", "C-REFER", "2026-03-05");
        awaitState("MET", "C-SCORE", "2026-03-04");
        awaitState("MET", "C-MSG", "2026-03-05");
        awaitState("LATE", "C-HW", "2026-03-04");
        awaitState("MET", "C-HW", "2026-03-05");

        clock.set(at("2026-03-10T18:00"));
        // The pair is asked for from the first whole week on.
        awaitState("PENDING", "C-PAIR", "2026-03-09");
        done("MATTER", "PAIRLOG", "2026-03-10T12:30", "T");
        accepted(post(
                "/v1/support-plans/" + plan + "/reviews",
                "{\"reviewId\":\"%s\",\"day\":\"2026-03-10\",\"verdicts\":[\"BETTER\"],\"effects\":[3]}"
                        .formatted(uuid()),
                as("T")));

        awaitState("MET", "C-PAIR", "2026-03-09");
        awaitState("MET", "C-BEH", "2026-03-04");
    }
}
