package org.shouwang.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.daily.DailyWork;
import org.shouwang.registry.lifecycle.app.Proposals;
import org.shouwang.registry.lifecycle.app.Propose;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From found to left and back, and what the system proposes on the way. */
class LifeCycleIT extends RunningRegistry {

    @Autowired
    private Propose propose;

    @Autowired
    private Proposals proposals;

    @Autowired
    private DailyWork daily;

    private String registered(County county, Map<String, String> row) {
        imported("children", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private String etag(String id, County county) {
        return get("/v1/people/" + id, county.token("CA")).expect(200).header("ETag");
    }

    private Answer step(String id, String step, String json, County county, String... roles) {
        return call("POST", "/v1/people/" + id + "/" + step, county.token(roles), json, "If-Match", etag(id, county));
    }

    private String status(String id, County county) {
        return get("/v1/people/" + id, county.token("CA")).expect(200).text("status");
    }

    private ReceivedEvent told(String id, String exitReason) {
        return Awaitility.await()
                .until(
                        () -> events.received("registry.person.changed.v1").stream()
                                .filter(event -> id.equals(event.subject()))
                                .filter(event -> exitReason.equals(
                                        event.data().path("exitReason").asString()))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    @Test
    void a_death_is_told_as_left_at_once_and_names_the_day() {
        County county = new County();
        String id = registered(county, Rosters.child(county.village, county.school));

        step(id, "departure", "{\"exitReason\":\"DEATH\",\"words\":\"接到村里报告\"}", county, "CS")
                .expect(200);

        ReceivedEvent event = told(id, "DEATH");
        assertThat(event.data().path("status").asString()).isEqualTo("LEFT");
        assertThat(event.data().path("leftOn").asString())
                .isEqualTo(LocalDate.now(clock).toString());
        assertThat(event.json()).doesNotContain("接到");
        assertThat(status(id, county)).isEqualTo("LEFT");
    }

    @Test
    void a_step_said_again_changes_nothing_and_a_stale_one_is_refused() {
        County county = new County();
        String id = registered(county, Rosters.child(county.village, county.school));
        String old = etag(id, county);
        step(id, "departure", "{\"exitReason\":\"RETURN\"}", county, "SP").expect(200);
        String left = etag(id, county);

        step(id, "departure", "{\"exitReason\":\"RETURN\"}", county, "SP").expect(200);

        assertThat(etag(id, county)).isEqualTo(left);
        call(
                        "POST",
                        "/v1/people/" + id + "/departure",
                        county.token("SP"),
                        "{\"exitReason\":\"MOVE\"}",
                        "If-Match",
                        old)
                .expectProblem(412, "STALE_VERSION");
        call("POST", "/v1/people/" + id + "/departure", county.token("SP"), "{\"exitReason\":\"MOVE\"}")
                .expectProblem(428, "IF_MATCH_REQUIRED");
        step(id, "departure", "{\"exitReason\":\"MOVE\"}", county, "SP").expectProblem(409, "NOT_ON_REGISTER");
        step(id, "verification", "{\"result\":\"CONFIRMED\"}", county, "CD").expectProblem(409, "NOT_ON_REGISTER");
    }

    @Test
    void coming_back_begins_anew_and_the_first_stay_is_still_known() {
        County county = new County();
        String id = registered(county, Rosters.child(county.village, county.school));
        step(id, "verification", "{\"result\":\"CONFIRMED\"}", county, "CD").expect(200);
        step(id, "departure", "{\"exitReason\":\"FOLLOW\"}", county, "CD").expect(200);

        Answer back = step(id, "return", "{\"words\":\"随母亲回村\"}", county, "CD").expect(200);

        assertThat(back.text("status")).isEqualTo("ON_REGISTER");
        assertThat(back.body().path("leftOn").isNull()
                        || back.body().path("leftOn").isMissingNode())
                .isTrue();
        assertThat(back.text("verifiedOn")).isIn("", "null");
        step(id, "return", "{\"words\":\"再次\"}", county, "CD").expectProblem(409, "STILL_ON_REGISTER");
    }

    @Test
    void what_is_locked_is_changed_by_nobody_until_the_county_unlocks_it() {
        County county = new County();
        Map<String, String> row = Rosters.child(county.village, county.school);
        String id = registered(county, row);
        step(id, "lock", "{\"words\":\"调查\"}", county, "CA").expectProblem(409, "STILL_ON_REGISTER");
        step(id, "departure", "{\"exitReason\":\"MOVE\"}", county, "CD").expect(200);
        step(id, "lock", "{\"words\":\"调查\"}", county, "CD").expectProblem(403, "FORBIDDEN");
        step(id, "lock", "{\"words\":\"调查\"}", county, "CA").expect(200);

        step(id, "return", "{\"words\":\"回\"}", county, "CD").expectProblem(409, "RECORD_LOCKED");
        call(
                        "PUT",
                        "/v1/people/" + id + "/risk-level",
                        county.token("CA"),
                        "{\"level\":\"R1\",\"reason\":\"复核\"}",
                        "If-Match",
                        etag(id, county))
                .expectProblem(409, "RECORD_LOCKED");
        Answer again = imported("children", Rosters.csv(Rosters.with(row, "健康状况", "体弱")), county.it);
        assertThat(again.number("refused")).isEqualTo(1);
        assertThat(rows(again, county.it).get(0).toString()).contains("RECORD_LOCKED");

        step(id, "unlock", "{\"words\":\"调查结束\"}", county, "CA").expect(200);
        assertThat(status(id, county)).isEqualTo("LEFT");
    }

    @Test
    void somebody_found_is_on_the_list_with_the_day_and_on_file_with_the_first_roster() {
        County county = new County();
        String found =
                "{\"kind\":\"CHILD\",\"name\":\"石小满\",\"birthDate\":\"2017-05-02\",\"villageCode\":\"%s\",\"foundOn\":\"2026-03-01\"}"
                        .formatted(county.village);
        Answer answer = post("/v1/people/found", county.token("CD"), found).expect(201);
        String id = answer.text("personId");

        assertThat(answer.text("status")).isEqualTo("FOUND");
        assertThat(answer.text("registeredOn")).isEqualTo("2026-03-01");
        ReceivedEvent event = Awaitility.await()
                .until(
                        () -> events.received("registry.person.registered.v1").stream()
                                .filter(one -> id.equals(one.subject()))
                                .toList(),
                        all -> !all.isEmpty())
                .get(0);
        assertThat(event.data().path("status").asString()).isEqualTo("ON_REGISTER");
        assertThat(event.data().path("onFile").asBoolean(true)).isFalse();
        post("/v1/people/found", county.token("CD"), found).expectProblem(409, "ALREADY_REGISTERED");
        post("/v1/people/found", new County().token("CD"), found.replace("石小满", "石小寒"))
                .expectProblem(409, "VILLAGE_UNKNOWN");

        step(id, "filing", "{}", county, "CD").expect(200);
        assertThat(status(id, county)).isEqualTo("ON_REGISTER");
    }

    private List<String> due(County county, String by) {
        List<String> ids = new ArrayList<>();
        get("/v1/verifications/due?org=" + county.village + "&by=" + by, county.token("CD"))
                .expect(200)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("personId").asString()));
        return ids;
    }

    @Test
    void everybody_is_due_half_a_year_after_the_last_look_unless_nobody_was_met() {
        County county = new County();
        String id = registered(county, Rosters.child(county.village, county.school));
        LocalDate today = LocalDate.now(clock);
        String half = today.plusMonths(6).toString();

        assertThat(due(county, today.plusMonths(6).minusDays(1).toString())).isEmpty();
        assertThat(due(county, half)).containsExactly(id);
        clock.plus(java.time.Duration.ofDays(10));
        try {
            step(id, "verification", "{\"result\":\"NOT_MET\"}", county, "CD").expect(200);
            assertThat(due(county, half)).containsExactly(id);
            Answer done = step(id, "verification", "{\"result\":\"CONFIRMED\"}", county, "CD")
                    .expect(200);
            assertThat(done.text("verifyBy"))
                    .isEqualTo(LocalDate.now(clock).plusMonths(6).toString());
            assertThat(due(county, half)).isEmpty();
        } finally {
            clock.plus(java.time.Duration.ofDays(-10));
        }
        get("/v1/verifications/due?org=" + county.village, TestTokens.bearer("x", Set.of("CD"), Set.of("990000")))
                .expect(200)
                .body()
                .path("items")
                .forEach(item -> assertThat(item).isNull());
    }

    private List<JsonNode> proposals(County county, String kind, String org) {
        List<JsonNode> found = new ArrayList<>();
        get("/v1/proposals?org=" + org + "&kind=" + kind, county.token("CA"))
                .expect(200)
                .body()
                .path("items")
                .forEach(found::add);
        return found;
    }

    private Map<String, String> born(County county, LocalDate day, int order) {
        return Rosters.with(
                Rosters.child(county.village, county.school),
                "身份证号",
                Rosters.idNumber(day.toString().replace("-", ""), order),
                "出生日期",
                day.toString());
    }

    @Test
    void turning_sixteen_is_proposed_and_nothing_happens_until_somebody_decides() {
        County county = new County();
        LocalDate today = LocalDate.now(clock);
        String id = registered(county, born(county, today.minusYears(16), 802));
        String young = registered(county, born(county, today.minusYears(16).plusDays(1), 804));

        propose.upTo(today);
        propose.upTo(today);

        List<JsonNode> open = proposals(county, "AGE16", county.code);
        assertThat(open).hasSize(1);
        assertThat(open.toString()).contains(id).doesNotContain(young);
        assertThat(status(id, county)).isEqualTo("ON_REGISTER");
        String decision = "/v1/proposals/" + open.get(0).path("proposalId").asString() + "/decision";
        post(decision, new County().token("CA"), "{\"decision\":\"ACCEPTED\"}").expectProblem(404, "NOT_FOUND");
        post(decision, county.token("T"), "{\"decision\":\"ACCEPTED\"}").expectProblem(403, "FORBIDDEN");

        post(decision, county.token("CS"), "{\"decision\":\"ACCEPTED\"}").expect(200);
        post(decision, county.token("CS"), "{\"decision\":\"ACCEPTED\"}").expect(200);

        post(decision, county.token("CS"), "{\"decision\":\"REJECTED\"}").expectProblem(409, "PROPOSAL_OVER");
        assertThat(get("/v1/people/" + id, county.token("CA")).text("exitReason"))
                .isEqualTo("AGE16");
        assertThat(proposals(county, "AGE16", county.code)).isEmpty();
        propose.upTo(today);
        assertThat(proposals(county, "AGE16", county.code)).isEmpty();
    }

    @Test
    void a_clock_that_was_ahead_for_a_while_stops_no_daily_work() {
        County county = new County();
        LocalDate today = LocalDate.now(clock);
        String id = registered(county, born(county, today.minusYears(16), 806));
        proposals.done(today.plusYears(3));

        daily.work();

        assertThat(proposals(county, "AGE16", county.code).toString()).contains(id);
        assertThat(proposals.doneUntil()).contains(today);
    }

    @Test
    void parents_who_are_expected_back_are_proposed_on_their_day() {
        County county = new County();
        LocalDate today = LocalDate.now(clock);
        String id = registered(
                county, Rosters.with(Rosters.child(county.village, county.school), "父亲预计返乡", today.toString()));
        String later = registered(
                county,
                Rosters.with(
                        Rosters.child(county.village, county.school),
                        "母亲预计返乡",
                        today.plusDays(1).toString()));

        propose.upTo(today);
        propose.upTo(today);

        List<JsonNode> open = proposals(county, "RETURN", county.code);
        assertThat(open).hasSize(1);
        assertThat(open.toString()).contains(id).doesNotContain(later);
        assertThat(status(id, county)).isEqualTo("ON_REGISTER");
    }

    @Test
    void a_roster_of_another_place_proposes_a_move_and_moves_nobody() {
        County county = new County();
        County other = new County();
        Map<String, String> row = Rosters.child(county.village, county.school);
        String id = registered(county, row);

        Answer done = imported(
                "children", Rosters.csv(Rosters.with(row, "居住地区划代码", other.village, "学校", other.school)), other.it);

        assertThat(done.number("refused")).isEqualTo(1);
        assertThat(proposals(county, "MOVE", county.code).toString()).contains(id, other.village);
        List<JsonNode> theirs = proposals(other, "MOVE", other.code);
        assertThat(theirs.toString()).contains(id);
        post(
                        "/v1/proposals/" + theirs.get(0).path("proposalId").asString() + "/decision",
                        other.token("CA"),
                        "{\"decision\":\"ACCEPTED\",\"words\":\"已来本校就读\"}")
                .expect(200);
        String incoming = get("/v1/transfers?box=in", county.token("CA"))
                .expect(200)
                .body()
                .toString();
        assertThat(incoming).contains(id, "TAKING", "已来本校就读");
        assertThat(get("/v1/people/" + id, county.token("CA")).text("villageCode"))
                .isEqualTo(county.village);
    }
}
