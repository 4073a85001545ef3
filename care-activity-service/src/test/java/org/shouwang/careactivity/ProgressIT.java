package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
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
import tools.jackson.databind.json.JsonMapper;

/** Ratings from the door to the event, and who may read what. */
class ProgressIT extends CareActivityITBase {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RAISED = "care-activity.signal.raised.v1";

    @Autowired
    private MongoOperations mongo;

    private String child = "";

    @BeforeEach
    void friday() {
        clock.set(at(MONDAY));
        child = child("R3", "B");
        clock.set(at("2026-03-20T17:00"));
    }

    private String bearer(String role, int org) {
        return TestTokens.bearer(role + "-1", Set.of(role), Set.of(ORGS.get(org)));
    }

    private static String rating(String id, String personId, String day, String kind, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("ratingId", id, "personId", personId, "day", day, "kind", kind, "role", "T"));
        return JSON.writeValueAsString(body);
    }

    private String exam(String day, double score, int rank) {
        return rating(
                uuid(),
                child,
                day,
                "EXAM",
                Map.of(
                        "exam",
                        Map.of(
                                "subject",
                                "MATH",
                                "level",
                                "COUNTY",
                                "score",
                                score,
                                "fullMarks",
                                100,
                                "countyRank",
                                rank)));
    }

    private String mood(String day, String mood) {
        return rating(uuid(), child, day, "MOOD", Map.of("value", mood));
    }

    private Answer rate(String... ratings) {
        return post("/v1/ratings", "{\"ratings\":[" + String.join(",", ratings) + "]}", teacher());
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> values = new ArrayList<>();
        array.forEach(one -> values.add(one.path(field).asString("")));
        return values;
    }

    private List<ReceivedEvent> told() {
        return probe.received(RAISED).stream()
                .filter(event -> child.equals(event.key()))
                .toList();
    }

    @Test
    void a_drop_and_two_low_moods_raise_signals_that_tell_neither_score_nor_rank() {
        Answer answer = rate(
                exam("2026-03-06", 88.5, 17),
                exam("2026-03-20", 41, 1873),
                mood("2026-03-10", "M3"),
                mood("2026-03-17", "M1"));

        assertThat(texts(answer.body().path("results"), "outcome"))
                .containsOnly("RECORDED")
                .hasSize(4);
        await().until(() -> told().size() >= 2);
        assertThat(told())
                .extracting(event -> event.data().path("signal").asString())
                .containsExactlyInAnyOrder("BAND_DROP", "LOW_MOOD2");
        assertThat(told())
                .allSatisfy(event -> assertThat(event.json()).doesNotContain("88.5", "1873", "MATH", "M3", "M1"));
        JsonNode signals = get("/v1/signals?personId=" + child, bearer("CE", 0)).body();
        assertThat(signals.toString()).contains("考试等级比上次可比考试下降").doesNotContain("88.5", "1873");
    }

    @Test
    void the_same_ratings_again_change_nothing_and_other_content_under_an_id_is_refused() {
        String id = uuid();
        String low = rating(id, child, "2026-03-20", "MOOD", Map.of("value", "M3"));
        String other = rating(id, child, "2026-03-20", "MOOD", Map.of("value", "M4"));

        Answer first = rate(low, low);
        Answer second = rate(low, other);

        assertThat(texts(first.body().path("results"), "outcome")).containsExactly("RECORDED", "ALREADY_RECORDED");
        assertThat(texts(second.body().path("results"), "outcome")).containsExactly("ALREADY_RECORDED", "REFUSED");
        assertThat(texts(second.body().path("results"), "code")).containsExactly("", "RATING_ID_REUSED");
        assertThat(get("/v1/progress?personId=" + child, teacher()).body().path("ratings"))
                .hasSize(1);
    }

    @Test
    void each_entry_succeeds_or_fails_on_its_own() {
        Answer answer = rate(
                mood("2026-03-20", "M5"),
                mood("2026-03-21", "M5"),
                mood("2026-03-20", "M9"),
                rating(uuid(), uuid(), "2026-03-20", "MOOD", Map.of("value", "M5")));

        assertThat(texts(answer.body().path("results"), "code"))
                .containsExactly("", "DAY_IN_FUTURE", "VALIDATION_FAILED", "PERSON_UNKNOWN");
        assertThat(rate().status()).isEqualTo(422);
    }

    @Test
    void a_corrected_score_stands_and_the_first_one_is_kept() {
        rate(exam("2026-03-20", 41, 300));
        rate(exam("2026-03-20", 91, 3));

        JsonNode ratings =
                get("/v1/progress?personId=" + child, teacher()).body().path("ratings");

        assertThat(texts(ratings, "value")).containsExactly("C", "A");
        assertThat(ratings.path(0).path("stands").asBoolean()).isFalse();
        assertThat(ratings.path(1).path("stands").asBoolean()).isTrue();
    }

    @Test
    void scores_and_ranks_are_for_the_childs_own_teachers_and_their_lead_only() {
        rate(exam("2026-03-20", 91.5, 1873));
        String path = "/v1/progress?personId=" + child;

        assertThat(List.of(teacher(), bearer("H", 4), bearer("SP", 3)))
                .allSatisfy(
                        own -> assertThat(get(path, own).body().path("ratings").toString())
                                .contains("91.5", "1873"));
        assertThat(List.of(bearer("PSY", 3), bearer("SP", 0), bearer("T", 2), bearer("SYSTEM", 3)))
                .allSatisfy(school -> {
                    JsonNode rating = get(path, school).body().path("ratings").path(0);
                    assertThat(rating.path("value").asString()).isEqualTo("A");
                    assertThat(rating.toString()).doesNotContain("91.5", "1873");
                });
        assertThat(List.of(bearer("CD", 2), bearer("CS", 1), bearer("CE", 0), bearer("TW", 1), bearer("CA", 0)))
                .allSatisfy(other -> {
                    Answer answer = get(path, other);
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.body().has("ratings")).isFalse();
                    assertThat(answer.body().toString()).doesNotContain("91.5", "1873");
                });
        assertThat(get(path, bearer("IT", 0)).status()).isEqualTo(403);
        assertThat(get(path, bearer("VO", 2)).status()).isEqualTo(403);
    }

    @Test
    void scores_and_ranks_are_sealed_in_the_database() {
        rate(exam("2026-03-20", 91.5, 1873));

        Document stored = mongo.getCollection("progress")
                .find(new Document("person", child))
                .first();

        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).doesNotContain("91.5").doesNotContain("1873");
    }

    @Test
    void a_measure_is_compared_before_and_after() {
        rate(
                rating(uuid(), child, "2026-03-03", "SELF_CARE", Map.of("value", "S1")),
                rating(uuid(), child, "2026-03-19", "SELF_CARE", Map.of("value", "S3")));
        String path = "/v1/progress/comparison?personId=" + child + "&before=2026-03-05&after=2026-03-20&measure=";

        JsonNode selfCare = get(path + "SELF_CARE", teacher()).body();
        JsonNode late = get(path + "ATTENDANCE:L", bearer("CD", 2)).body();

        assertThat(selfCare.path("change").asString()).isEqualTo("BETTER");
        assertThat(selfCare.path("zh").asString()).isEqualTo("自理能力：2026-03-05 为 S1，2026-03-20 为 S3，变好。");
        assertThat(late.path("change").asString()).isEqualTo("SAME");
        assertThat(get(path + "SELF_CARE", bearer("CD", 2)).status()).isEqualTo(403);
        assertThat(get(path + "WEIGHT", teacher()).status()).isEqualTo(422);
        assertThat(get(path + "ATTENDANCE:X", teacher()).status()).isEqualTo(422);
        assertThat(get(path.replace("after=2026-03-20", "after=2026-03-05") + "MOOD", teacher())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_dropout_risk_shows_each_of_its_points() {
        rate(
                exam("2026-03-20", 12, 900),
                rating(uuid(), child, "2026-03-19", "TRAIT", Map.of("trait", "MOTIVE", "value", "0")));

        JsonNode risk = get("/v1/progress?personId=" + child, teacher()).body().path("risk");

        assertThat(texts(risk.path("points"), "code")).containsExactly("BAND_D", "LOW_MOTIVE");
        assertThat(risk.path("score").asInt()).isEqualTo(3);
        assertThat(risk.path("level").asString()).isEqualTo("LOW");
        assertThat(risk.path("points").path(0).path("zh").asString()).isEqualTo("最近一次考试为最低等级");
        JsonNode past = get("/v1/progress?schoolYear=2024-2025&personId=" + child, teacher())
                .body();
        assertThat(past.has("risk")).isFalse();
        assertThat(past.path("schoolYear").asString()).isEqualTo("2024-2025");
        assertThat(get("/v1/progress?schoolYear=last&personId=" + child, teacher())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void signals_of_an_organisation_come_page_by_page_the_latest_first() {
        List<String> orgs = List.of("990177", "990177101", "9901770001", "9901770001-1-1");
        List<String> children = new ArrayList<>();
        for (int day = 10; day < 13; day++) {
            String personId = uuid();
            person(personId, 1, "registered", "R3", "B", "ON_REGISTER", orgs);
            await().until(() -> plans.find(personId).isPresent());
            String system = TestTokens.bearer("school", Set.of("SYSTEM"), Set.of("990177"));
            String body = "{\"ratings\":["
                    + rating(uuid(), personId, "2026-03-03", "MOOD", Map.of("value", "M2")) + ","
                    + rating(uuid(), personId, "2026-03-" + day, "MOOD", Map.of("value", "M3")) + "]}";
            post("/v1/ratings", body, system);
            children.add(0, personId);
        }
        String county = TestTokens.bearer("ce", Set.of("CE"), Set.of("990177"));
        String own = TestTokens.bearer("t", Set.of("T"), Set.of("9901770001-1-1"));

        JsonNode first = get("/v1/signals?org=990177&limit=2", county).body();
        JsonNode rest = get(
                        "/v1/signals?org=990177&limit=2&cursor="
                                + first.path("next").asString(),
                        county)
                .body();

        assertThat(texts(first.path("items"), "personId")).isEqualTo(children.subList(0, 2));
        assertThat(texts(rest.path("items"), "personId")).isEqualTo(children.subList(2, 3));
        assertThat(rest.has("next")).isFalse();
        assertThat(get("/v1/signals?org=990177&since=2026-03-12", county).body().path("items"))
                .hasSize(1);
        assertThat(get("/v1/signals?org=990177", own).body().path("items")).hasSize(3);
        assertThat(get("/v1/signals?org=990177", teacher()).body().path("items"))
                .isEmpty();
        clock.set(at("2026-05-20T17:00"));
        assertThat(get("/v1/signals?org=990177", county).body().path("items")).isEmpty();
    }

    @Test
    void a_child_that_moved_away_is_not_in_the_list_of_its_old_class() {
        rate(mood("2026-03-10", "M3"), mood("2026-03-17", "M1"));
        assertThat(get("/v1/signals?org=" + ORGS.get(4) + "&limit=200", teacher())
                        .body()
                        .toString())
                .contains(child);

        person(child, 2, "changed", "R3", "B", "ON_REGISTER", List.of("990102", "9901020001", "9901020001-1-1"));
        await().until(() ->
                plans.find(child).orElseThrow().state().subject().orgs().contains("990102"));

        assertThat(get("/v1/signals?org=" + ORGS.get(4) + "&limit=200", teacher())
                        .body()
                        .toString())
                .doesNotContain(child);
        assertThat(get("/v1/progress?personId=" + child, teacher()).status()).isEqualTo(404);
    }

    @Test
    void filters_that_are_not_possible_say_why() {
        for (String query : List.of("", "?personId=" + child + "&org=990101", "?personId=" + child + "&limit=3")) {
            Answer answer = get("/v1/signals" + query, teacher());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().path("code").asString()).isEqualTo("SIGNAL_FILTER_INVALID");
        }
        assertThat(get("/v1/signals?org=990101&cursor=xx", teacher()).status()).isEqualTo(400);
        assertThat(get("/v1/signals?org=990101&since=soon", teacher()).status()).isEqualTo(422);
    }

    @Test
    void a_schools_own_people_see_how_many_children_were_in_each_band() {
        rate(exam("2026-03-20", 91.5, 17));
        String path = "/v1/progress/bands?measure=EXAM:MATH-COUNTY&from=2026-03-20&to=2026-03-20&top=30&org=";

        JsonNode ofClass =
                get(path + ORGS.get(4), teacher()).body().path("exams").path(0);
        Answer ofSchool = get(path + ORGS.get(3), bearer("SP", 3));

        assertThat(ofClass.path("day").asString()).isEqualTo("2026-03-20");
        assertThat(ofClass.path("bands").path("A").asInt()).isPositive();
        assertThat(ofClass.path("top").asInt()).isPositive();
        assertThat(ofClass.toString()).doesNotContain(child, "91.5");
        assertThat(ofSchool.status()).isEqualTo(200);
        assertThat(get(path + ORGS.get(3), teacher()).status()).isEqualTo(404);
        assertThat(get(path + ORGS.get(4), bearer("SP", 0)).status()).isEqualTo(404);
        assertThat(get(path + ORGS.get(0), bearer("SP", 0)).status()).isEqualTo(404);
        assertThat(get(path + ORGS.get(4), bearer("CE", 0)).status()).isEqualTo(403);
        assertThat(get(path.replace("EXAM:MATH-COUNTY", "MOOD") + ORGS.get(4), teacher())
                        .status())
                .isEqualTo(422);
        assertThat(get(path.replace("top=30", "top=1001") + ORGS.get(4), teacher())
                        .status())
                .isEqualTo(422);
        assertThat(get(path.replace("from=2026-03-20", "from=2025-03-19") + ORGS.get(4), teacher())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_program_that_rates_again_and_again_is_stopped_and_the_document_stays_small() {
        for (int batch = 0; batch < 2; batch++) {
            Answer answer = rate(IntStream.range(0, 500)
                    .mapToObj(i -> mood("2026-03-20", "M4"))
                    .toArray(String[]::new));
            assertThat(texts(answer.body().path("results"), "outcome")).containsOnly("RECORDED");
        }

        Answer more = rate(mood("2026-03-20", "M4"));

        assertThat(texts(more.body().path("results"), "code")).containsExactly("TOO_MANY_ENTRIES");
    }

    @Test
    void elders_are_not_rated() {
        String elder = uuid();
        String news = JSON.writeValueAsString(Map.of(
                "personId",
                elder,
                "kind",
                "ELDER",
                "status",
                "ON_REGISTER",
                "category",
                "ALO",
                "tier",
                "E3",
                "orgs",
                ORGS));
        probe.publish("registry.person", elder, "registry.person.registered.v1", elder, 1, news);
        await().until(() -> plans.find(elder).isPresent());

        Answer answer = rate(rating(uuid(), elder, "2026-03-20", "MOOD", Map.of("value", "M3")));

        assertThat(texts(answer.body().path("results"), "code")).containsExactly("PERSON_UNKNOWN");
    }
}
