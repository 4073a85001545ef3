package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PairListIT extends PairITBase {
    @Test
    void coverage_counts_children_with_an_open_pair_and_names_those_without() {
        String org = "9901010009-1-" + uuid().substring(0, 8);
        List<String> chain = List.of(ORGS.get(0), ORGS.get(1), ORGS.get(2), "9901010009", org);
        List<String> five = IntStream.range(0, 5).mapToObj(i -> uuid()).toList();
        five.forEach(id -> person(id, 1, "registered", "R3", "A", "ON_REGISTER", chain));
        five.forEach(id -> await().until(() -> plans.find(id).isPresent()));
        String helper = helper(3, "CLEAR");
        begun("PEER", five.get(0), five.get(1));
        begun("PROXY", five.get(0), helper);
        begun("MAMA", five.get(2), helper);
        person(five.get(4), 2, "changed", "R3", "A", "LEFT", chain);
        await().until(() ->
                !plans.find(five.get(4)).orElseThrow().state().subject().onRegister());

        JsonNode coverage = get("/v1/pairs/coverage?org=" + org, county("CE")).body();
        List<String> unpaired = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(
                            "/v1/pairs/unpaired?limit=1&org=" + org + (next.isEmpty() ? "" : "&cursor=" + next),
                            county("CE"))
                    .body();
            page.path("items")
                    .forEach(item -> unpaired.add(item.path("personId").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(coverage.path("children").asInt()).isEqualTo(4);
        assertThat(coverage.path("paired").asInt()).isEqualTo(2);
        assertThat(coverage.path("withProxy").asInt()).isEqualTo(2);
        assertThat(coverage.path("share").asDouble()).isEqualTo(50.0);
        assertThat(unpaired).containsExactlyInAnyOrder(five.get(1), five.get(3));
        assertThat(get("/v1/pairs/coverage?org=" + org, STRANGER)
                        .body()
                        .path("children")
                        .asInt())
                .isZero();
        assertThat(get("/v1/pairs/coverage?org=" + org, county("IT")).status()).isEqualTo(403);
        assertThat(get("/v1/pairs/coverage", county("CE")).status()).isEqualTo(422);
    }

    @Test
    void pairs_are_listed_where_their_person_lives_today_and_for_nobody_else() {
        String helper = helper(3, "CLEAR");
        String id = begun("NEIGH", anna, helper);
        String bens = begun("NEIGH", ben, helper);
        List<String> moved = List.of("990101", "990101101", "990101101202", "9901010002", "9901010002-1-1");
        person(anna, 2, "changed", "R3", "A", "ON_REGISTER", moved);
        await().until(() -> ids("org=9901010002-1-1", county("CE")).contains(id));

        assertThat(ids("org=" + CLASS, teacher())).contains(bens).doesNotContain(id);
        assertThat(ids("personId=" + ben, teacher())).containsExactly(bens);
        assertThat(ids("partnerId=" + helper, teacher())).containsExactly(bens);
        assertThat(ids("partnerId=" + helper, county("CE"))).containsExactlyInAnyOrder(id, bens);
        assertThat(get("/v1/pairs/" + id, teacher()).status()).isEqualTo(404);
        assertThat(get("/v1/pairs/" + bens, STRANGER).status()).isEqualTo(404);
        assertThat(get("/v1/pairs?personId=" + ben, STRANGER).status()).isEqualTo(404);
        assertThat(get("/v1/pairs?partnerId=" + helper, STRANGER).status()).isEqualTo(404);
        assertThat(ids("org=" + CLASS, STRANGER)).isEmpty();
        assertThat(get("/v1/pairs/" + uuid(), teacher()).status()).isEqualTo(404);
        assertThat(get("/v1/pairs/x", teacher()).status()).isEqualTo(404);
        assertThat(get("/v1/pairs", teacher()).status()).isEqualTo(422);
        assertThat(get("/v1/pairs?org=1&personId=2", teacher()).status()).isEqualTo(422);
        assertThat(get("/v1/pairs?org=" + CLASS, county("IT")).status()).isEqualTo(403);
        JsonNode page = get("/v1/pairs?limit=1&org=990101", county("CE")).body();
        assertThat(page.path("items").size()).isPositive();
    }
}
