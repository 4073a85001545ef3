package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class CareCountersIT extends CareActivityITBase {
    private static final String CHILD_DIRECTOR = TestTokens.bearer("cd-1", Set.of("CD"), Set.of(ORGS.get(2)));

    private String child = "";

    @BeforeEach
    void monday() {
        clock.set(at(MONDAY));
        child = child("R3", "A");
    }

    private static String path(String personId) {
        return "/v1/care-plans/" + personId + "/counters";
    }

    private String done(String kind, String type, String at, String role, String bearer) {
        String id = uuid();
        Answer answer = post("/v1/activities", activity(id, kind, type, child, at, role), bearer);
        assertThat(answer.status()).as(type).isEqualTo(201);
        return id;
    }

    private void held(String day) {
        String body =
                "{\"sessionId\":\"%s\",\"type\":\"SPORT\",\"title\":\"跳绳\",\"org\":\"%s\",\"day\":\"%s\",\"role\":\"T\",\"participants\":[{\"personId\":\"%s\",\"present\":true}]}"
                        .formatted(uuid(), ORGS.get(4), day, child);
        assertThat(post("/v1/sessions", body, teacher()).status()).isEqualTo(201);
    }

    private static List<String> present(JsonNode circle) {
        List<String> present = new ArrayList<>();
        for (JsonNode member : circle) {
            if (member.path("present").asBoolean()) {
                present.add(member.path("role").asString());
            }
        }
        return present;
    }

    @Test
    void what_was_done_this_term_is_counted_from_the_stored_records_and_what_was_taken_back_is_not() {
        clock.set(at("2026-03-25T12:00"));
        done("TALK", "TALK", "2026-03-05T16:00", "T", teacher());
        done("TALK", "TALK", "2026-03-12T16:00", "T", teacher());
        String wrong = done("TALK", "TALK", "2026-03-13T16:00", "T", teacher());
        done("CALL", "PCALL", "2026-03-08T19:00", "T", teacher());
        done("VISIT", "CDVISIT", "2026-03-20T10:00", "CD", CHILD_DIRECTOR);
        done("MATTER", "PAIRLOG", "2026-03-24T12:30", "T", teacher());
        held("2026-03-18");
        post("/v1/activities/" + wrong + "/withdrawal", "{\"reason\":\"DUPLICATE\"}", teacher());

        JsonNode counters = get(path(child), teacher()).body();

        assertThat(counters.path("on").asString()).isEqualTo("2026-03-25");
        assertThat(counters.path("term").path("code").asString()).isEqualTo("2025-2026-2");
        assertThat(counters.path("talks").toString()).isEqualTo("{\"done\":2,\"asked\":16}");
        assertThat(counters.path("activities").toString()).isEqualTo("{\"done\":1,\"asked\":4}");
        assertThat(counters.path("homeVisits").toString()).isEqualTo("{\"done\":0,\"asked\":1}");
        JsonNode parents = counters.path("parentContact");
        assertThat(parents.path("lastOn").asString()).isEqualTo("2026-03-08");
        assertThat(parents.path("days").asInt()).isEqualTo(17);
        assertThat(parents.path("alert").asBoolean()).isTrue();
        assertThat(present(counters.path("circle"))).containsExactly("T", "CD", "PEER");
        assertThat(counters.path("lead").toString()).isEqualTo("{\"role\":\"T\",\"org\":\"" + ORGS.get(4) + "\"}");
    }

    @Test
    void in_the_holidays_the_last_term_still_counts_and_the_parents_gap_goes_on() {
        clock.set(at("2026-07-20T12:00"));
        done("VISIT", "HOMEVISIT", "2026-07-03T18:00", "T", teacher());
        done("VISIT", "HOMEVISIT", "2026-07-08T18:00", "H", TestTokens.bearer("h", Set.of("H"), Set.of(ORGS.get(4))));
        done("CALL", "PCALL", "2026-07-19T19:00", "T", teacher());

        JsonNode counters = get(path(child), teacher()).body();

        assertThat(counters.path("term").path("to").asString()).isEqualTo("2026-07-05");
        assertThat(counters.path("homeVisits").path("done").asInt()).isEqualTo(1);
        assertThat(present(counters.path("circle"))).containsExactly("T");
        assertThat(counters.path("parentContact").path("days").asInt()).isEqualTo(1);
        assertThat(counters.path("parentContact").path("alert").asBoolean()).isFalse();
    }

    @Test
    void only_who_may_read_the_duties_of_the_child_sees_its_counters() {
        String stranger = TestTokens.bearer("t", Set.of("T"), Set.of("990102"));
        String elder = uuid();
        probe.publish(
                "registry.person",
                elder,
                "registry.person.registered.v1",
                elder,
                1,
                "{\"personId\":\"%s\",\"kind\":\"ELDER\",\"status\":\"ON_REGISTER\",\"registeredOn\":\"2026-03-02\",\"category\":\"ALO\",\"tier\":\"E2\",\"birthDate\":\"1950-01-01\",\"orgs\":[\"990101\",\"990101101\",\"990101101201\"],\"contactPoints\":[]}"
                        .formatted(elder));
        await().until(() -> plans.find(elder).isPresent());

        assertThat(get(path(child), CHILD_DIRECTOR).status()).isEqualTo(200);
        assertThat(get(path(child), county("IT")).status()).isEqualTo(403);
        assertThat(get(path(child), stranger).status()).isEqualTo(404);
        assertThat(get(path(elder), county("CA")).status()).isEqualTo(404);
        assertThat(get(path(uuid()), teacher()).status()).isEqualTo(404);
    }
}
