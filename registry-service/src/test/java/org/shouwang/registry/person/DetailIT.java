package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;

/** The items of a file come by roster and by hand, and are shown to those whose work it is. */
class DetailIT extends RunningRegistry {

    private String child(County county, Map<String, String> row) {
        assertThat(imported("children", Rosters.csv(row), county.it).number("refused"))
                .isZero();
        return idOf(row, county);
    }

    private String idOf(Map<String, String> row, County county) {
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private Answer tell(County county, String id, String items) {
        String version = get("/v1/people/" + id, county.token("CD")).expect(200).header("ETag");
        return call(
                "PUT",
                "/v1/people/" + id + "/details",
                county.token("CD"),
                "{\"items\":" + items + ",\"reason\":\"家访\"}",
                "If-Match",
                version);
    }

    @Test
    void a_roster_brings_items_and_a_poor_carer_raises_the_tier() {
        County county = new County();
        Map<String, String> row = Rosters.with(
                Rosters.child(county.village, county.school),
                "风险等级",
                "",
                "监护情况",
                "差",
                "教养方式",
                "溺爱",
                "是否独生子女",
                "是",
                "家中能否辅导",
                "否",
                "困难类型",
                "家庭贫困、重病",
                "现住址",
                "丙村三组12号");

        Answer record =
                get("/v1/people/" + child(county, row), county.token("CD")).expect(200);

        assertThat(record.body().path("details").path("GUARDIANSHIP_GRADE").asString())
                .isEqualTo("POOR");
        assertThat(record.body().path("details").path("CARER_STYLE").asString()).isEqualTo("INDULGENT");
        assertThat(record.body().path("details").path("DIFFICULTIES").asString())
                .isEqualTo("POOR SICK");
        assertThat(record.body().path("details").path("ADDRESS").asString()).isEqualTo("丙村三组12号");
        assertThat(record.text("tier")).isEqualTo("R1");
    }

    @Test
    void what_a_person_tells_stays_until_a_roster_says_something_new() {
        County county = new County();
        Map<String, String> row = Rosters.with(Rosters.child(county.village, county.school), "教养方式", "善于引导");
        String id = child(county, row);

        Answer told = tell(county, id, "{\"CARER_STYLE\":\"疏于照管\",\"MONEY_USE\":\"乱花钱\"}")
                .expect(200);
        assertThat(told.body().path("details").path("CARER_STYLE").asString()).isEqualTo("NEGLECT");
        imported("children", Rosters.csv(Rosters.with(row, "备注", "怕黑")), county.it);

        Answer record = get("/v1/people/" + id, county.token("CD")).expect(200);
        assertThat(record.body().path("details").path("CARER_STYLE").asString()).isEqualTo("NEGLECT");
        imported("children", Rosters.csv(Rosters.with(row, "教养方式", "简单粗暴")), county.it);
        assertThat(get("/v1/people/" + id, county.token("CD"))
                        .body()
                        .path("details")
                        .path("CARER_STYLE")
                        .asString())
                .isEqualTo("HARSH");
        assertThat(tell(county, id, "{\"MONEY_USE\":\"\"}")
                        .expect(200)
                        .body()
                        .path("details")
                        .has("MONEY_USE"))
                .isFalse();
    }

    @Test
    void bad_items_are_told_one_by_one_and_change_nothing() {
        County county = new County();
        String id = child(county, Rosters.child(county.village, county.school));
        String before = get("/v1/people/" + id, county.token("CD")).header("ETag");

        Answer refused = tell(county, id, "{\"CARER_STYLE\":\"好\",\"LIVING\":\"独居\",\"ONLY_CHILD\":\"是\"}")
                .expectProblem(422, "VALIDATION_FAILED");

        assertThat(refused.body().path("errors").size()).isEqualTo(2);
        assertThat(get("/v1/people/" + id, county.token("CD")).header("ETag")).isEqualTo(before);
        Answer row = imported(
                "children",
                Rosters.csv(Rosters.with(Rosters.child(county.village, county.school), "是否独生子女", "也许")),
                county.it);
        assertThat(row.number("refused")).isEqualTo(1);
    }

    @Test
    void items_are_for_those_whose_work_it_is() {
        County county = new County();
        County other = new County();
        Map<String, String> row =
                Rosters.with(Rosters.child(county.village, county.school), "现住址", "丙村三组12号", "教养方式", "溺爱");
        String id = child(county, row);

        assertThat(get("/v1/people/" + id, county.it)
                        .expect(200)
                        .body()
                        .path("details")
                        .size())
                .isZero();
        String body = "{\"items\":{\"ONLY_CHILD\":\"是\"},\"reason\":\"x\"}";
        call("PUT", "/v1/people/" + id + "/details", other.token("CD"), body, "If-Match", "\"1\"")
                .expectProblem(404, "NOT_FOUND");
        call("PUT", "/v1/people/" + id + "/details", county.it, body, "If-Match", "\"1\"")
                .expectProblem(403, "FORBIDDEN");
        call("PUT", "/v1/people/" + id + "/details", county.token("CD"), body).expectProblem(428, "IF_MATCH_REQUIRED");
        String stored = mongo.execute(
                        "people", people -> people.find(new Document("_id", id)).first())
                .toJson();
        assertThat(stored).doesNotContain("丙村三组12号").contains("INDULGENT");
    }

    @Test
    void grandmother_on_the_list_and_guardian_of_a_child_are_found_to_be_one() {
        County county = new County();
        County other = new County();
        Map<String, String> grandmother = Rosters.elder(county.village);
        imported("elders", Rosters.csv(grandmother), county.it);
        Map<String, String> row =
                Rosters.with(Rosters.child(county.village, county.school), "监护人身份证号", grandmother.get("身份证号"));
        String child = child(county, row);
        String elder = idOf(grandmother, county);

        Answer hers =
                get("/v1/people/" + elder + "/relations", county.token("CD")).expect(200);
        Answer its =
                get("/v1/people/" + child + "/relations", county.token("CD")).expect(200);

        assertThat(hers.body().path("caresFor").get(0).path("personId").asString())
                .isEqualTo(child);
        assertThat(its.body().path("caredForBy").get(0).path("personId").asString())
                .isEqualTo(elder);
        get("/v1/people/" + elder + "/relations", other.token("CD")).expectProblem(404, "NOT_FOUND");
    }
}
