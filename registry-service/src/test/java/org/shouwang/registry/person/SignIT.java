package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;

/** Signals of the care activity service reach the tier of the child. */
class SignIT extends RunningRegistry {

    private static final String TOPIC = "care-activity.signal";

    private String child(County county) {
        Map<String, String> row = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private void signal(String id, String what, String signal, long sequence) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String withdrawn = what.equals("raised") ? "" : ",\"withdrawnAt\":\"" + clock.instant() + "\"";
        events.publish(
                TOPIC,
                id,
                "care-activity.signal." + what + ".v1",
                id + ":2025",
                sequence,
                "{\"signalId\":\"%1$s:%2$s:%3$s\",\"personId\":\"%1$s\",\"signal\":\"%2$s\",\"day\":\"%3$s\",\"raisedAt\":\"%4$s\"%5$s,\"later\":1}"
                        .formatted(id, signal, day, clock.instant(), withdrawn));
    }

    private void awaitChange(String id, String part) {
        events.await(
                "registry.person.changed.v1",
                data -> data.path("personId").asString().equals(id)
                        && data.path("changes").toString().contains(part));
    }

    @Test
    void two_low_moods_raise_the_tier_with_the_signal_as_the_reason() {
        County county = new County();
        String id = child(county);

        signal(id, "raised", "ABSENT", 1);
        signal(id, "raised", "LOW_MOOD2", 2);
        signal(id, "raised", "LOW_MOOD2", 2);
        signal("nobody", "raised", "LOW_MOOD2", 1);
        awaitChange(id, "tier");

        String cd = county.token("CD");
        assertThat(get("/v1/people/" + id, cd).expect(200).text("tier")).isEqualTo("R2");
        assertThat(get("/v1/people/" + id + "/tier-proposal", cd).body().toString())
                .contains("LOW_MOOD_TWICE");
        String changes = get("/v1/people/" + id + "/changes", cd).body().toString();
        assertThat(changes).contains("FINDING", id + ":LOW_MOOD2:", "LOW_MOOD_TWICE@");
        assertThat(get("/v1/people/" + id + "/changes", county.it).body().toString())
                .as("shown to those whose work it is")
                .doesNotContain("LOW_MOOD_TWICE@");

        signal(id, "withdrawn", "LOW_MOOD2", 3);
        events.await(
                "registry.person.changed.v1",
                data -> data.path("personId").asString().equals(id)
                        && data.path("changes").toString().equals("[\"signs\"]"));
        assertThat(get("/v1/people/" + id, cd).text("tier"))
                .as("falls by a decision only")
                .isEqualTo("R2");
        assertThat(get("/v1/people/" + id + "/tier-proposal", cd)
                        .body()
                        .path("lower")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void an_open_behaviour_plan_speaks_for_a_closer_look_until_it_ends() {
        County county = new County();
        String id = child(county);
        String plan =
                "{\"planId\":\"plan-%1$s\",\"personId\":\"%1$s\",\"kind\":\"BEHAVIOUR\",\"at\":\"%2$s\",\"enteredAt\":\"%2$s\"}"
                        .formatted(id, clock.instant());

        events.publish("care-activity.support-plan", id, "care-activity.support-plan.begun.v1", "plan-" + id, 1, plan);
        awaitChange(id, "tier");

        assertThat(get("/v1/people/" + id, county.token("CD")).text("tier")).isEqualTo("R2");
        assertThat(get("/v1/people/" + id + "/tier-proposal", county.token("CD"))
                        .body()
                        .toString())
                .contains("BEHAVIOUR_PLAN");
    }
}
