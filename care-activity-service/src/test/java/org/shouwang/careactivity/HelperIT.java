package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class HelperIT extends CareActivityITBase {
    private static final String VILLAGE = ORGS.get(2);
    private static final String SCHOOL = ORGS.get(3);
    private static final String SUPERVISOR = TestTokens.bearer("cs-1", Set.of("CS"), Set.of(ORGS.get(1)));
    private static final String LEAD = TestTokens.bearer("sp-1", Set.of("SP"), Set.of(SCHOOL));
    private static final String STRANGER = TestTokens.bearer("cs-2", Set.of("CS"), Set.of("990102"));

    private String anna = "";

    @BeforeEach
    void thursday() {
        clock.set(at(MONDAY));
        anna = child("R3", "A");
        clock.set(at("2026-03-05T17:00"));
    }

    private static String entry(String org, int capacity) {
        return "{\"role\":\"VOLUNTEER\",\"org\":\"%s\",\"capacity\":%d,\"account\":\"helper-login\"}"
                .formatted(org, capacity);
    }

    private static String vetting(String id, String result, String day) {
        return "{\"vettingId\":\"%s\",\"result\":\"%s\",\"day\":\"%s\"}".formatted(id, result, day);
    }

    private String entered(String org) {
        String id = uuid();
        assertThat(put("/v1/helpers/" + id, entry(org, 3), county("CA")).status())
                .isEqualTo(201);
        return id;
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.body().path("code").asString("");
    }

    @Test
    void a_helper_is_entered_once_and_changed_only_with_the_version_that_was_read() {
        String id = uuid();
        String path = "/v1/helpers/" + id;

        Answer first = put(path, entry(VILLAGE, 3), SUPERVISOR);
        Answer again = put(path, entry(VILLAGE, 3), SUPERVISOR);
        Answer blind = put(path, entry(VILLAGE, 5), SUPERVISOR);
        Answer stale = put(path, entry(VILLAGE, 5), SUPERVISOR, "\"7\"");
        Answer changed = put(path, entry(VILLAGE, 5), SUPERVISOR, "\"1\"");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(code(blind)).isEqualTo("428 IF_MATCH_REQUIRED");
        assertThat(code(stale)).isEqualTo("412 STALE_VERSION");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(get(path, SUPERVISOR).body().path("capacity").asInt()).isEqualTo(5);
    }

    @Test
    void what_is_refused_enters_nobody() {
        String id = uuid();
        String path = "/v1/helpers/" + id;

        assertThat(code(put(path, entry("9901010002", 3), SUPERVISOR))).isEqualTo("404 HELPER_ORG_UNKNOWN");
        assertThat(code(put(path, entry(VILLAGE, 3), STRANGER))).isEqualTo("404 HELPER_ORG_UNKNOWN");
        assertThat(code(put(path, entry(VILLAGE, 0), SUPERVISOR))).isEqualTo("422 VALIDATION_FAILED");
        assertThat(code(put(path, entry(VILLAGE, 21), SUPERVISOR))).isEqualTo("422 VALIDATION_FAILED");
        assertThat(code(put(path, "{}", SUPERVISOR))).isEqualTo("422 VALIDATION_FAILED");
        assertThat(code(put(path, "{\"name\":\"王\"}", SUPERVISOR))).isEqualTo("400 UNKNOWN_FIELD");
        assertThat(code(put(path, entry(VILLAGE, 3), county("IT")))).isEqualTo("403 FORBIDDEN");
        assertThat(code(put("/v1/helpers/" + anna, entry(VILLAGE, 3), SUPERVISOR)))
                .isEqualTo("409 HELPER_ID_TAKEN");
        assertThat(code(put(path, entry(VILLAGE, 3), TestTokens.bearer("helper-login", Set.of("CS"), Set.of(VILLAGE)))))
                .isEqualTo("403 OWN_ENTRY");
        assertThat(get(path, SUPERVISOR).status()).isEqualTo(404);
    }

    @Test
    void the_capacity_cannot_be_set_below_the_pairs_that_are_open() {
        String id = entered(SCHOOL);
        String path = "/v1/helpers/" + id;
        for (String child : List.of(anna, child("R3", "A"))) {
            String body =
                    "{\"pairId\":\"%s\",\"type\":\"TEACHER\",\"personId\":\"%s\",\"partnerId\":\"%s\",\"startedOn\":\"2026-03-05\"}"
                            .formatted(uuid(), child, id);
            assertThat(post("/v1/pairs", body, teacher()).status()).isEqualTo(201);
        }

        assertThat(code(put(path, entry(SCHOOL, 1), LEAD, "\"3\""))).isEqualTo("409 CAPACITY_IN_USE");
        assertThat(put(path, entry(SCHOOL, 2), LEAD, "\"3\"").status()).isEqualTo(200);
        assertThat(get(path, LEAD).body().path("openPairs").asInt()).isEqualTo(2);
    }

    @Test
    void only_who_vets_records_vettings_and_nobody_his_own() {
        String id = entered(VILLAGE);
        String schools = entered(SCHOOL);
        String body = vetting(uuid(), "CLEAR", "2026-03-05");
        String path = "/v1/helpers/" + id + "/vetting";

        assertThat(code(post(path, body, LEAD))).isEqualTo("404 NOT_FOUND");
        assertThat(code(post(path, body, county("SP")))).isEqualTo("403 FORBIDDEN");
        assertThat(code(post(path, body, county("CD")))).isEqualTo("403 FORBIDDEN");
        assertThat(code(post(path, body, STRANGER))).isEqualTo("404 NOT_FOUND");
        assertThat(code(post(path, body, TestTokens.bearer("helper-login", Set.of("CS"), Set.of(VILLAGE)))))
                .isEqualTo("403 OWN_ENTRY");
        assertThat(code(post(path, body, TestTokens.bearer(id, Set.of("CS"), Set.of(VILLAGE)))))
                .isEqualTo("403 OWN_ENTRY");
        assertThat(code(post(path, vetting(uuid(), "CLEAR", "2026-03-06"), SUPERVISOR)))
                .isEqualTo("422 VALIDATION_FAILED");
        assertThat(code(post("/v1/helpers/" + uuid() + "/vetting", body, SUPERVISOR)))
                .isEqualTo("404 NOT_FOUND");
        assertThat(get("/v1/helpers/" + id, SUPERVISOR).body().path("vettings").size())
                .isZero();
        assertThat(post(path, body, SUPERVISOR).status()).isEqualTo(200);
        assertThat(post("/v1/helpers/" + schools + "/vetting", vetting(uuid(), "CLEAR", "2026-03-05"), LEAD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_same_vetting_again_changes_nothing_and_another_under_its_id_is_refused() {
        String id = entered(VILLAGE);
        String path = "/v1/helpers/" + id + "/vetting";
        String vettingId = uuid();

        Answer first = post(path, vetting(vettingId, "CLEAR", "2026-03-05"), SUPERVISOR);
        Answer again = post(path, vetting(vettingId, "CLEAR", "2026-03-05"), county("CA"));
        Answer other = post(path, vetting(vettingId, "NOT_CLEAR", "2026-03-05"), SUPERVISOR);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(code(other)).isEqualTo("409 VETTING_ID_REUSED");
        assertThat(first.body().path("clearUntil").asString()).isEqualTo("2027-03-05");
    }

    @Test
    void what_a_vetting_gave_is_told_to_those_who_vet_only() {
        String id = entered(SCHOOL);
        post("/v1/helpers/" + id + "/vetting", vetting(uuid(), "NOT_CLEAR", "2026-03-05"), LEAD);
        String director = TestTokens.bearer("cd-1", Set.of("CD"), Set.of(VILLAGE));

        assertThat(get("/v1/helpers/" + id, LEAD).body().path("vettings").toString())
                .contains("NOT_CLEAR");
        assertThat(get("/v1/helpers/" + id, director).body().toString())
                .contains(SCHOOL)
                .doesNotContain("CLEAR", "vettings");
        assertThat(get("/v1/helpers?org=" + SCHOOL, LEAD).body().toString())
                .contains(id)
                .doesNotContain("NOT_CLEAR", "helper-login");
    }

    @Test
    void helpers_are_listed_page_by_page_within_the_callers_organisations() {
        List<String> all = List.of(entered(VILLAGE), entered(VILLAGE), entered(SCHOOL));

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(
                            "/v1/helpers?limit=1&org=" + ORGS.get(0) + (next.isEmpty() ? "" : "&cursor=" + next),
                            county("CA"))
                    .body();
            page.path("items").forEach(item -> seen.add(item.path("helperId").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).containsAll(all).doesNotHaveDuplicates();
        assertThat(get("/v1/helpers?org=" + ORGS.get(0), STRANGER)
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(get("/v1/helpers/" + all.get(0), STRANGER).status()).isEqualTo(404);
        assertThat(get("/v1/helpers?org=" + SCHOOL, county("IT")).status()).isEqualTo(403);
    }
}
