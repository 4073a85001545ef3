package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.app.SweepPlans;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PastDutiesIT extends CareActivityITBase {
    @Autowired
    private SweepPlans sweep;

    @BeforeEach
    void monday() {
        clock.set(at(MONDAY));
    }

    private Answer on(String personId, String query) {
        return get("/v1/care-plans/" + personId + "?on=" + query, teacher());
    }

    private static Map<String, String> states(JsonNode duties) {
        Map<String, String> states = new TreeMap<>();
        duties.forEach(duty -> states.put(
                duty.path("rule").asString() + ":" + duty.path("periodFrom").asString(),
                duty.path("state").asString() + " " + duty.path("counted").asInt()));
        return states;
    }

    private Map<String, String> now(String personId) {
        return states(get("/v1/duties?personId=" + personId, teacher()).body().at("/items/0/duties"));
    }

    /** Writes a talk of the 4th down and waits until the plan has weighed it. */
    private void talk(String personId) {
        String talk = uuid();
        assertThat(post("/v1/activities", activity(talk, "TALK", "TALK", personId, "2026-03-04T16:00", "T"), teacher())
                        .status())
                .isEqualTo(201);
        await().until(() -> get("/v1/duties?personId=" + personId, teacher())
                .body()
                .toString()
                .contains(talk));
    }

    @Test
    void a_past_evening_is_told_as_it_was_and_today_as_it_is() {
        String child = child("R3", "A");
        clock.set(at("2026-03-04T18:00"));
        talk(child);
        clock.set(at("2026-03-05T10:00"));
        sweep.sweep();
        Map<String, String> then = now(child);
        clock.set(at("2026-03-30T10:00"));
        sweep.sweep();

        Answer past = on(child, "2026-03-05");
        Answer today = on(child, "2026-03-30");

        assertThat(past.status()).as(past.body().toString()).isEqualTo(200);
        assertThat(states(past.body().path("duties"))).isEqualTo(then);
        assertThat(states(today.body().path("duties"))).isEqualTo(now(child));
        assertThat(states(past.body().path("duties"))).containsEntry("C-TALK:2026-03-02", "MET 1");
        assertThat(past.body().path("at").asString()).isEqualTo("2026-03-05T15:59:59.999Z");
        assertThat(past.body().path("limits")).isEmpty();
        assertThat(on(child, "2026-03-05").body()).isEqualTo(past.body());
        assertThat(on(child, "2026-03-03T09:00:00%2B08:00")
                        .body()
                        .path("duties")
                        .toString())
                .doesNotContain("\"state\":\"MET\"");
    }

    @Test
    void what_was_entered_later_counts_when_asked_for() {
        String child = child("R3", "A");
        clock.set(at("2026-03-20T10:00"));
        sweep.sweep();
        talk(child);

        Answer then = on(child, "2026-03-12");
        Answer known = on(child, "2026-03-12&known=NOW");

        assertThat(states(then.body().path("duties"))).containsEntry("C-TALK:2026-03-02", "OVERDUE 0");
        assertThat(then.body().path("known").asString()).isEqualTo("THEN");
        assertThat(states(known.body().path("duties"))).containsEntry("C-TALK:2026-03-02", "MET 1");
    }

    @Test
    void the_time_before_the_plan_is_said_to_be_unknown() {
        String child = child("R3", "A");

        Answer answer = on(child, "2026-02-01");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("duties")).isEmpty();
        assertThat(answer.body().at("/limits/0/code").asString()).isEqualTo("BEFORE_PLAN");
        assertThat(answer.body().at("/limits/0/zh").asString()).contains("2026-03-02");
    }

    @Test
    void only_readers_of_duties_who_see_the_person_ask_and_only_for_the_last_400_days() {
        String child = child("R3", "A");
        String elsewhere = TestTokens.bearer("t-2", Set.of("T"), Set.of("9901010009"));
        record Case(String path, String bearer, int status) {}
        String path = "/v1/care-plans/" + child;
        List<Case> cases = List.of(
                new Case(path + "?on=2026-03-02", elsewhere, 404),
                new Case("/v1/care-plans/" + uuid() + "?on=2026-03-02", teacher(), 404),
                new Case(path + "?on=2026-03-02", county("IT"), 403),
                new Case(path + "?on=2026-03-03", teacher(), 422),
                new Case(path + "?on=2026-03-02T23:00:00%2B08:00", teacher(), 422),
                new Case(path + "?on=2025-01-25", teacher(), 422),
                new Case(path + "?on=soon", teacher(), 422),
                new Case(path + "?on=2026-03-02T10:00:00", teacher(), 422),
                new Case(path + "?on=2026-03-02&known=PERHAPS", teacher(), 422),
                new Case(path, teacher(), 422));

        for (Case one : cases) {
            assertThat(get(one.path(), one.bearer()).status()).as(one.path()).isEqualTo(one.status());
        }
        assertThat(get(path + "?on=2025-01-26", teacher()).status()).isEqualTo(200);
    }
}
