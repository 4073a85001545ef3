package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Trigger;
import org.shouwang.careactivity.careplan.app.FollowHappenings;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.weather.WeatherWarning;
import org.shouwang.careactivity.weather.app.SettleWarnings;
import org.shouwang.careactivity.weather.app.WeatherWarnings;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class WeatherIT extends CareActivityITBase {
    private static final List<String> VILLAGE = List.of("990107", "990107101", "990107101201");
    private static final String TOWN = TestTokens.bearer("town-7", Set.of("TW"), Set.of("990107101"));
    private static final String COLD =
            "{\"kind\":\"COLD\",\"org\":\"990107101\",\"from\":\"2026-03-02T08:00:00+08:00\"}";

    @Autowired
    private SettleWarnings settle;

    @Autowired
    private WeatherWarnings warnings;

    @Autowired
    private PlanQueries queries;

    @Autowired
    private FollowHappenings happenings;

    @BeforeEach
    void monday() {
        clock.set(at(MONDAY));
    }

    private String elder(String tier) {
        return elder(tier, VILLAGE);
    }

    private String elder(String tier, List<String> orgs) {
        String personId = UUID.randomUUID().toString();
        probe.publish("registry.person", personId, "registry.person.registered.v1", personId, 1, """
                {"personId":"%s","kind":"ELDER","status":"ON_REGISTER","registeredOn":"2026-03-02","category":"EMP",
                 "tier":"%s","birthDate":"1950-01-01","orgs":["%s"]}
                """.formatted(
                        personId, tier, String.join("\",\"", orgs)));
        await().until(() -> plans.find(personId).isPresent());
        return personId;
    }

    private String state(String personId) {
        return state(personId, TOWN);
    }

    private String state(String personId, String bearer) {
        JsonNode duties = get("/v1/duties?personId=" + personId, bearer)
                .body()
                .path("items")
                .path(0)
                .path("duties");
        for (JsonNode duty : duties) {
            if (duty.path("rule").asString().equals("E-WX")) {
                return duty.path("state").asString();
            }
        }
        return "none";
    }

    @Test
    void every_elder_at_risk_there_is_to_be_looked_after_until_it_is_taken_back() {
        String high = elder("E1");
        String called = elder("E2");
        String general = elder("E3");
        String id = uuid();

        assertThat(put("/v1/weather-warnings/" + id, COLD, TOWN).status()).isEqualTo(200);
        assertThat(put("/v1/weather-warnings/" + id, COLD, TOWN).status()).isEqualTo(200);
        settle.settleAll();
        settle.settleAll();

        assertThat(List.of(state(high), state(called), state(general))).containsExactly("DUE", "DUE", "none");
        Answer call = post(
                "/v1/activities",
                activity(uuid(), "CALL", "CHECKCALL", called, "2026-03-02T08:30", "EW"),
                TestTokens.bearer("ew", Set.of("EW"), Set.of("990107101201")));
        assertThat(call.status()).isEqualTo(201);
        await().until(() -> state(called).equals("MET"));

        assertThat(post("/v1/weather-warnings/" + id + "/withdrawal", "{}", TOWN)
                        .status())
                .isEqualTo(200);
        settle.settleAll();

        assertThat(List.of(state(high), state(called))).containsExactly("CANCELLED", "CANCELLED");
        assertThat(get("/v1/weather-warnings?org=990107101", TOWN).body().path("items"))
                .filteredOn(item -> item.path("warningId").asString().equals(id))
                .singleElement()
                .satisfies(
                        item -> assertThat(item.path("withdrawnAt").asString()).isNotEmpty());
    }

    /** As if the process had died after the first of two pages: the warning is still open, and nobody is told twice. */
    @Test
    void what_died_in_the_middle_is_brought_to_its_end() {
        List<String> elders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            elders.add(elder("E1"));
        }
        String id = uuid();
        put("/v1/weather-warnings/" + id, COLD.replace("COLD", "SNOW"), TOWN);
        WeatherWarning warning = warnings.find(id).orElseThrow().state();
        Trigger trigger = warning.trigger();
        happenings.happened(java.util.Map.of(elders.get(0), List.of(trigger), elders.get(1), List.of(trigger)));

        assertThat(warnings.open(100)).anyMatch(loaded -> loaded.id().equals(id));
        settle.settleAll();

        assertThat(elders).allMatch(elder -> state(elder).equals("DUE"));
        assertThat(warnings.open(100)).noneMatch(loaded -> loaded.id().equals(id));
        CarePlan told = plans.find(elders.get(0)).orElseThrow().state();
        assertThat(told.duties())
                .filteredOn(duty -> duty.id().rule().equals("E-WX"))
                .hasSize(1);
        assertThat(queries.idsOf("990107101", Kind.ELDER, null, 2)).hasSize(2);
        assertThat(queries.orgsDownTo("990107101")).contains(VILLAGE.subList(0, 2));
    }

    /** Withdrawn between the telling of the plans and the note that they know. */
    @Test
    void what_is_withdrawn_while_it_is_brought_to_the_plans_is_taken_back_there_too() {
        String ownTown = "990107103";
        String town = TestTokens.bearer("town-8", Set.of("TW"), Set.of(ownTown));
        String high = elder("E1", List.of("990107", ownTown, ownTown + "201"));
        String id = uuid();
        put("/v1/weather-warnings/" + id, COLD.replace("990107101", ownTown), town);
        AtomicBoolean first = new AtomicBoolean(true);
        WeatherWarnings interrupted = mock(WeatherWarnings.class, delegatesTo(warnings));
        doAnswer(call -> {
                    Loaded<WeatherWarning> loaded = call.getArgument(0);
                    if (loaded.id().equals(id) && first.getAndSet(false)) {
                        assertThat(state(high, town)).isEqualTo("DUE");
                        post("/v1/weather-warnings/" + id + "/withdrawal", "{}", town);
                    }
                    return warnings.update(loaded, call.getArgument(1));
                })
                .when(interrupted)
                .update(any(), any());

        new SettleWarnings(interrupted, queries, happenings).settleAll();

        assertThat(first).isFalse();
        assertThat(state(high, town)).isEqualTo("CANCELLED");
        assertThat(warnings.open(100)).noneMatch(loaded -> loaded.id().equals(id));
    }

    @Test
    void bad_requests_and_strangers_change_nothing() {
        elder("E1");
        String id = uuid();
        String teacher = TestTokens.bearer("t", Set.of("T"), Set.of("990107101"));
        String neighbour = TestTokens.bearer("n", Set.of("TW"), Set.of("990107102"));

        assertThat(put("/v1/weather-warnings/" + id, COLD, teacher).status()).isEqualTo(403);
        assertThat(put("/v1/weather-warnings/" + id, COLD, neighbour)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("WARNING_ORG_UNKNOWN");
        assertThat(put("/v1/weather-warnings/nonsense", COLD, TOWN).status()).isEqualTo(422);
        assertThat(put("/v1/weather-warnings/" + id, "{}", TOWN)
                        .body()
                        .path("errors")
                        .size())
                .isEqualTo(3);
        assertThat(put("/v1/weather-warnings/" + id, COLD.replace("2026-03-02", "2026-02-02"), TOWN)
                        .status())
                .isEqualTo(422);
        assertThat(warnings.find(id)).isEmpty();
        put("/v1/weather-warnings/" + id, COLD, TOWN);
        assertThat(put("/v1/weather-warnings/" + id, COLD.replace("COLD", "HEAT"), TOWN)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("WARNING_ID_REUSED");
        assertThat(post("/v1/weather-warnings/" + id + "/withdrawal", "{}", neighbour)
                        .status())
                .isEqualTo(404);
    }
}
