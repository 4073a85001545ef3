package org.shouwang.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;

/** What an import does to the register and what it tells the others. */
class ImportIT extends RunningRegistry {

    @Test
    void a_roster_puts_people_on_the_register_and_tells_of_each() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);

        Answer done = imported("children", Rosters.csv(girl), county.it);

        assertThat(done.text("state")).isEqualTo("FINISHED");
        assertThat(done.number("accepted")).isEqualTo(1);
        String personId = search("{\"idNumber\":\"" + girl.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
        var event = events.await(
                "registry.person.registered.v1",
                data -> data.path("personId").asString().equals(personId));
        Contracts.assertValid("registry.person.registered.v1", event.json());
        assertThat(event.key()).isEqualTo(personId);
        assertThat(event.data().path("category").asString()).isEqualTo("LBC");
        assertThat(event.data().path("guardianship").asString()).isEqualTo("GP");
        assertThat(event.data().path("classCode").asString()).isEqualTo(county.school + "-3-2");
        assertThat(event.data().path("contactPoints")).hasSize(3);
        assertThat(event.data().path("contactPoints").get(0).path("literacy").asString())
                .isEqualTo("ILLIT");
    }

    @Test
    void no_event_carries_a_name_a_number_or_a_phone() {
        County county = new County();
        Map<String, String> girl = Rosters.with(Rosters.child(county.village, county.school), "备注", "怕黑");

        imported("children", Rosters.csv(girl), county.it);

        var event = events.await(
                "registry.person.registered.v1",
                data -> data.path("orgs").get(0).asString().equals(county.code));
        for (String secret : List.of("姓名", "身份证号", "监护人姓名", "监护人电话", "父亲电话", "父亲姓名", "父亲外出地", "备注")) {
            assertThat(event.json()).doesNotContain(girl.get(secret));
        }
    }

    @Test
    void the_same_file_again_changes_nothing_and_tells_nothing() {
        County county = new County();
        String roster = Rosters.csv(List.of(
                Rosters.child(county.village, county.school),
                Rosters.with(Rosters.child(county.village, county.school), "姓名", "周思远"),
                Rosters.with(Rosters.child(county.village, county.school), "姓名", "无号", "身份证号", "")));
        assertThat(imported("children", roster, county.it).number("accepted")).isEqualTo(3);
        events.await(
                "registry.person.registered.v1",
                data -> data.path("orgs").get(0).asString().equals(county.code));
        List<String> before = versions(county);

        Answer again = imported("children", roster, county.it);

        assertThat(again.number("unchanged")).isEqualTo(3);
        assertThat(again.number("rowsRead")).isEqualTo(3);
        assertThat(versions(county)).isEqualTo(before);
        assertThat(changedOf(county)).isZero();
    }

    @Test
    void a_corrected_row_changes_that_person_only() {
        County county = new County();
        Map<String, String> one = Rosters.child(county.village, county.school);
        Map<String, String> other = Rosters.with(Rosters.child(county.village, county.school), "姓名", "周思远");
        imported("children", Rosters.csv(List.of(one, other)), county.it);

        Answer done = imported(
                "children",
                Rosters.csv(List.of(Rosters.with(one, "监护人电话", "15499999999", "学业水平", "差"), other)),
                county.it);

        assertThat(done.number("changed")).isEqualTo(1);
        assertThat(done.number("unchanged")).isEqualTo(1);
        var event = events.await(
                "registry.person.changed.v1",
                data -> data.path("orgs").get(0).asString().equals(county.code));
        Contracts.assertValid("registry.person.changed.v1", event.json());
        assertThat(event.data().path("changes").toString()).isEqualTo("[\"performanceBand\",\"contactPoints\"]");
        assertThat(event.data().path("performanceBand").asString()).isEqualTo("D");
        assertThat(rows(done, county.it).get(0).path("outcome").asString()).isEqualTo("CHANGED");
    }

    @Test
    void the_sample_county_comes_in_as_its_known_answer_says() throws Exception {
        Path sample = Path.of(System.getProperty("root.dir", "..")).resolve("deploy/sample-county/sample");
        String it = TestTokens.bearer("it", java.util.Set.of("IT"), java.util.Set.of("990101"));

        assertThat(imported("divisions", "divisions.csv", Files.readAllBytes(sample.resolve("divisions.csv")), it)
                        .number("accepted"))
                .isEqualTo(9);
        imported("schools", "schools.csv", Files.readAllBytes(sample.resolve("schools.csv")), it);
        Answer children =
                imported("children", "children.xlsx", Files.readAllBytes(sample.resolve("children.xlsx")), it);
        Answer elders = imported("elders", "elders.csv", Files.readAllBytes(sample.resolve("elders.csv")), it);
        Answer staff = imported("staff", "staff.csv", Files.readAllBytes(sample.resolve("staff.csv")), it);
        Answer again = imported("children", "children.csv", Files.readAllBytes(sample.resolve("children.csv")), it);

        assertThat(children.number("accepted")).isEqualTo(60);
        assertThat(rows(children, it))
                .extracting(row -> row.path("row").asLong())
                .containsExactly(11L, 21L, 31L, 41L, 51L, 61L);
        assertThat(rows(children, it))
                .extracting(row -> row.path("problems").get(0).path("column").asString())
                .containsExactly("身份证号", "性别", "居住地区划代码", "监护人电话", "出生日期", "身份证号");
        assertThat(elders.number("accepted")).isEqualTo(60);
        assertThat(rows(elders, it)).extracting(row -> row.path("row").asLong()).containsExactly(11L, 21L, 31L, 41L);
        assertThat(staff.number("accepted")).isEqualTo(85);
        assertThat(again.number("unchanged")).isEqualTo(60);
        assertThat(again.number("refused")).isEqualTo(6);
    }

    private List<String> versions(County county) {
        return search("{\"org\":\"" + county.code + "\"}", county.it).stream()
                .map(person -> get("/v1/people/" + person.path("personId").asString(), county.it)
                        .header("ETag"))
                .toList();
    }

    private long changedOf(County county) {
        return events.received("registry.person.changed.v1").stream()
                .filter(event -> event.data().path("orgs").get(0).asString().equals(county.code))
                .count();
    }
}
