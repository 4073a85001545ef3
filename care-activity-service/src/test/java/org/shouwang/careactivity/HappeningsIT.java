package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** What is written down elsewhere in this service begins duties, and meets them: from the door to the state of the duty. */
class HappeningsIT extends CareActivityITBase {
    private static final String COUNTY = TestTokens.bearer("county-9", Set.of("CA", "SYSTEM"), Set.of("990109"));

    private String school = "";
    private String classCode = "";
    private String child = "";

    @BeforeEach
    void monday() {
        clock.set(at(MONDAY));
        school = "990109" + (1000 + new Random().nextInt(9000));
        classCode = school + "-3-2";
        child = uuid();
        registered(1, "registered", "R3", "GP");
        await().until(() -> plans.find(child).isPresent());
    }

    private void registered(long sequence, String verb, String tier, String guardianship) {
        String json = """
                {"personId":"%s","kind":"CHILD","status":"ON_REGISTER","registeredOn":"2026-03-02","category":"LBC",
                 "tier":"%s","birthDate":"2016-04-01","guardianship":"%s","performanceBand":"B",
                 "orgs":["990109","990109101","990109101201","%s","%s"]}
                """.formatted(child, tier, guardianship, school, classCode);
        probe.publish("registry.person", child, "registry.person." + verb + ".v1", child, sequence, json);
    }

    private String state(String subject, String rule) {
        JsonNode duties = get("/v1/duties?personId=" + subject, COUNTY)
                .body()
                .path("items")
                .path(0)
                .path("duties");
        String state = "none";
        for (JsonNode duty : duties) {
            state = duty.path("rule").asString().equals(rule)
                    ? duty.path("state").asString()
                    : state;
        }
        return state;
    }

    private void awaitState(String subject, String rule, String state) {
        await().until(() -> state(subject, rule).equals(state));
    }

    private void recorded(String kind, String type, String at, String role) {
        assertThat(post("/v1/activities", activity(uuid(), kind, type, child, at, role), COUNTY)
                        .status())
                .isEqualTo(201);
    }

    private String attendance(String mark) {
        String marks = mark.isEmpty() ? "" : "{\"personId\":\"%s\",\"code\":\"%s\"}".formatted(child, mark);
        return "{\"attendanceId\":\"%s\",\"org\":\"%s\",\"day\":\"2026-03-10\",\"role\":\"T\",\"marks\":[%s]}"
                .formatted(uuid(), classCode, marks);
    }

    @Test
    void an_absence_asks_for_a_call_and_a_visit_and_its_correction_for_neither() {
        clock.set(at("2026-03-10T10:00"));
        recorded("CALL", "GCALL", "2026-03-10T08:30", "T");

        assertThat(post("/v1/attendance", attendance("T"), COUNTY).status()).isEqualTo(201);

        awaitState(child, "C-ATT", "MET");
        awaitState(child, "C-ATT-V", "DUE");
        assertThat(post("/v1/attendance", attendance(""), COUNTY).status()).isEqualTo(201);
        awaitState(child, "C-ATT-V", "CANCELLED");
        awaitState(child, "C-ATT", "CANCELLED");
    }

    @Test
    void a_need_is_met_by_its_own_answer_and_withdrawn_with_it() {
        clock.set(at("2026-03-05T17:00"));
        String need = uuid();
        String body = """
                {"needId":"%s","kind":"NEED","personId":"%s","category":"STUDY","text":"想要字典","role":"T","ownerRole":"T",
                 "at":"2026-03-05T09:00:00+08:00"}""".formatted(need, child);

        assertThat(post("/v1/needs", body, COUNTY).status()).isEqualTo(201);
        awaitState(child, "C-NEED", "DUE");

        String answer = """
                {"stepId":"%s","role":"T","at":"2026-03-05T16:00:00+08:00","outcome":"MET","text":"已借给他"}""".formatted(uuid());
        assertThat(post("/v1/needs/" + need + "/answers", answer, COUNTY).status())
                .isEqualTo(200);
        awaitState(child, "C-NEED", "MET");

        assertThat(post("/v1/needs/" + need + "/withdrawal", "{\"reason\":\"WRONG_PERSON\"}", COUNTY)
                        .status())
                .isEqualTo(200);
        awaitState(child, "C-NEED", "CANCELLED");
    }

    @Test
    void no_answer_on_two_days_asks_for_the_contacts_to_be_found_again() {
        clock.set(at("2026-03-04T17:00"));
        noAnswer("2026-03-03T17:00");
        noAnswer("2026-03-03T18:00");
        recorded("TALK", "TALK", "2026-03-04T10:00", "T");
        awaitState(child, "C-TALK", "MET");
        assertThat(state(child, "C-LOST")).isEqualTo("none");

        noAnswer("2026-03-04T16:00");

        awaitState(child, "C-LOST", "DUE");
        recorded("MATTER", "FILECHECK", "2026-03-04T16:30", "CD");
        awaitState(child, "C-LOST", "MET");
        awaitState(child, "C-FILE", "MET");
    }

    private void noAnswer(String at) {
        String body = activity(uuid(), "CALL", "GCALL", child, at, "T").replace("\"DONE\"", "\"NOANS\"");
        assertThat(post("/v1/activities", body, COUNTY).status()).isEqualTo(201);
    }

    @Test
    void another_guardian_asks_for_a_visit_within_a_day_and_written_care() {
        clock.set(at("2026-03-10T09:00"));
        registered(2, "changed", "R3", "KIN");

        awaitState(child, "C-CHG", "DUE");
        assertThat(state(child, "C-DELEG")).isEqualTo("DUE");
        String duty = get("/v1/duties?personId=" + child, COUNTY).body().toString();
        assertThat(duty).contains(child + ":C-CHG:2026-03-");
    }

    @Test
    void a_behaviour_plan_asks_for_reviews_while_it_is_open() {
        clock.set(at("2026-03-03T17:00"));
        String plan = uuid();
        assertThat(post("/v1/support-plans", SupportPlanITBase.behaviour(plan, child, "2026-03-03"), COUNTY)
                        .status())
                .isEqualTo(201);
        await().until(() -> !plans.find(child)
                .orElseThrow()
                .state()
                .subject()
                .traits()
                .flags()
                .isEmpty());
        clock.set(at("2026-03-05T17:00"));

        String review = SupportPlanITBase.review(uuid(), "2026-03-05", "BETTER", "SAME");
        assertThat(post("/v1/support-plans/" + plan + "/reviews", review, COUNTY)
                        .status())
                .isEqualTo(201);

        awaitState(child, "C-BEH", "MET");
    }

    @Test
    void a_legal_lesson_counts_for_the_class_and_an_activity_for_each_child() {
        String json = "{\"code\":\"%s\",\"name\":\"3年级2班\",\"type\":\"CLASS\",\"orgs\":[\"990109\",\"%s\",\"%s\"]}"
                .formatted(classCode, school, classCode);
        probe.publish("registry.organisation", classCode, "registry.organisation.registered.v1", classCode, 1, json);
        String unit = UnitId.of(classCode);
        await().until(() -> plans.find(unit).isPresent());
        clock.set(at("2026-03-04T17:00"));

        for (String type : List.of("LAW", "MUSIC")) {
            String session = """
                    {"sessionId":"%s","type":"%s","title":"说说规则","org":"%s","day":"2026-03-04","role":"T",
                     "participants":[{"personId":"%s","present":true}]}""".formatted(uuid(), type, classCode, child);
            assertThat(post("/v1/sessions", session, COUNTY).status()).isEqualTo(201);
        }

        awaitState(unit, "C-LAW", "MET");
        awaitState(child, "C-GROUP", "MET");
        awaitState(child, "C-ACT", "MET");
        assertThat(get("/v1/duties/" + unit + ":C-LAW:2026-03-02", COUNTY)
                        .body()
                        .path("zh")
                        .asString())
                .contains("每周法治课");
    }
}
