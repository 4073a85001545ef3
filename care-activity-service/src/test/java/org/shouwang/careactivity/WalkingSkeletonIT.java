package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.ReceivedEvent;
import tools.jackson.databind.JsonNode;

/** One record from the request to the duty that it meets. */
class WalkingSkeletonIT extends CareActivityITBase {

    @BeforeEach
    void monday() {
        clock.set(at(MONDAY));
    }

    @Test
    void a_posted_talk_is_stored_published_and_meets_the_weekly_talk() {
        String child = child("R3", "A");
        clock.set(at("2026-03-05T17:00"));
        String id = uuid();

        Answer answer = post("/v1/activities", activity(id, "TALK", "TALK", child, "2026-03-05T16:30", "T"), teacher());

        assertThat(answer.status()).isEqualTo(201);
        ReceivedEvent recorded = probe.await(
                "care-activity.talk.recorded.v1",
                data -> data.path("activityId").asString().equals(id));
        assertThat(recorded.key()).isEqualTo(child);
        ReceivedEvent met = probe.await(
                "care-activity.contact.met.v1",
                data -> data.path("personId").asString().equals(child));
        assertThat(met.data().path("dutyId").asString()).isEqualTo(child + ":C-TALK:2026-03-02");
        assertThat(met.data().path("activityIds").get(0).asString()).isEqualTo(id);

        JsonNode duties = get("/v1/duties?personId=" + child, teacher())
                .body()
                .path("items")
                .get(0)
                .path("duties");
        assertThat(duties)
                .anyMatch(duty -> duty.path("rule").asString().equals("C-TALK")
                        && duty.path("state").asString().equals("MET"));
    }
}
