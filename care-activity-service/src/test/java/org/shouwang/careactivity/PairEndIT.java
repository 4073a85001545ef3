package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Flag;
import tools.jackson.databind.JsonNode;

class PairEndIT extends PairITBase {
    @Test
    void a_vetting_that_finds_something_ends_all_pairs_of_the_helper_at_once() {
        String helper = helper(3, "CLEAR");
        String annas = begun("PROXY", anna, helper);
        String bens = begun("MAMA", ben, helper);
        awaitFlags(anna, Flag.PROXY);
        awaitFlags(ben, Flag.PROXY);

        assertThat(vetted(helper, "NOT_CLEAR", TODAY)).isEqualTo(200);

        for (String id : List.of(annas, bens)) {
            assertThat(one(id).path("end").path("reason").asString()).isEqualTo("VETTING");
            JsonNode told = get("/v1/pairs/" + id, teacher()).body().path("end");
            assertThat(told.path("reason").asString()).isEqualTo("OTHER");
            assertThat(told.has("by")).isFalse();
            awaitTold("ended", id);
        }
        awaitFlags(anna);
        awaitFlags(ben);
        Answer anew = post("/v1/pairs", pair(uuid(), "PROXY", anna, helper), county("SP"));
        assertThat(anew.body().path("code").asString()).isEqualTo("HELPER_NOT_VETTED");
        // found clear later: begins again
        clock.set(at("2026-03-06T08:00"));
        assertThat(vetted(helper, "CLEAR", "2026-03-06")).isEqualTo(200);
        assertThat(post("/v1/pairs", pair(uuid(), "PROXY", anna, helper).replace(TODAY, "2026-03-06"), county("SP"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void who_leaves_the_register_has_no_open_pair_neither_as_supported_nor_as_partner() {
        String cleo = child("R3", "A");
        String annas = begun("PEER", anna, ben);
        String bens = begun("PEER", ben, cleo);
        String helper = helper(3, "CLEAR");
        String others = begun("ESCORT", cleo, helper);

        person(ben, 2, "changed", "R3", "A", "LEFT", ORGS);

        awaitTold("ended", annas);
        awaitTold("ended", bens);
        awaitFlags(anna);
        awaitFlags(ben);
        assertThat(plans.find(ben).orElseThrow().state().nextActionAt()).isNull();
        assertThat(one(annas).path("end").path("by").asString()).isEqualTo("SYSTEM");
        assertThat(one(bens).path("end").path("reason").asString()).isEqualTo("OTHER");
        assertThat(one(others).has("end")).isFalse();
        Answer late = post("/v1/pairs", pair(uuid(), "PEER", anna, ben), teacher());
        assertThat(late.body().path("code").asString()).isEqualTo("PARTNER_UNKNOWN");
        // old news once more change nothing
        person(ben, 2, "changed", "R3", "A", "LEFT", ORGS);
        String marker = begun("TOP", cleo, anna);
        awaitTold("started", marker);
        assertThat(told("ended", annas)).hasSize(1);
    }

    @Test
    void a_pair_begun_while_its_person_was_leaving_ends_when_its_own_event_comes_round() {
        String helper = helper(3, "CLEAR");
        String id = begun("ESCORT", anna, helper);
        awaitTold("started", id);
        person(anna, 2, "changed", "R3", "A", "LEFT", ORGS);
        awaitTold("ended", id);
        openAgain(helper);

        JsonNode started = told("started", id).get(0).data();
        probe.publish("care-activity.pair", anna, "care-activity.pair.started.v1", helper, 9, started.toString());

        await().until(() -> told("ended", id).size() == 2);
        assertThat(one(id).path("end").path("by").asString()).isEqualTo("SYSTEM");
    }

    @Test
    void news_that_come_again_end_what_a_process_that_died_has_left_open() {
        String helper = helper(3, "CLEAR");
        String id = begun("ESCORT", anna, helper);
        person(anna, 2, "changed", "R3", "A", "LEFT", ORGS);
        awaitTold("ended", id);
        openAgain(helper);

        person(anna, 2, "changed", "R3", "A", "LEFT", ORGS);

        await().until(() -> told("ended", id).size() == 2);
        assertThat(one(id).path("end").path("by").asString()).isEqualTo("SYSTEM");
    }

    /** As a request that had read the register before the news, or a process that died after them, would leave it. */
    private void openAgain(String helper) {
        mongo.getCollection("partners")
                .updateOne(
                        new Document("_id", helper),
                        new Document("$set", new Document("open", List.of(anna)).append("openOrgs", ORGS))
                                .append("$unset", new Document("pairs.0.end", ""))
                                .append("$inc", new Document("version", 1L)));
    }
}
