package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** Who reads what of support plans. */
class SupportPlanReadIT extends SupportPlanITBase {
    @Test
    void a_goal_is_compared_from_the_start_to_now_for_those_who_may_read_ratings() {
        String id = begun();
        rate("2026-03-03", "1");
        clock.set(at("2026-03-20T17:00"));
        rate("2026-03-20", "3");

        JsonNode goals = plan(id, bearer("T")).path("goals");
        JsonNode director = plan(id, TestTokens.bearer("cd", Set.of("CD"), Set.of("990101")));

        assertThat(goals.get(1).path("comparison").path("before").path("value").asString())
                .isEqualTo("1");
        assertThat(goals.get(1).path("comparison").path("change").asString()).isEqualTo("BETTER");
        assertThat(goals.get(1).path("reached").asBoolean()).isTrue();
        assertThat(goals.get(0).path("comparison").path("after").path("value").asString())
                .isEqualTo("0");
        assertThat(director.path("goals").get(0).path("aim").asInt()).isEqualTo(1);
        assertThat(director.path("goals").get(1).path("measure").asString()).isEqualTo("TRAIT:HW");
        assertThat(director.path("goals").get(1).has("aim")).isFalse();
        assertThat(director.path("goals").get(1).has("comparison")).isFalse();
        assertThat(director.path("steps").size()).isEqualTo(2);
    }

    private void rate(String day, String value) {
        String body = JSON.writeValueAsString(Map.of(
                "ratings",
                List.of(Map.of(
                        "ratingId",
                        uuid(),
                        "personId",
                        child,
                        "day",
                        day,
                        "kind",
                        "TRAIT",
                        "trait",
                        "HW",
                        "value",
                        value,
                        "role",
                        "T"))));
        assertThat(post("/v1/ratings", body, bearer("T"))
                        .body()
                        .path("results")
                        .get(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("RECORDED");
    }

    @Test
    void words_are_sealed_at_rest_and_shown_to_note_readers_only_and_in_no_list() {
        String id = begun();
        step(id, "reviews", review(uuid(), "2026-03-03", "BETTER", "SAME"));
        step(id, "hand-overs", handOver(uuid(), "T-2"));
        step(id, "end", "{\"reason\":\"OTHER\",\"day\":\"2026-03-03\",\"note\":\"奶奶病了\"}");
        String system = TestTokens.bearer("school-system", Set.of("SYSTEM"), Set.of(classCode));

        Document document = mongo.getCollection("support-plans")
                .find(new Document("_id", id))
                .first();
        assertThat(document).isNotNull();
        assertThat(document.toJson()).doesNotContain("不再迟到", "敲门", "奶奶");
        assertThat(plan(id, bearer("T")).toString()).contains("不再迟到", "敲门", "起得早了", "已见过奶奶", "奶奶病了");
        assertThat(plan(id, system).toString()).contains(id).doesNotContain("不再迟到", "敲门", "奶奶");
        assertThat(get("/v1/support-plans?personId=" + child, bearer("T"))
                        .body()
                        .toString())
                .contains(id)
                .doesNotContain("不再迟到", "敲门", "奶奶");
    }

    @Test
    void who_sees_the_child_sees_its_plans_and_nobody_else() {
        String id = begun();

        assertThat(get("/v1/support-plans/" + id, STRANGER).status()).isEqualTo(404);
        assertThat(get("/v1/support-plans/" + uuid(), bearer("T")).status()).isEqualTo(404);
        assertThat(get("/v1/support-plans/" + id, county("IT")).status()).isEqualTo(403);
        assertThat(get("/v1/support-plans?personId=" + child, STRANGER).status())
                .isEqualTo(404);
        assertThat(get("/v1/support-plans?personId=" + uuid(), bearer("T")).status())
                .isEqualTo(404);
        assertThat(ids("org=" + school, STRANGER)).isEmpty();
        assertThat(ids("org=" + school, bearer("T"))).containsExactly(id);
        assertThat(code(get("/v1/support-plans", bearer("T")))).isEqualTo("SUPPORT_PLAN_FILTER_INVALID");
        assertThat(code(get("/v1/support-plans?org=1&personId=2", bearer("T"))))
                .isEqualTo("SUPPORT_PLAN_FILTER_INVALID");
    }

    private List<String> ids(String query, String bearer) {
        List<String> ids = new ArrayList<>();
        get("/v1/support-plans?" + query, bearer)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("planId").asString()));
        return ids;
    }

    @Test
    void open_plans_of_an_organisation_come_page_by_page_and_are_counted() {
        List<String> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            child = pupil();
            open.add(begun());
        }
        String growthPlan = uuid();
        begin(growth(growthPlan, child, "2026-03-03", TERM, null));
        child = pupil();
        String ended = begun();
        step(ended, "end", "{\"reason\":\"NO_EFFECT\",\"day\":\"2026-03-03\",\"note\":\"换办法\"}");

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(
                            "/v1/support-plans?kind=BEHAVIOUR&limit=2&org=" + school
                                    + (next.isEmpty() ? "" : "&cursor=" + next),
                            county("CE"))
                    .body();
            page.path("items").forEach(item -> seen.add(item.path("planId").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        JsonNode figures = get("/v1/support-plans/figures?from=2026-03-01&to=2026-03-31&org=" + school, county("CE"))
                .body();

        assertThat(seen).containsExactlyInAnyOrderElementsOf(open);
        assertThat(ids("org=" + school, county("CE"))).contains(growthPlan).hasSize(4);
        assertThat(figures.path("open").toString())
                .isEqualTo("[{\"kind\":\"BEHAVIOUR\",\"plans\":3},{\"kind\":\"GROWTH\",\"plans\":1}]");
        assertThat(figures.path("ended").toString())
                .isEqualTo("[{\"kind\":\"BEHAVIOUR\",\"reason\":\"NO_EFFECT\",\"plans\":1}]");
        assertThat(get("/v1/support-plans/figures?org=" + school, county("CE")).status())
                .isEqualTo(422);
        assertThat(get("/v1/support-plans?kind=PLAN&org=" + school, county("CE"))
                        .status())
                .isEqualTo(422);
        assertThat(get("/v1/support-plans?cursor=eHl6&org=" + school, county("CE"))
                        .status())
                .isEqualTo(400);
        clock.set(at("2026-10-01T17:00"));
        assertThat(ids("org=" + school, county("CE"))).doesNotContain(growthPlan);
    }
}
