package org.shouwang.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
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

/** Divisions end, others take over, people follow. */
class DivisionChangeIT extends RunningRegistry {

    private String today() {
        return java.time.LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
    }

    private String village(County county, int order) {
        String code = county.town + "30" + order;
        imported("divisions", "代码,名称,上级代码\n" + code + ",新" + order + "村," + county.town + "\n", county.it);
        return code;
    }

    private Answer changed(County county, String... rows) {
        return imported("division-changes", "旧代码,新代码,生效日期,说明\n" + String.join("\n", rows) + "\n", county.it);
    }

    private String id(String code) {
        return code + "." + today();
    }

    private Answer done(County county, String code) {
        return Awaitility.await()
                .until(
                        () -> get("/v1/division-changes/" + id(code), county.it),
                        answer -> answer.text("state").equals("DONE"));
    }

    private JsonNode person(County county, String idNumber) {
        return search("{\"idNumber\":\"" + idNumber + "\"}", county.it).get(0);
    }

    private Document stored(JsonNode person) {
        String id = person.path("personId").asString();
        return mongo.execute(
                "people", people -> people.find(new Document("_id", id)).first());
    }

    @Test
    void people_schools_and_helpers_follow_a_merge_and_the_old_village_is_kept() {
        County county = new County();
        String school = county.code + "0009";
        imported("schools", "代码,名称,上级代码,类型\n" + school + ",村小," + county.village + ",学校\n", county.it);
        Map<String, String> girl = Rosters.child(county.village, school);
        Map<String, String> neighbour = Rosters.child(county.otherVillage, school);
        Map<String, String> elder = Rosters.elder(county.village);
        imported("children", Rosters.csv(List.of(girl, neighbour)), county.it);
        imported("elders", Rosters.csv(elder), county.it);
        imported("staff", "姓名,角色,机构代码,电话\n周主任,儿童主任," + county.village + ",1548" + county.code + "1\n", county.it);
        String next = village(county, 1);

        assertThat(changed(county, county.village + "," + next + "," + today() + ",并入")
                        .number("accepted"))
                .isEqualTo(1);
        done(county, county.village);

        Document moved = stored(person(county, girl.get("身份证号")));
        assertThat(moved.getList("orgs", String.class))
                .containsExactly(county.code, county.town, next, school, school + "-3-2");
        assertThat(moved.get("home", Document.class).getString("code")).isEqualTo(next);
        assertThat(moved.toJson()).as("the history keeps the old village").contains(county.village);
        assertThat(stored(person(county, neighbour.get("身份证号"))).getList("orgs", String.class))
                .containsExactly(county.code, county.town, county.otherVillage, next, school, school + "-3-2");
        assertThat(stored(person(county, elder.get("身份证号"))).getList("orgs", String.class))
                .containsExactly(county.code, county.town, next);
        assertThat(search("{\"kind\":\"HELPER\",\"org\":\"" + next + "\"}", county.it))
                .hasSize(1);
        assertThat(search("{\"org\":\"" + county.village + "\"}", county.it)).isEmpty();
        var event = events.await(
                "registry.person.changed.v1",
                data -> data.path("villageCode").asString().equals(next));
        assertThat(event.data().path("changes").toString()).contains("\"home\"", "\"orgs\"");
        var ended = events.await(
                "registry.organisation.changed.v1",
                data -> data.path("code").asString().equals(county.village));
        Contracts.assertValid("registry.organisation.changed.v1", ended.json());
        assertThat(ended.data().path("successors").get(0).asString()).isEqualTo(next);
    }

    @Test
    void an_old_code_is_resolved_as_of_its_day() {
        County county = new County();
        String next = village(county, 1);
        changed(county, county.village + "," + next + "," + today() + ",改名");
        done(county, county.village);

        Answer old = get("/v1/organisations/" + county.village, county.it).expect(200);
        Answer now = get("/v1/organisations?parent=" + county.town, county.it);
        Answer before = get("/v1/organisations?parent=" + county.town + "&asOf=2020-01-01", county.it);

        assertThat(old.body().path("successors").get(0).asString()).isEqualTo(next);
        assertThat(old.text("validTo"))
                .isEqualTo(java.time.LocalDate.parse(today()).minusDays(1).toString());
        assertThat(get("/v1/organisations/" + next, county.it).text("validFrom"))
                .isEqualTo(today());
        assertThat(now.body().toString()).contains(next).doesNotContain("\"code\":\"" + county.village);
        assertThat(before.body().toString()).contains(county.village).doesNotContain("\"code\":\"" + next);
    }

    @Test
    void rosters_may_still_name_the_old_code_and_nobody_is_doubled() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        Map<String, String> numberless = Rosters.with(Rosters.child(county.village, county.school), "身份证号", "");
        String roster = Rosters.csv(List.of(girl, numberless));
        imported("children", roster, county.it);
        String next = village(county, 1);
        changed(county, county.village + "," + next + "," + today() + ",");
        done(county, county.village);

        Answer again = imported("children", roster, county.it);
        Answer inNewWords = imported(
                "children",
                Rosters.csv(List.of(Rosters.with(girl, "居住地区划代码", next), Rosters.with(numberless, "居住地区划代码", next))),
                county.it);

        assertThat(again.number("unchanged")).isEqualTo(2);
        assertThat(inNewWords.number("unchanged")).isEqualTo(2);
        assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize(2);
    }

    @Test
    void a_split_leaves_people_to_be_decided_on() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        Map<String, String> boy = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(List.of(girl, boy)), county.it);
        String north = village(county, 1);
        String south = village(county, 2);
        changed(
                county,
                county.village + "," + north + "," + today() + ",拆分",
                county.village + "," + south + "," + today() + ",拆分");
        done(county, county.village);
        String path = "/v1/division-changes/" + id(county.village);
        String girlId = person(county, girl.get("身份证号")).path("personId").asString();

        assertThat(get(path + "/people", county.token("TW")).body().path("items"))
                .hasSize(2);
        Answer refused = imported("children", Rosters.csv(Rosters.child(county.village, county.school)), county.it);
        assertThat(rows(refused, county.it).toString()).contains("DIVISION_ENDED");
        String decision = "{\"items\":[{\"personId\":\"" + girlId + "\",\"code\":\"" + north
                + "\"},{\"personId\":\"nobody\",\"code\":\"" + south + "\"}]}";
        Answer decided = post(path + "/decisions", county.token("TW"), decision).expect(200);
        Answer again = post(path + "/decisions", county.token("TW"), decision).expect(200);

        assertThat(decided.body().path("items").toString()).contains("MOVED", "UNKNOWN");
        assertThat(again.body().path("items").toString()).contains("UNCHANGED").doesNotContain("MOVED");
        assertThat(get(path + "/people", county.token("TW")).body().path("items"))
                .hasSize(1);
        assertThat(search("{\"org\":\"" + north + "\"}", county.it)).hasSize(1);
        post(
                        path + "/decisions",
                        county.token("TW"),
                        "{\"items\":[{\"personId\":\"" + girlId + "\",\"code\":\"" + county.otherVillage + "\"}]}")
                .expectProblem(409, "NOT_A_SUCCESSOR");
        post(path + "/decisions", county.token("T"), decision).expect(403);
        get(path, new County().token("CA")).expect(404);
    }

    /** As a kill leaves it: the code has ended, half of the people have moved, the lease runs out. */
    @Test
    void a_change_interrupted_in_the_middle_is_carried_out_once() {
        County county = new County();
        List<Map<String, String>> roster = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            roster.add(Rosters.child(county.village, county.school));
        }
        imported("children", Rosters.csv(roster), county.it);
        String next = village(county, 1);
        changed(county, county.village + "," + next + "," + today() + ",");
        done(county, county.village);
        List<String> half = roster.subList(0, 15).stream()
                .map(row -> person(county, row.get("身份证号")).path("personId").asString())
                .toList();
        long told = told(next, 30);
        mongo.execute(
                "people",
                people -> people.updateMany(
                        new Document("_id", new Document("$in", half)),
                        new Document(
                                "$set",
                                new Document(
                                                "home",
                                                new Document("code", county.village)
                                                        .append(
                                                                "orgs",
                                                                List.of(county.code, county.town, county.village)))
                                        .append("orgs", List.of(county.code, county.town, county.village)))));
        mongo.execute(
                "division-changes",
                changes -> changes.updateOne(
                        new Document("_id", id(county.village)),
                        new Document(
                                "$set",
                                new Document("state", "WAITING")
                                        .append("owner", "a process that is no more")
                                        .append("leaseUntil", new Date(0)))));

        done(county, county.village);

        assertThat(search("{\"org\":\"" + county.village + "\"}", county.it)).isEmpty();
        assertThat(search("{\"org\":\"" + next + "\",\"limit\":100}", county.it))
                .hasSize(30);
        assertThat(told(next, told + 15))
                .as("those who had moved are not told again")
                .isEqualTo(told + 15);
    }

    private long told(String village, long atLeast) {
        return Awaitility.await()
                .until(
                        () -> events.received("registry.person.changed.v1").stream()
                                .filter(event -> event.data()
                                        .path("villageCode")
                                        .asString()
                                        .equals(village))
                                .count(),
                        count -> count >= atLeast);
    }

    @Test
    void the_same_table_again_and_the_same_by_hand_change_nothing() {
        County county = new County();
        String next = village(county, 1);
        String row = county.village + "," + next + "," + today() + ",改名";
        changed(county, row);
        done(county, county.village);

        Answer again = changed(county, row);
        Answer byHand = post(
                        "/v1/division-changes",
                        county.it,
                        "{\"from\":\"" + county.village + "\",\"to\":[\"" + next + "\"],\"on\":\"" + today() + "\"}")
                .expect(200);

        assertThat(again.number("unchanged")).isEqualTo(1);
        assertThat(byHand.text("state")).isEqualTo("DONE");
    }

    @Test
    void what_makes_no_sense_is_refused_row_by_row() {
        County county = new County();
        County other = new County();

        Answer done = changed(
                county,
                county.village + "," + county.village + "," + today() + ",",
                county.otherVillage + "," + county.town + "," + today() + ",",
                county.otherVillage + "," + other.village + "," + today() + ",",
                county.town + "," + county.code + "999,heute,");

        assertThat(done.number("refused")).isEqualTo(4);
        assertThat(rows(done, county.it).toString())
                .contains("SAME_CODE", "TYPE_DIFFERS", "UNKNOWN_DIVISION", "DATE_FORM");
        post(
                        "/v1/division-changes",
                        county.it,
                        "{\"from\":\"" + county.village + "\",\"to\":[\"" + other.village + "\"],\"on\":\"" + today()
                                + "\"}")
                .expectProblem(409, "DIVISION_CHANGE_REFUSED");
    }

    @Test
    void a_change_to_come_waits_for_its_day_and_may_still_become_a_split() {
        County county = new County();
        String one = village(county, 1);
        String two = village(county, 2);
        String later = java.time.LocalDate.parse(today()).plusDays(300).toString();

        changed(county, county.village + "," + one + "," + later + ",");
        Answer more = changed(county, county.village + "," + two + "," + later + ",");

        Answer change = get("/v1/division-changes/" + county.village + "." + later, county.it)
                .expect(200);
        assertThat(more.number("changed")).isEqualTo(1);
        assertThat(change.body().path("split").asBoolean()).isTrue();
        assertThat(change.text("state")).isEqualTo("WAITING");
        assertThat(get("/v1/division-changes", county.it).body().path("items")).hasSize(1);
    }

    @Test
    void households_and_the_work_group_go_over_to_the_new_code_and_twice_changes_nothing() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(girl), county.it);
        String girlId = person(county, girl.get("身份证号")).path("personId").asString();
        String household = post(
                        "/v1/households",
                        county.token("CD"),
                        "{\"village\":\"%s\",\"residents\":[{\"personId\":\"%s\",\"relation\":\"GRANDCHILD\"}]}"
                                .formatted(county.village, girlId))
                .expect(201)
                .text("householdId");
        String groups = "/v1/work-groups/";
        call(
                        "POST",
                        groups + county.village + "/terms",
                        county.token("VS"),
                        "{\"from\":\"2026-03-01\",\"until\":\"2027-02-28\"}",
                        "If-Match",
                        "\"0\"")
                .expect(200);
        String next = village(county, 4);
        changed(county, county.village + "," + next + "," + today() + ",更名");
        done(county, county.village);

        Answer moved = get("/v1/households/" + household, county.token("CD")).expect(200);
        assertThat(moved.text("village")).isEqualTo(next);
        assertThat(get("/v1/people/" + girlId + "/household", county.token("CD"))
                        .expect(200)
                        .text("householdId"))
                .isEqualTo(household);
        Answer group = get(groups + next, county.token("VS")).expect(200);
        assertThat(group.body().path("terms").get(0).path("until").asString()).isEqualTo("2027-02-28");
        Answer old = get(groups + county.village, county.token("VS")).expect(200);
        assertThat(old.body().path("terms").toString()).doesNotContain("2027-02-28");

        String version = group.header("ETag");
        mongo.getCollection("division-changes")
                .updateOne(
                        new Document("_id", id(county.village)),
                        new Document("$set", new Document("state", "WAITING"))
                                .append("$unset", new Document("owner", "")));
        done(county, county.village);
        assertThat(get(groups + next, county.token("VS")).header("ETag")).isEqualTo(version);
    }
}
