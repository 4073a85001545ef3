package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

class ActivityDetailsIT extends CareActivityITBase {
    private static final String AT = "2026-03-05T16:30";
    private static final String AGREED = """
            {"mood":"M2","agreedAct":"先写作业再看电视","recheckOn":"2026-03-10"}""";
    private static final String TRACKED = """
            {"checks":{"CHILD_FOOD":"OK","CHILD_SLEEP":"CONCERN","CHILD_CLOTHES":"OK","CHILD_STUDY_PLACE":"NOT_SEEN",
             "CHILD_CARER_PRESENT":"OK"}}""";
    private static final String GAPS = """
            {"gaps":[{"subject":"MATHS","text":"分数加减"}]}""";

    @Autowired
    private MongoOperations mongo;

    private String child = "";

    @BeforeEach
    void thursday() {
        clock.set(at(MONDAY));
        child = child("R3", "D");
        clock.set(at("2026-03-05T17:00"));
    }

    private String recorded(String kind, String type, String role, String details) {
        String id = uuid();
        String body = activity(id, kind, type, child, AT, role)
                .replaceFirst("\\{", "{\"details\":" + details.replace("\n", "") + ",");
        String bearer = TestTokens.bearer(role + "-1", Set.of(role), Set.of(ORGS.get(0)));
        assertThat(post("/v1/activities", body, bearer).status()).isEqualTo(201);
        return id;
    }

    private JsonNode one(String id) {
        return get("/v1/activities/" + id, teacher()).body();
    }

    private Document stored(String id) {
        Document document =
                mongo.getCollection("activities").find(new Document("_id", id)).first();
        assertThat(document).isNotNull();
        return document;
    }

    @Test
    void what_was_said_and_seen_comes_back_to_note_readers() {
        String talk = recorded("TALK", "TALK", "T", AGREED);
        String visit = recorded("VISIT", "HOMEVISIT", "T", TRACKED);
        String lesson = recorded("TUTORING", "TUTOR", "H", GAPS);

        JsonNode agreed = one(talk).path("details");
        assertThat(agreed.path("mood").asString()).isEqualTo("M2");
        assertThat(agreed.path("agreedAct").asString()).isEqualTo("先写作业再看电视");
        assertThat(agreed.path("recheckOn").asString()).isEqualTo("2026-03-10");
        assertThat(agreed.has("checks")).isFalse();
        JsonNode checks = one(visit).path("details").path("checks");
        assertThat(checks.size()).isEqualTo(5);
        assertThat(checks.path("CHILD_SLEEP").asString()).isEqualTo("CONCERN");
        JsonNode gap = one(lesson).path("details").path("gaps").get(0);
        assertThat(gap.path("subject").asString()).isEqualTo("MATHS");
        assertThat(gap.path("text").asString()).isEqualTo("分数加减");
    }

    @Test
    void nobody_else_and_no_list_shows_them() {
        String talk = recorded("TALK", "TALK", "T", AGREED);
        String volunteer = TestTokens.bearer("vo", Set.of("VO"), Set.of(ORGS.get(4)));

        assertThat(get("/v1/activities/" + talk, volunteer).body().has("details"))
                .isFalse();
        JsonNode listed = get("/v1/activities?personId=" + child, teacher())
                .body()
                .path("items")
                .get(0);
        assertThat(listed.path("activityId").asString()).isEqualTo(talk);
        assertThat(listed.has("details")).isFalse();
        assertThat(listed.toString()).doesNotContain("M2", "先写作业");
    }

    @Test
    void free_texts_are_sealed_at_rest_also_after_a_withdrawal_and_only_the_mood_is_told() {
        String talk = recorded("TALK", "TALK", "T", AGREED);
        String lesson = recorded("TUTORING", "TUTOR", "H", GAPS);

        post("/v1/activities/" + talk + "/withdrawal", "{\"reason\":\"DUPLICATE\"}", county("CE"));

        assertThat(stored(talk).toJson()).contains("M2").doesNotContain("先写作业");
        assertThat(stored(lesson).toJson()).contains("MATHS").doesNotContain("分数");
        assertThat(one(talk).path("details").path("agreedAct").asString()).isEqualTo("先写作业再看电视");
        ReceivedEvent told = probe.await(
                "care-activity.talk.recorded.v1",
                data -> data.path("activityId").asString().equals(talk));
        assertThat(told.data().path("mood").asString()).isEqualTo("M2");
        assertThat(told.json()).doesNotContain("先写作业", "2026-03-10");
    }

    @Test
    void a_failed_attempt_tells_everybody_who_sees_it_when_the_next_is_due() {
        String id = uuid();
        String body = activity(id, "CALL", "PARCALL", child, AT, "T")
                .replace("DONE", "NOANS")
                .replaceFirst("\\{", "{\"retryOn\":\"2026-03-06\",");

        assertThat(post("/v1/activities", body, teacher()).status()).isEqualTo(201);

        String volunteer = TestTokens.bearer("vo", Set.of("VO"), Set.of(ORGS.get(4)));
        assertThat(get("/v1/activities?personId=" + child, volunteer)
                        .body()
                        .path("items")
                        .get(0)
                        .path("retryOn")
                        .asString())
                .isEqualTo("2026-03-06");
    }

    @Test
    void the_same_id_with_other_details_is_a_conflict_and_faulty_details_store_nothing() {
        String id = recorded("TALK", "TALK", "T", AGREED);
        String same = activity(id, "TALK", "TALK", child, AT, "T")
                .replaceFirst("\\{", "{\"details\":" + AGREED.replace("\n", "") + ",");
        String faulty = same.replace(id, uuid()).replace("2026-03-10", "2026-03-30");
        long before = mongo.getCollection("activities").countDocuments();

        assertThat(post("/v1/activities", same, teacher()).status()).isEqualTo(200);
        Answer other = post("/v1/activities", same.replace("M2", "M1"), teacher());
        Answer refused = post("/v1/activities", faulty, teacher());

        assertThat(other.body().path("code").asString()).isEqualTo("ACTIVITY_ID_REUSED");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/details/recheckOn");
        assertThat(refused.body().path("errors").get(0).path("detail").asString())
                .contains("7 天");
        assertThat(mongo.getCollection("activities").countDocuments()).isEqualTo(before);
    }
}
