package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;

class PauseIT extends CareActivityITBase {
    private static final String LEAD = TestTokens.bearer("lead-1", Set.of("SP"), Set.of(ORGS.get(3)));

    @BeforeEach
    void monday() {
        clock.set(at(MONDAY));
    }

    private static String path(String personId, String pauseId) {
        return "/v1/care-plans/" + personId + "/pauses/" + pauseId;
    }

    private static String body(String cause, String from, String to) {
        return "{\"cause\":\"%s\",\"from\":\"%s\"%s}"
                .formatted(cause, from, to.isEmpty() ? "" : ",\"to\":\"" + to + "\"");
    }

    private List<ReceivedEvent> of(String type, String personId) {
        return probe.received("care-activity.contact." + type + ".v1").stream()
                .filter(event -> personId.equals(event.key()))
                .toList();
    }

    @Test
    void a_school_lead_lets_duties_rest_and_the_end_of_the_pause_brings_them_back() {
        String child = child("R3", "A");
        String pause = uuid();

        Answer given = put(path(child, pause), body("HOSPITAL", MONDAY.substring(0, 10), ""), LEAD);

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.body().path("approvedBy").asString()).isEqualTo("lead-1");
        await().until(() -> of("released", child).stream()
                .anyMatch(e -> e.data().path("dutyId").asString().contains("C-TALK")));
        ReceivedEvent released = of("released", child).get(0);
        Contracts.assertValid("care-activity.contact.released.v1", released.json());
        assertThat(released.data().path("reason").asString()).isEqualTo("PAUSED");

        Answer ended =
                put(path(child, pause), body("HOSPITAL", MONDAY.substring(0, 10), MONDAY.substring(0, 10)), LEAD);

        assertThat(ended.status()).isEqualTo(200);
        await().until(() -> of("reopened", child).stream()
                .anyMatch(e -> e.data().path("dutyId").asString().contains("C-TALK")));
        Contracts.assertValid(
                "care-activity.contact.reopened.v1",
                of("reopened", child).get(0).json());
        assertThat(get("/v1/care-plans/" + child + "/pauses", LEAD).body().path("items"))
                .hasSize(1);
    }

    @Test
    void the_same_pause_again_changes_nothing_and_another_under_its_id_is_a_conflict() {
        String child = child("R3", "A");
        String pause = uuid();
        String from = MONDAY.substring(0, 10);
        put(path(child, pause), body("HOSPITAL", from, ""), LEAD);
        long version = plans.find(child).orElseThrow().version();

        Answer again = put(path(child, pause), body("HOSPITAL", from, ""), LEAD);
        Answer other = put(path(child, pause), body("REFUSED", from, ""), LEAD);

        assertThat(again.status()).isEqualTo(200);
        assertThat(plans.find(child).orElseThrow().version()).isEqualTo(version);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().path("code").asString()).isEqualTo("PAUSE_ID_REUSED");
    }

    @Test
    void a_late_repetition_of_the_first_request_does_not_bring_an_ended_pause_back() {
        String child = child("R3", "A");
        String pause = uuid();
        String from = MONDAY.substring(0, 10);
        put(path(child, pause), body("HOSPITAL", from, ""), LEAD);
        put(path(child, pause), body("HOSPITAL", from, from), LEAD);

        Answer late = put(path(child, pause), body("HOSPITAL", from, ""), LEAD);

        assertThat(late.status()).isEqualTo(200);
        assertThat(late.body().path("to").asString()).isEqualTo(from);
        assertThat(plans.find(child).orElseThrow().state().pauses())
                .singleElement()
                .satisfies(kept -> assertThat(kept.to()).hasToString(from));
    }

    @Test
    void only_somebody_one_level_up_who_sees_the_person_gives_a_pause_and_only_a_sound_one() {
        String child = child("R3", "A");
        String from = MONDAY.substring(0, 10);
        String elsewhere = TestTokens.bearer("lead-2", Set.of("SP"), Set.of("9901010009"));
        record Case(String bearer, String body, int status, String code) {}
        List<Case> cases = List.of(
                new Case(teacher(), body("HOSPITAL", from, ""), 403, "FORBIDDEN"),
                new Case(county("IT"), body("HOSPITAL", from, ""), 403, "FORBIDDEN"),
                new Case(elsewhere, body("HOSPITAL", from, ""), 404, "NOT_FOUND"),
                new Case(LEAD, "{}", 422, "VALIDATION_FAILED"),
                new Case(LEAD, body("HOLIDAY", from, ""), 400, "UNREADABLE_REQUEST"),
                new Case(LEAD, body("HOSPITAL", "2020-01-01", ""), 422, "VALIDATION_FAILED"),
                new Case(LEAD, body("HOSPITAL", from, "2026-02-01"), 422, "VALIDATION_FAILED"),
                new Case(LEAD, body("HOSPITAL", from, "2028-01-01"), 422, "VALIDATION_FAILED"));
        long version = plans.find(child).orElseThrow().version();

        for (Case one : cases) {
            Answer answer = put(path(child, uuid()), one.body(), one.bearer());
            assertThat(answer.status()).as(one.toString()).isEqualTo(one.status());
            assertThat(answer.body().path("code").asString()).as(one.toString()).isEqualTo(one.code());
        }
        assertThat(plans.find(child).orElseThrow().version()).isEqualTo(version);
        assertThat(get("/v1/care-plans/" + child + "/pauses", elsewhere).status())
                .isEqualTo(404);
    }
}
