package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** People of one class and a helper of its village; a Thursday. */
abstract class PairITBase extends CareActivityITBase {
    protected static final String CLASS = ORGS.get(4);
    protected static final String TODAY = "2026-03-05";
    protected static final String STRANGER = TestTokens.bearer("t", Set.of("T"), Set.of("990102"));

    @Autowired
    protected MongoOperations mongo;

    protected String anna = "";
    protected String ben = "";

    @BeforeEach
    void thursday() {
        clock.set(at(MONDAY));
        anna = child("R3", "A");
        ben = child("R3", "A");
        clock.set(at(TODAY + "T17:00"));
    }

    protected static String pair(String id, String type, String personId, String partnerId) {
        return "{\"pairId\":\"%s\",\"type\":\"%s\",\"personId\":\"%s\",\"partnerId\":\"%s\",\"startedOn\":\"%s\"}"
                .formatted(id, type, personId, partnerId, TODAY);
    }

    protected static String end(String reason, String handover) {
        return "{\"reason\":\"%s\",\"endedOn\":\"%s\",\"handover\":\"%s\"}".formatted(reason, TODAY, handover);
    }

    protected String begun(String type, String personId, String partnerId) {
        String id = uuid();
        Answer answer = post("/v1/pairs", pair(id, type, personId, partnerId), county("SP"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return id;
    }

    /** A helper of the village, vetted when a result is given. */
    protected String helper(int capacity, String result) {
        String id = uuid();
        String body = "{\"role\":\"PROXY\",\"org\":\"%s\",\"capacity\":%d}".formatted(ORGS.get(2), capacity);
        assertThat(put("/v1/helpers/" + id, body, county("CS")).status()).isEqualTo(201);
        if (!result.isEmpty()) {
            assertThat(vetted(id, result, "2026-03-01")).isEqualTo(200);
        }
        return id;
    }

    protected int vetted(String helperId, String result, String day) {
        String body = "{\"vettingId\":\"%s\",\"result\":\"%s\",\"day\":\"%s\"}".formatted(uuid(), result, day);
        return post("/v1/helpers/" + helperId + "/vetting", body, county("CS")).status();
    }

    protected List<ReceivedEvent> told(String verb, String pairId) {
        return probe.received("care-activity.pair." + verb + ".v1").stream()
                .filter(event -> pairId.equals(event.data().path("pairId").asString()))
                .toList();
    }

    protected void awaitTold(String verb, String pairId) {
        await().until(() -> !told(verb, pairId).isEmpty());
    }

    protected Set<Flag> flags(String personId) {
        return plans.find(personId).orElseThrow().state().subject().traits().flags();
    }

    protected void awaitFlags(String personId, Flag... flags) {
        await().until(() -> flags(personId).equals(Set.of(flags)));
    }

    protected JsonNode one(String pairId) {
        return get("/v1/pairs/" + pairId, county("SP")).body();
    }

    protected List<String> ids(String query, String bearer) {
        List<String> ids = new ArrayList<>();
        get("/v1/pairs?" + query, bearer)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("pairId").asString()));
        return ids;
    }
}
