package org.shouwang.registry.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;

/** A record seen in an emergency. */
class GlassIT extends RunningRegistry {

    private static final String BODY = "{\"emergency\":\"MISSING\",\"reason\":\"孩子在车站走失\"}";

    private String child(County county) {
        var row = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private static String rescue(String account, County county) {
        return TestTokens.bearer(account + county.code, Set.of("DO"), Set.of(county.code));
    }

    @Test
    void one_record_can_be_seen_for_a_while_and_every_view_is_marked() {
        County home = new County();
        County away = new County();
        String id = child(home);
        String rescue = rescue("marked", away);
        get("/v1/people/" + id, rescue).expectProblem(404, "NOT_FOUND");

        Answer glass = post("/v1/people/" + id + "/break-glass", rescue, BODY).expect(201);
        Answer record = get("/v1/people/" + id, rescue, "X-Purpose", "rescue").expect(200);

        assertThat(record.text("name")).isEqualTo("林小禾");
        assertThat(search("{\"ids\":[\"" + id + "\"]}", rescue))
                .as("never a list")
                .isEmpty();
        get("/v1/people/" + id, rescue("else", away)).expectProblem(404, "NOT_FOUND");
        List<Document> views = Awaitility.await()
                .until(
                        () -> mongo.execute(
                                "access-log",
                                log -> log.find(new Document("person", id).append("glass", glass.text("glassId")))
                                        .into(new ArrayList<>())),
                        found -> found.size() == 1);
        assertThat(views.get(0).getString("subject")).startsWith("marked");
        String stored = mongo.execute(
                        "broken-glass",
                        all -> all.find(new Document("_id", glass.text("glassId")))
                                .first())
                .toJson();
        assertThat(stored).doesNotContain("车站");
        clock.plus(Duration.ofMinutes(121));
        try {
            get("/v1/people/" + id, rescue).expectProblem(404, "NOT_FOUND");
        } finally {
            clock.plus(Duration.ofMinutes(-121));
        }
    }

    @Test
    void breaking_a_glass_does_not_tell_whether_somebody_is_behind_it_and_is_limited() {
        County away = new County();
        String rescue = rescue("limited", away);

        for (int i = 0; i < 3; i++) {
            post("/v1/people/nobody/break-glass", rescue, BODY).expect(201);
        }

        get("/v1/people/nobody", rescue).expectProblem(404, "NOT_FOUND");
        post("/v1/people/nobody/break-glass", rescue, BODY).expectProblem(429, "GLASS_LIMIT");
        post("/v1/people/nobody/break-glass", away.token("T"), BODY).expectProblem(403, "FORBIDDEN");
        post("/v1/people/nobody/break-glass", rescue, "{\"emergency\":\"MISSING\",\"reason\":\"\"}")
                .expectProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void both_the_home_county_and_the_breakers_review_it_once_and_never_the_breaker() {
        County home = new County();
        County away = new County();
        County third = new County();
        String id = child(home);
        String officer = TestTokens.bearer("officer" + away.code, Set.of("CS"), Set.of(away.code));
        String glass = post("/v1/people/" + id + "/break-glass", officer, BODY)
                .expect(201)
                .text("glassId");
        String path = "/v1/break-glass/" + glass + "/review";
        var told = events.await(
                "registry.glass.broken.v1",
                data -> data.path("glassId").asString().equals(glass));
        Contracts.assertValid("registry.glass.broken.v1", told.json());
        assertThat(told.subject()).isEqualTo(glass);
        assertThat(told.data().path("orgs").toString()).contains(home.village, away.code);
        assertThat(told.json()).doesNotContain("车站", "officer");
        assertThat(get("/v1/break-glass", home.token("TW")).expect(200).body().path("items"))
                .as("an open item of the offices that answer for the person")
                .hasSize(1);
        String verdict = "{\"verdict\":\"JUSTIFIED\",\"words\":\"已核实\"}";

        Answer waiting = get("/v1/break-glass", home.token("CA")).expect(200);
        assertThat(waiting.body().path("items").get(0).path("reason").asString())
                .isEqualTo("孩子在车站走失");
        assertThat(get("/v1/break-glass", away.token("CA")).body().path("items"))
                .hasSize(1);
        assertThat(get("/v1/break-glass", third.token("CA")).body().path("items"))
                .isEmpty();
        post(path, third.token("CA"), verdict).expectProblem(404, "NOT_FOUND");
        post(path, officer, verdict).expectProblem(403, "GLASS_OWN_REVIEW");
        post(path, home.token("CA"), verdict).expect(200);
        post(path, home.token("CA"), verdict).expect(200);
        post(path, away.token("CE"), "{\"verdict\":\"NOT_JUSTIFIED\",\"words\":\"x\"}")
                .expectProblem(409, "GLASS_REVIEWED");
        assertThat(get("/v1/break-glass", home.token("CA")).body().path("items"))
                .isEmpty();
        Answer all = get("/v1/break-glass?open=false", home.token("CA")).expect(200);
        assertThat(all.body().path("items").get(0).path("verdict").asString()).isEqualTo("JUSTIFIED");
    }
}
