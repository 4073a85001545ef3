package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import tools.jackson.databind.JsonNode;

/** Who may see and do what with people. */
class PeopleIT extends RunningRegistry {

    private String personId(County county, Map<String, String> row) {
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private String register(County county, Map<String, String> row) {
        imported(row.containsKey("监护类型") ? "children" : "elders", Rosters.csv(row), county.it);
        return personId(county, row);
    }

    @Test
    void people_are_found_by_name_part_organisation_kind_tier_and_number() {
        County county = new County();
        Map<String, String> girl = Rosters.with(Rosters.child(county.village, county.school), "姓名", "林小禾");
        Map<String, String> boy =
                Rosters.with(Rosters.child(county.otherVillage, county.school), "姓名", "周小远", "风险等级", "R1");
        imported("children", Rosters.csv(List.of(girl, boy)), county.it);
        register(county, Rosters.elder(county.village));

        assertThat(search("{\"name\":\"小\"}", county.it)).hasSize(2);
        assertThat(search("{\"name\":\"小禾\"}", county.it)).hasSize(1);
        assertThat(search("{\"org\":\"" + county.village + "\"}", county.it)).hasSize(2);
        assertThat(search("{\"org\":\"" + county.school + "-3-2\"}", county.it)).hasSize(2);
        assertThat(search("{\"kind\":\"ELDER\"}", county.it)).hasSize(1);
        assertThat(search("{\"tier\":\"R1\",\"kind\":\"CHILD\"}", county.it)).hasSize(1);
        assertThat(search("{\"idNumber\":\"" + girl.get("身份证号").toLowerCase() + "\"}", county.it))
                .hasSize(1);
        assertThat(search("{\"ids\":[\"" + personId(county, girl) + "\",\"nobody\"]}", county.it))
                .hasSize(1);
        assertThat(search("{\"name\":\"没有\"}", county.it)).isEmpty();
    }

    @Test
    void a_list_shows_no_number() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        register(county, girl);

        String item = search("{\"name\":\"林\"}", county.token("CA")).get(0).toString();

        assertThat(item).contains("林小禾").doesNotContain(girl.get("身份证号"), girl.get("监护人电话"), "王长兰");
    }

    @Test
    void pages_are_whole_and_do_not_overlap() {
        County county = new County();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rows.add(Rosters.child(county.village, county.school));
        }
        imported("children", Rosters.csv(rows), county.it);

        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            Answer page = post(
                            "/v1/people/search",
                            county.it,
                            "{\"org\":\"" + county.code + "\",\"limit\":3" + cursor + "}")
                    .expect(200);
            page.body()
                    .path("items")
                    .forEach(item -> assertThat(seen.add(item.path("personId").asString()))
                            .isTrue());
            cursor = page.body().has("next") ? ",\"cursor\":\"" + page.text("next") + "\"" : "";
            pages++;
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(7);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void another_countys_people_do_not_exist() {
        County county = new County();
        County other = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        String id = register(county, girl);

        assertThat(search("{\"idNumber\":\"" + girl.get("身份证号") + "\"}", other.it))
                .isEmpty();
        assertThat(search("{\"ids\":[\"" + id + "\"]}", other.it)).isEmpty();
        assertThat(search("{\"org\":\"" + county.code + "\"}", other.it)).isEmpty();
        assertThat(search("{\"name\":\"林小禾\"}", other.it)).isEmpty();
        get("/v1/people/" + id, other.token("CA")).expectProblem(404, "NOT_FOUND");
        call(
                        "PUT",
                        "/v1/people/" + id + "/risk-level",
                        other.token("CA"),
                        "{\"level\":\"R1\",\"reason\":\"x\"}",
                        "If-Match",
                        "\"1\"")
                .expectProblem(404, "NOT_FOUND");
        Answer theft = imported(
                "children", Rosters.csv(Rosters.with(girl, "居住地区划代码", other.village, "学校", other.school)), other.it);
        assertThat(theft.number("refused")).isEqualTo(1);
        assertThat(rows(theft, other.it)
                        .get(0)
                        .path("problems")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("REGISTERED_ELSEWHERE");
    }

    @Test
    void a_teacher_sees_the_class_and_nobody_else() {
        County county = new County();
        Map<String, String> mine = Rosters.child(county.village, county.school);
        Map<String, String> others = Rosters.with(Rosters.child(county.village, county.school), "班级", "3班");
        imported("children", Rosters.csv(List.of(mine, others)), county.it);
        String teacher = org.shouwang.platform.test.TestTokens.bearer("t", Set.of("T"), Set.of(county.school + "-3-2"));

        assertThat(search("{\"name\":\"林\"}", teacher)).hasSize(1);
        get("/v1/people/" + personId(county, others), teacher).expectProblem(404, "NOT_FOUND");
        Answer record = get("/v1/people/" + personId(county, mine), teacher).expect(200);
        assertThat(record.body().path("contactPoints").get(0).path("phone").asString())
                .isEqualTo(mine.get("监护人电话"));
        assertThat(record.text("idNumber")).startsWith("99").contains("****");
    }

    @Test
    void offices_see_numbers_it_does_not_and_volunteers_see_nobody_who_did_not_agree() {
        County county = new County();
        Map<String, String> girl = Rosters.with(Rosters.child(county.village, county.school), "备注", "怕黑");
        String path = "/v1/people/" + register(county, girl);

        Answer office = get(path, county.token("CA")).expect(200);
        assertThat(office.text("idNumber")).isEqualTo(girl.get("身份证号"));
        assertThat(office.text("remark")).isEqualTo("怕黑");
        assertThat(office.body().path("guardianships").get(0).path("carerName").asString())
                .isEqualTo("王长兰");
        assertThat(office.header("Cache-Control")).contains("no-store");
        String it = get(path, county.it).expect(200).body().toString();
        assertThat(it).doesNotContain(girl.get("身份证号"), girl.get("监护人电话"), "怕黑", "王长兰", "林建军", "广东省");
        get(path, county.token("VO")).expectProblem(404, "NOT_FOUND");
        assertThat(search("{}", county.token("PX"))).isEmpty();
        call("GET", path, null, null).expectProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void in_the_database_numbers_and_names_of_carers_are_sealed() {
        County county = new County();
        Map<String, String> girl = Rosters.with(Rosters.child(county.village, county.school), "备注", "怕黑");
        String id = register(county, girl);

        String stored = mongo.execute(
                        "people", people -> people.find(new Document("_id", id)).first())
                .toJson();

        assertThat(stored)
                .contains("林小禾")
                .doesNotContain(girl.get("身份证号"), girl.get("监护人电话"), girl.get("父亲电话"), "王长兰", "林建军", "广东省", "怕黑");
    }

    @Test
    void every_view_of_a_record_is_logged_with_its_purpose() {
        County county = new County();
        String id = register(county, Rosters.child(county.village, county.school));

        get("/v1/people/" + id, county.token("CD"), "X-Purpose", "visit").expect(200);
        get("/v1/people/" + id, county.token("CA")).expect(200);
        get("/v1/contact-points/" + id + ".guardian", service(), "X-Purpose", "reminder")
                .expect(200);

        List<Document> log = Awaitility.await()
                .until(
                        () -> mongo.execute(
                                "access-log",
                                views -> views.find(new Document("person", id)).into(new ArrayList<>())),
                        views -> views.size() == 3);
        assertThat(log)
                .extracting(view -> view.getString("purpose"))
                .containsExactlyInAnyOrder("VISIT", null, "REMINDER");
        assertThat(log).extracting(view -> view.getString("action")).contains("person", "contact-point");
        assertThat(log.get(0).getString("subject")).isEqualTo("somebody-of-" + county.code);
    }

    @Test
    void an_unchanged_record_is_not_sent_again() {
        County county = new County();
        String path = "/v1/people/" + register(county, Rosters.child(county.village, county.school));
        String etag = get(path, county.it).header("ETag");

        get(path, county.it, "If-None-Match", etag).expect(304);
    }

    @Test
    void a_tier_is_decided_by_those_who_may_with_the_version_they_read() {
        County county = new County();
        String id = register(county, Rosters.child(county.village, county.school));
        String path = "/v1/people/" + id + "/risk-level";
        String body = "{\"level\":\"R1\",\"reason\":\"无人照管\"}";

        call("PUT", path, county.token("CS"), body).expectProblem(428, "IF_MATCH_REQUIRED");
        call("PUT", path, county.token("CS"), body, "If-Match", "\"7\"").expectProblem(412, "STALE_VERSION");
        call("PUT", path, county.token("T"), body, "If-Match", "\"1\"").expectProblem(403, "FORBIDDEN");
        call("PUT", path, county.token("CS"), "{\"level\":\"E1\",\"reason\":\"x\"}", "If-Match", "\"1\"")
                .expectProblem(409, "TIER_NOT_APPLICABLE");
        call("PUT", path, county.token("CS"), "{\"level\":\"R9\",\"reason\":\"\"}", "If-Match", "\"1\"")
                .expectProblem(422, "VALIDATION_FAILED");
        call(
                        "PUT",
                        path,
                        county.token("CS"),
                        "{\"level\":\"R1\",\"reason\":\"x\",\"colour\":\"red\"}",
                        "If-Match",
                        "\"1\"")
                .expectProblem(400, "UNKNOWN_FIELD");
        Answer decided =
                call("PUT", path, county.token("CS"), body, "If-Match", "\"1\"").expect(200);
        Answer again =
                call("PUT", path, county.token("CS"), body, "If-Match", "\"2\"").expect(200);

        assertThat(decided.text("tier")).isEqualTo("R1");
        assertThat(decided.text("tierBasis")).isEqualTo("DECIDED");
        assertThat(decided.header("ETag")).isEqualTo("\"2\"");
        assertThat(again.header("ETag")).as("it is that tier already").isEqualTo("\"2\"");
        Awaitility.await("both answers showed the record, so both are noted as views")
                .until(
                        () -> mongo.execute(
                                "access-log",
                                views -> views.countDocuments(
                                        new Document("person", id).append("action", "risk-level"))),
                        noted -> noted >= 2);
        var event = events.await(
                "registry.person.changed.v1",
                data -> data.path("personId").asString().equals(id));
        Contracts.assertValid("registry.person.changed.v1", event.json());
        assertThat(event.data().path("changes").toString()).isEqualTo("[\"tier\"]");
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.json()).doesNotContain("无人照管");
    }

    @Test
    void only_services_get_a_number_for_sending() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        String id = register(county, girl);

        Answer number = get("/v1/contact-points/" + id + ".guardian", service()).expect(200);

        assertThat(number.text("phone")).isEqualTo(girl.get("监护人电话"));
        assertThat(number.text("literacy")).isEqualTo("ILLIT");
        assertThat(number.text("personId")).isEqualTo(id);
        get("/v1/contact-points/" + id + ".guardian", county.token("CA")).expectProblem(403, "FORBIDDEN");
        get("/v1/contact-points/" + id + ".carer", service()).expectProblem(404, "NOT_FOUND");
        get("/v1/contact-points/nobody.guardian", service()).expectProblem(404, "NOT_FOUND");
    }

    private String unreachable(String id, String reason) {
        return "{\"contactPointId\":\"" + id + ".guardian\",\"personId\":\"" + id + "\",\"reason\":\"" + reason
                + "\",\"later\":true}";
    }

    @Test
    void a_contact_point_that_does_not_answer_is_marked_once() {
        County county = new County();
        String id = register(county, Rosters.child(county.village, county.school));
        String type = "notification.contact-point.unreachable.v1";
        String topic = "notification.contact-point";

        String eventId = events.publish(topic, id, type, id + ".guardian", 1, unreachable(id, "UNDELIV"));
        var first = events.await(
                "registry.person.changed.v1",
                data -> data.path("personId").asString().equals(id));
        events.publish(topic, id, eventId, type, id + ".guardian", 1, unreachable(id, "UNDELIV"));
        events.publish(topic, id, type, id + ".guardian", 2, unreachable(id, "WRONGNO"));
        events.publish(topic, id, type, "nobody.self", 1, unreachable("nobody", "WRONGNO"));
        var second = events.await(
                "registry.person.changed.v1",
                data -> data.path("personId").asString().equals(id)
                        && status(data).equals("INVALID"));

        assertThat(status(first.data())).isEqualTo("UNVERIFIED");
        assertThat(second.sequence()).as("the duplicate made no event").isEqualTo(3);
        assertThat(get("/v1/contact-points/" + id + ".guardian", service()).text("status"))
                .isEqualTo("INVALID");
    }

    private static String status(JsonNode person) {
        return person.path("contactPoints").get(0).path("status").asString();
    }

    @Test
    void whoever_has_no_id_number_is_known_by_name_birth_village_and_phone() {
        County county = new County();
        Map<String, String> girl = Rosters.with(Rosters.child(county.village, county.school), "身份证号", "");
        assertThat(imported("children", Rosters.csv(girl), county.it).number("accepted"))
                .isEqualTo(1);

        Answer again = imported("children", Rosters.csv(girl), county.it);
        Answer corrected = imported("children", Rosters.csv(Rosters.with(girl, "学业水平", "差")), county.it);
        Map<String, String> numbered =
                Rosters.with(girl, "学业水平", "差", "身份证号", Rosters.child("", "").get("身份证号"));
        Answer known = imported("children", Rosters.csv(numbered), county.it);
        Answer forgotten = imported("children", Rosters.csv(Rosters.with(girl, "学业水平", "差")), county.it);

        assertThat(again.number("unchanged")).isEqualTo(1);
        assertThat(corrected.number("changed")).isEqualTo(1);
        assertThat(known.number("changed")).isEqualTo(1);
        assertThat(forgotten.number("unchanged")).isEqualTo(1);
        assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize(1);
    }

    @Test
    void a_helper_with_several_roles_is_one_person() {
        County county = new County();
        String staff = "姓名,角色,机构代码,电话\n梁明军,班主任," + county.school + "-3-2,15470000000\n梁明军,H," + county.school
                + ",15470000000\n冯安燕,CD," + county.village + ",15470000000\n";

        Answer first = imported("staff", staff, county.it);
        Answer again = imported("staff", staff, county.it);

        assertThat(first.number("accepted")).isEqualTo(3);
        assertThat(again.number("unchanged")).isEqualTo(3);
        List<JsonNode> helpers = search("{\"kind\":\"HELPER\"}", county.it);
        assertThat(helpers).hasSize(2);
        assertThat(search("{\"name\":\"梁明军\"}", county.it).get(0).path("roles")).hasSize(2);
        var event = events.await(
                "registry.person.registered.v1",
                data -> data.path("kind").asString().equals("HELPER")
                        && data.path("orgs").get(0).asString().equals(county.code));
        Contracts.assertValid("registry.person.registered.v1", event.json());
    }

    @Test
    void organisations_are_listed_under_their_parent() {
        County county = new County();
        register(county, Rosters.child(county.village, county.school));

        Answer town = get("/v1/organisations?parent=" + county.town + "&limit=2", county.token("T"))
                .expect(200);

        assertThat(town.body().path("items")).hasSize(2);
        Answer rest =
                get("/v1/organisations?parent=" + county.town + "&cursor=" + town.text("next"), county.token("T"));
        assertThat(rest.body().path("items")).hasSize(1);
        assertThat(get("/v1/organisations?parent=" + county.school, county.it)
                        .body()
                        .path("items")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo(county.school + "-3-2");
        assertThat(get("/v1/organisations", county.it).body().path("items").toString())
                .contains(county.code);
        get("/v1/organisations/999999", county.it).expectProblem(404, "NOT_FOUND");
        var event = events.await(
                "registry.organisation.registered.v1",
                data -> data.path("code").asString().equals(county.school + "-3-2"));
        Contracts.assertValid("registry.organisation.registered.v1", event.json());
        assertThat(event.data().path("type").asString()).isEqualTo("CLASS");
    }
}
