package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesPreviewIT extends CareActivityITBase {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RUNNING = Fixtures.resource("/careplan/rules.yml");

    private static final AtomicInteger VILLAGES = new AtomicInteger(300);

    /** Of this test alone: a preview counts everybody of the place. */
    private final String village = "990101101" + VILLAGES.getAndIncrement();

    @BeforeEach
    void monday() {
        clock.set(at(MONDAY));
    }

    /** The running file with a second version of C-TALK that asks for two talks a week. */
    private static String talkTwiceFrom(String day) {
        int at = RUNNING.indexOf("      - version: 1", RUNNING.indexOf("code: C-TALK"));
        int end = RUNNING.indexOf("  - code: C-TUTOR");
        String second = RUNNING.substring(at, end)
                .stripTrailing()
                .replace("version: 1", "version: 2")
                .replace("2025-09-01", day)
                .replace("needed: 1", "needed: 2");
        return RUNNING.substring(0, end).stripTrailing() + "\n" + second + "\n\n" + RUNNING.substring(end);
    }

    private Answer preview(String rules, String bearer) {
        return post("/v1/rules/preview", JSON.writeValueAsString(Map.of("rules", rules, "org", village)), bearer);
    }

    private String childOfTheVillage(String tier) {
        String personId = uuid();
        person(
                personId,
                1,
                "registered",
                tier,
                "C",
                "ON_REGISTER",
                List.of(ORGS.get(0), ORGS.get(1), village, ORGS.get(3), ORGS.get(4)));
        await().until(() -> plans.find(personId).isPresent());
        return personId;
    }

    @Test
    void the_county_sees_what_a_version_would_change_for_whom_and_nothing_changes() {
        String one = childOfTheVillage("R1");
        String other = childOfTheVillage("R3");
        long version = plans.find(one).orElseThrow().version();

        Answer answer = preview(talkTwiceFrom("2026-04-06"), county("CA"));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        JsonNode body = answer.body();
        assertThat(body.at("/people/children").asInt()).isEqualTo(2);
        assertThat(body.path("changes")).hasSize(1);
        JsonNode change = body.path("changes").get(0);
        assertThat(change.path("rule").asString()).isEqualTo("C-TALK");
        assertThat(change.path("what").asString()).isEqualTo("CHANGED");
        assertThat(change.path("from").asString()).isEqualTo("2026-04-06");
        assertThat(change.path("rhythm").asInt()).isEqualTo(2);
        assertThat(change.path("perPersonBefore").asDouble()).isEqualTo(1);
        assertThat(change.path("perPersonAfter").asDouble()).isEqualTo(2);
        assertThat(change.path("zh").asString()).contains("每周谈心", "2026-04-06", "2 个对象频次变化");
        assertThat(change.path("people").values().stream()
                        .map(person -> person.path("personId").asString()))
                .containsExactlyInAnyOrder(one, other);
        assertThat(change.path("places").values().stream()
                        .map(place -> place.path("org").asString()))
                .contains(village);
        assertThat(body.at("/work/0/responsible").asString()).isEqualTo("T");
        assertThat(plans.find(one).orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void county_it_sees_counts_and_no_single_person() {
        childOfTheVillage("R1");
        String it = TestTokens.bearer("it", Set.of("IT"), Set.of("*"));

        Answer answer = preview(talkTwiceFrom("2026-04-06"), it);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/changes/0/rhythm").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/changes/0/people").isArray()).isFalse();
    }

    @Test
    void the_running_file_itself_changes_nothing() {
        childOfTheVillage("R2");

        Answer answer = preview(RUNNING, county("CE"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("changes")).isEmpty();
    }

    @Test
    void mistakes_an_edit_of_what_was_in_force_and_strangers_are_refused() {
        childOfTheVillage("R1");
        String elsewhere = TestTokens.bearer("ca-2", Set.of("CA"), Set.of("990202"));
        record Case(String rules, String bearer, int status, String code) {}
        List<Case> cases = List.of(
                new Case(
                        RUNNING.replace("occasions: [CHILDREN_DAY", "occasions: [MAY_DAY"),
                        county("CA"),
                        422,
                        "RULES_FAULTY"),
                new Case(RUNNING.replace("needed: 3", "needed: 2"), county("CA"), 409, "RULES_IN_FORCE"),
                new Case(talkTwiceFrom("2026-03-02"), county("CA"), 409, "RULES_IN_FORCE"),
                new Case("", county("CA"), 422, "VALIDATION_FAILED"),
                new Case(RUNNING, teacher(), 403, "FORBIDDEN"),
                new Case(RUNNING, elsewhere, 404, "NOT_FOUND"));

        for (Case one : cases) {
            Answer answer = preview(one.rules(), one.bearer());
            assertThat(answer.status()).as(one.code()).isEqualTo(one.status());
            assertThat(answer.body().path("code").asString()).isEqualTo(one.code());
        }
        JsonNode fault = preview(cases.get(0).rules(), county("CA")).body().at("/errors/0");
        assertThat(fault.path("pointer").asString()).startsWith("rules[").endsWith("quotas[0].occasions");
        assertThat(fault.path("detail").asString()).startsWith("第 ").contains("没有时段 MAY_DAY");
        assertThat(fault.path("detailEn").asString()).startsWith("line ").contains("no occasion MAY_DAY");
        assertThat(post("/v1/rules/preview", "{\"rules\":\"x\",\"rule\":1}", county("CA"))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("UNKNOWN_FIELD");
    }
}
