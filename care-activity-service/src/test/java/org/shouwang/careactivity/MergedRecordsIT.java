package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.Flag;
import tools.jackson.databind.JsonNode;

/** Anna and Ben turn out to be one child: the registry goes on with Anna's record, and sometimes takes that back. */
class MergedRecordsIT extends PairITBase {
    private static final String TALK = "C-TALK";

    /** The registry's news of an absorbed record. */
    private void absorbed(String personId, long sequence, String into) {
        probe.publish("registry.person", personId, "registry.person.changed.v1", personId, sequence, """
                {"personId":"%s","kind":"CHILD","status":"LEFT","exitReason":"ERROR","registeredOn":"2026-03-02",
                 "category":"LBC","tier":"R3","birthDate":"2016-04-01","orgs":["%s"],"guardianship":"GP",
                 "performanceBand":"A","contactPoints":[],"mergedInto":"%s"}
                """.formatted(
                        personId, String.join("\",\"", ORGS), into));
        await().until(() -> plans.find(personId).orElseThrow().state().subject().sequence() >= sequence);
    }

    private void standsAgain(String personId, long sequence) {
        person(personId, sequence, "changed", "R3", "A", "ON_REGISTER", ORGS);
        await().until(() -> plans.find(personId).orElseThrow().state().subject().sequence() >= sequence);
    }

    private String talkWith(String personId) {
        String id = uuid();
        Answer answer =
                post("/v1/activities", activity(id, "TALK", "TALK", personId, TODAY + "T16:30", "T"), teacher());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return id;
    }

    private DutyState talk(String personId) {
        return plans.find(personId).orElseThrow().state().duties().stream()
                .filter(duty -> duty.id().rule().equals(TALK))
                .map(duty -> duty.occurrence().state())
                .findFirst()
                .orElseThrow();
    }

    private void awaitTalk(String personId, DutyState... states) {
        await().until(() -> List.of(states).contains(talk(personId)));
    }

    private void awaitOpen(String personId) {
        awaitTalk(personId, DutyState.PENDING, DutyState.DUE);
    }

    private List<String> told(String verb, String personId, String rule) {
        return probe.received("care-activity.contact." + verb + ".v1").stream()
                .map(event -> event.data().path("dutyId").asString())
                .filter(duty -> duty.startsWith(personId + ":" + rule))
                .toList();
    }

    private JsonNode duties(String personId) {
        return get("/v1/duties?personId=" + personId, teacher())
                .body()
                .path("items")
                .get(0)
                .path("duties");
    }

    @Test
    void a_talk_with_the_absorbed_record_counts_for_the_one_that_goes_on_until_the_merge_is_undone() {
        talkWith(ben);
        awaitTalk(ben, DutyState.MET);

        absorbed(ben, 2, anna);
        awaitTalk(anna, DutyState.MET);
        absorbed(ben, 2, anna);

        assertThat(duties(ben)).isNotEmpty().isEqualTo(duties(anna));
        assertThat(get("/v1/activities?personId=" + anna, teacher())
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        await().until(() -> told("met", anna, TALK).size() == 1);

        standsAgain(ben, 3);
        awaitOpen(anna);
        assertThat(talk(ben)).isEqualTo(DutyState.MET);
        await().until(() -> !told("reopened", anna, TALK).isEmpty());
        assertThat(told("met", anna, TALK)).hasSize(1);

        absorbed(ben, 4, anna);
        awaitTalk(anna, DutyState.MET);
    }

    @Test
    void what_is_written_down_for_the_absorbed_record_afterwards_is_led_on_and_can_be_taken_back() {
        absorbed(ben, 2, anna);
        assertThat(talk(anna)).isIn(DutyState.PENDING, DutyState.DUE);

        String id = talkWith(ben);
        awaitTalk(anna, DutyState.MET);

        assertThat(post("/v1/activities/" + id + "/withdrawal", "{\"reason\":\"DUPLICATE\"}", teacher())
                        .status())
                .isEqualTo(200);
        awaitOpen(anna);
    }

    @Test
    void news_of_the_absorbed_record_may_come_before_the_one_that_goes_on_is_known_and_over_several_merges() {
        talkWith(ben);
        awaitTalk(ben, DutyState.MET);
        String carl = uuid();
        absorbed(ben, 2, carl);
        person(carl, 1, "registered", "R3", "A", "ON_REGISTER", ORGS);
        await().until(() -> plans.find(carl).isPresent());
        awaitTalk(carl, DutyState.MET);

        absorbed(carl, 2, anna);
        awaitTalk(anna, DutyState.MET);
        assertThat(plans.find(anna).orElseThrow().state().taken()).containsExactlyInAnyOrder(ben, carl);

        standsAgain(ben, 3);
        awaitOpen(anna);
        await().until(() -> plans.find(anna).orElseThrow().state().taken().equals(List.of(carl)));
        // old news once more change nothing
        absorbed(ben, 2, carl);
        standsAgain(carl, 3);
        awaitOpen(carl);
        await().until(() -> plans.find(anna).orElseThrow().state().taken().isEmpty());
    }

    @Test
    void what_a_process_that_died_has_left_is_done_when_the_news_come_again() {
        talkWith(ben);
        awaitTalk(ben, DutyState.MET);
        // as if it had died after the absorbed record's plan was stored
        mongo.getCollection("care-plans")
                .updateOne(
                        new Document("_id", ben),
                        new Document(
                                        "$set",
                                        new Document("into", anna)
                                                .append("kept", true)
                                                .append("on", false)
                                                .append("seq", 2L))
                                .append("$inc", new Document("version", 1L)));
        assertThat(talk(anna)).isIn(DutyState.PENDING, DutyState.DUE);

        absorbed(ben, 2, anna);
        awaitTalk(anna, DutyState.MET);

        // and the same when it stands again
        mongo.getCollection("care-plans")
                .updateOne(
                        new Document("_id", ben),
                        new Document("$set", new Document("on", true).append("seq", 3L))
                                .append("$unset", new Document("into", "").append("kept", ""))
                                .append("$inc", new Document("version", 1L)));
        standsAgain(ben, 3);
        awaitOpen(anna);
    }

    @Test
    void pairs_of_the_absorbed_record_go_on_and_count_until_the_one_that_goes_on_leaves() {
        String cleo = child("R3", "A");
        String bens = begun("PEER", ben, cleo);
        awaitFlags(ben, Flag.PAIRED);

        absorbed(ben, 2, anna);
        awaitFlags(anna, Flag.PAIRED);
        assertThat(one(bens).has("end")).isFalse();
        assertThat(ids("personId=" + anna, county("SP"))).contains(bens);

        standsAgain(ben, 3);
        awaitFlags(anna);
        assertThat(flags(ben)).isEqualTo(Set.of(Flag.PAIRED));

        absorbed(ben, 4, anna);
        awaitFlags(anna, Flag.PAIRED);
        person(anna, 2, "changed", "R3", "A", "LEFT", ORGS);
        awaitTold("ended", bens);
    }

    @Test
    void an_absorbed_record_is_in_no_list_and_its_open_duties_are_called_off_once() {
        absorbed(ben, 2, anna);

        await().until(() -> !told("released", ben, TALK).isEmpty());
        absorbed(ben, 2, anna);
        clock.set(at("2026-03-20T09:00"));
        talkWith(ben);

        assertThat(get("/v1/duties?org=" + CLASS + "&state=OVERDUE&limit=200", county("CE"))
                        .body()
                        .toString())
                .doesNotContain(ben);
        assertThat(told("released", ben, TALK)).hasSize(1);
        assertThat(told("overdue", ben, "C-")).isEmpty();
    }
}
