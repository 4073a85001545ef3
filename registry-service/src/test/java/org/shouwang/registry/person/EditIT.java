package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import tools.jackson.databind.JsonNode;

/** One record edited by hand, and what it was. */
class EditIT extends RunningRegistry {

    private static final String WHY = "\"reason\":\"家访核实\"";

    private String register(County county, Map<String, String> row) {
        imported(row.containsKey("监护类型") ? "children" : "elders", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private Answer edit(String id, String part, String json, String token) {
        String etag = get("/v1/people/" + id, token).header("ETag");
        return call("PUT", "/v1/people/" + id + "/" + part, token, json, "If-Match", etag);
    }

    private static List<String> periods(Answer answer, String part) {
        List<String> found = new ArrayList<>();
        for (JsonNode period : answer.body().path(answer.body().has("items") ? "items" : "parts")) {
            if (period.path("part").asString().equals(part)) {
                found.add(period.path("code").asString() + " "
                        + period.path("from").asString() + " "
                        + period.path("until").asString(""));
            }
        }
        return found;
    }

    @Test
    void parts_are_edited_from_a_day_on_and_what_was_stays() {
        County county = new County();
        String cd = county.token("CD");
        String id = register(county, Rosters.child(county.village, county.school));
        LocalDate registered = LocalDate.ofInstant(clock.instant(), clock.getZone());
        clock.plus(Duration.ofDays(20));
        String middle = registered.plusDays(5).toString();
        String today = registered.plusDays(20).toString();

        edit(id, "guardianship", "{\"type\":\"FA\",\"carerName\":\"林建军\",\"relation\":\"FA\"," + WHY + "}", cd)
                .expect(200);
        edit(id, "guardianship", "{\"type\":\"KIN\",\"from\":\"" + middle + "\"," + WHY + "}", cd)
                .expect(200);
        edit(id, "home", "{\"villageCode\":\"" + county.otherVillage + "\"," + WHY + "}", cd)
                .expect(200);
        edit(id, "category", "{\"category\":\"REF\"," + WHY + "}", cd).expect(200);

        Answer periods = get("/v1/people/" + id + "/periods", cd).expect(200);
        assertThat(periods(periods, "guardianship"))
                .containsExactly(
                        "GP " + registered + " " + registered.plusDays(4),
                        "KIN " + middle + " " + registered.plusDays(19),
                        "FA " + today + " ");
        assertThat(periods(periods, "home"))
                .containsExactly(
                        county.village + " " + registered + " " + registered.plusDays(19),
                        county.otherVillage + " " + today + " ");
        assertThat(periods.body().toString())
                .contains("林建军")
                .contains("ANALOGY")
                .contains("GF2016-13");
        Answer then = get("/v1/people/" + id + "/as-of/" + middle, cd).expect(200);
        assertThat(periods(then, "guardianship")).hasSize(1).first().asString().startsWith("KIN");
        assertThat(periods(then, "home")).hasSize(1).first().asString().startsWith(county.village);
        assertThat(periods(then, "status")).hasSize(1);
        Answer before = get("/v1/people/" + id + "/as-of/" + registered.minusDays(1), cd)
                .expect(200);
        assertThat(before.body().path("registered").asBoolean()).isFalse();
        assertThat(before.body().path("parts")).isEmpty();
    }

    @Test
    void the_change_history_says_who_when_from_what_to_what_and_why_and_masks() {
        County county = new County();
        String cd = county.token("CD");
        Map<String, String> row = Rosters.child(county.village, county.school);
        String id = register(county, row);
        String phone = row.get("监护人电话");

        edit(id, "contact-points/GUARDIAN", "{\"phone\":\"15499999999\",\"literacy\":\"JUN\"," + WHY + "}", cd)
                .expect(200);
        edit(id, "name", "{\"name\":\"林小和\"," + WHY + "}", county.token("CS")).expect(200);

        Answer first = get("/v1/people/" + id + "/changes?limit=1", cd).expect(200);
        assertThat(first.body().path("items")).hasSize(1);
        assertThat(first.body().toString()).contains("林小禾", "林小和", "家访核实", "DECISION");
        Answer second = get("/v1/people/" + id + "/changes?limit=1&cursor=" + first.text("next"), cd)
                .expect(200);
        assertThat(second.body().toString()).contains(phone, "15499999999", "somebody-of-" + county.code);
        assertThat(second.body().has("next")).isFalse();
        String masked = get("/v1/people/" + id + "/changes", county.it)
                .expect(200)
                .body()
                .toString();
        assertThat(masked).doesNotContain(phone, "15499999999", "家访核实").contains("***");
        get("/v1/people/" + id + "/changes?cursor=x", cd).expectProblem(400, "UNREADABLE_REQUEST");
        Document stored = mongo.execute(
                "people", people -> people.find(new Document("_id", id)).first());
        assertThat(stored.toJson()).doesNotContain(phone, "15499999999", "家访核实");
        assertThat(actions(id)).contains("changes", "edit");
    }

    @Test
    void how_to_talk_to_a_holder_is_told_by_hand_and_shown_to_who_may_ring_up() {
        County county = new County();
        String cd = county.token("CD");
        Map<String, String> row =
                Rosters.with(Rosters.child(county.village, county.school), "监护人语言", "赣语", "监护人听力", "", "监护人方便时段", "上午");
        String id = register(county, row);
        String phone = "{\"phone\":\"" + row.get("监护人电话") + "\",";

        edit(id, "contact-points/GUARDIAN", phone + "\"hearing\":\"LOUD\"," + WHY + "}", cd)
                .expectProblem(422, "VALIDATION_FAILED");
        edit(id, "contact-points/GUARDIAN", phone + "\"hearing\":\"DEAF\",\"bestHour\":\"UNK\"," + WHY + "}", cd)
                .expect(200);

        JsonNode point = get("/v1/people/" + id, cd)
                .expect(200)
                .body()
                .path("contactPoints")
                .get(0);
        assertThat(point.path("language").asString()).isEqualTo("GAN");
        assertThat(point.path("hearing").asString()).isEqualTo("DEAF");
        assertThat(point.path("bestHour").asString("")).isEmpty();
        assertThat(get("/v1/people/" + id, county.it).expect(200).body().toString())
                .doesNotContain("DEAF", "GAN");
        assertThat(get("/v1/people/" + id + "/changes", cd).body().toString()).contains("GUARDIAN.hearing", "DEAF");
        assertThat(get("/v1/people/" + id + "/changes", county.it).body().toString())
                .contains("GUARDIAN.hearing")
                .doesNotContain("DEAF");
        assertThat(get("/v1/details", county.it).body().toString()).contains("bestHour", "客家话", "Hakka");
        imported("children", Rosters.csv(Rosters.with(row, "备注", "怕黑")), county.it);
        assertThat(get("/v1/people/" + id, cd)
                        .body()
                        .path("contactPoints")
                        .get(0)
                        .path("bestHour")
                        .asString(""))
                .as("the old word of a roster does not undo what was told by hand")
                .isEmpty();
    }

    private List<String> actions(String id) {
        List<String> actions = new ArrayList<>();
        Awaitility.await().until(() -> {
            actions.clear();
            mongo.execute(
                    "access-log",
                    log -> log.find(new Document("person", id))
                            .map(entry -> entry.getString("action"))
                            .into(actions));
            return actions.contains("changes");
        });
        return actions;
    }

    @Test
    void another_countys_record_does_not_exist_and_a_role_may_do_only_its_own() {
        County county = new County();
        County other = new County();
        String id = register(county, Rosters.child(county.village, county.school));
        String care = "{\"type\":\"FA\"," + WHY + "}";

        for (String path : List.of("periods", "as-of/2026-03-01", "changes", "tier-proposal")) {
            get("/v1/people/" + id + "/" + path, other.token("CA")).expectProblem(404, "NOT_FOUND");
            get("/v1/people/" + id + "/" + path, county.token("PA")).expectProblem(403, "FORBIDDEN");
        }
        call("PUT", "/v1/people/" + id + "/guardianship", other.token("CA"), care, "If-Match", "\"1\"")
                .expectProblem(404, "NOT_FOUND");
        edit(id, "guardianship", care, county.it).expectProblem(403, "FORBIDDEN");
        edit(id, "name", "{\"name\":\"林\"," + WHY + "}", county.token("CD")).expectProblem(403, "FORBIDDEN");
        edit(id, "home", "{\"villageCode\":\"" + other.village + "\"," + WHY + "}", county.token("CA"))
                .expectProblem(409, "PLACE_UNSUITABLE");
        edit(id, "school", "{\"schoolCode\":\"" + county.village + "\"," + WHY + "}", county.token("CA"))
                .expectProblem(409, "PLACE_UNSUITABLE");
    }

    @Test
    void what_is_stale_faulty_or_out_of_time_is_refused() {
        County county = new County();
        String cs = county.token("CS");
        Map<String, String> row = Rosters.child(county.village, county.school);
        String id = register(county, row);
        Map<String, String> other = Rosters.child(county.village, county.school);
        register(county, other);
        String elder = register(county, Rosters.elder(county.village));
        String path = "/v1/people/" + id + "/guardianship";

        call("PUT", path, cs, "{\"type\":\"FA\"," + WHY + "}").expectProblem(428, "IF_MATCH_REQUIRED");
        call("PUT", path, cs, "{\"type\":\"FA\"," + WHY + "}", "If-Match", "\"99\"")
                .expectProblem(412, "STALE_VERSION");
        edit(id, "guardianship", "{\"type\":\"FA\"}", cs).expectProblem(422, "VALIDATION_FAILED");
        edit(id, "guardianship", "{\"type\":\"XX\"," + WHY + "}", cs).expectProblem(422, "VALIDATION_FAILED");
        edit(id, "guardianship", "{\"type\":\"FA\",\"from\":\"2000-01-01\"," + WHY + "}", cs)
                .expectProblem(422, "DAY_NOT_ALLOWED");
        edit(id, "guardianship", "{\"type\":\"FA\",\"from\":\"2999-01-01\"," + WHY + "}", cs)
                .expectProblem(422, "DAY_NOT_ALLOWED");
        edit(id, "id-number", "{\"idNumber\":\"" + other.get("身份证号") + "\"," + WHY + "}", cs)
                .expectProblem(409, "ID_NUMBER_TAKEN");
        Awaitility.await("the try is noted")
                .until(() -> mongo.getCollection("access-log")
                                .countDocuments(new Document("person", id).append("action", "edit"))
                        > 0);
        edit(id, "id-number", "{\"idNumber\":\"990101201604010010\"," + WHY + "}", cs)
                .expectProblem(422, "VALIDATION_FAILED");
        edit(id, "contact-points/FATHER", "{" + WHY + "}", cs).expectProblem(422, "VALIDATION_FAILED");
        edit(elder, "school", "{\"schoolCode\":\"" + county.school + "\"," + WHY + "}", cs)
                .expectProblem(409, "EDIT_NOT_APPLICABLE");
    }

    @Test
    void the_roster_that_was_wrong_does_not_come_back_with_its_next_upload() {
        County county = new County();
        String cs = county.token("CS");
        Map<String, String> row = Rosters.child(county.village, county.school);
        String id = register(county, row);
        String right = Rosters.idNumber("20160401", 991);

        edit(id, "id-number", "{\"idNumber\":\"" + right + "\"," + WHY + "}", cs)
                .expect(200);
        edit(id, "guardianship", "{\"type\":\"FA\",\"relation\":\"FA\"," + WHY + "}", cs)
                .expect(200);
        Answer again = imported("children", Rosters.csv(Rosters.with(row, "备注", "新学期")), county.it);

        assertThat(again.number("changed")).isEqualTo(1);
        Answer record = get("/v1/people/" + id, cs).expect(200);
        assertThat(record.text("idNumber")).isEqualTo(right);
        assertThat(record.body().path("guardianships").path(0).path("type").asString())
                .isEqualTo("FA");
        assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize(1);
    }

    @Test
    void an_edit_is_told_without_a_word_about_anybody() {
        County county = new County();
        String id = register(county, Rosters.child(county.village, county.school));

        edit(id, "guardianship", "{\"type\":\"NON\",\"carerName\":\"林建军\"," + WHY + "}", county.token("CD"))
                .expect(200);

        var told = events.await(
                "registry.person.changed.v1",
                data -> data.path("personId").asString().equals(id));
        Contracts.assertValid(told.type(), told.json());
        assertThat(told.json())
                .contains("\"guardianship\":\"NON\"", "\"tier\":\"R1\"")
                .doesNotContain("林建军", "家访");
    }

    @Test
    void the_rules_proposal_comes_with_its_reasons() {
        County county = new County();
        String cd = county.token("CD");
        String id = register(county, Rosters.child(county.village, county.school));
        edit(id, "guardianship", "{\"type\":\"NON\"," + WHY + "}", cd).expect(200);
        edit(id, "guardianship", "{\"type\":\"GP\"," + WHY + "}", cd).expect(200);

        Answer proposal = get("/v1/people/" + id + "/tier-proposal", cd).expect(200);

        assertThat(proposal.text("tier")).as("a tier never falls by itself").isEqualTo("R1");
        assertThat(proposal.text("proposed")).isEqualTo("R3");
        assertThat(proposal.body().path("lower").asBoolean()).isTrue();
    }
}
