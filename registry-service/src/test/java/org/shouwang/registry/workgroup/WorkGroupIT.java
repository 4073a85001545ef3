package org.shouwang.registry.workgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.Answer;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.erasure.Belongings;
import org.springframework.beans.factory.annotation.Autowired;

/** The village committee sets up its work group, as its plan for the year says. */
class WorkGroupIT extends RunningRegistry {

    @Autowired
    private List<Belongings> belongings;

    private static final AtomicInteger PHONES = new AtomicInteger(4_700);

    private String helper(County county, String name) {
        String phone = "139" + String.format("%08d", PHONES.incrementAndGet());
        imported("staff", "姓名,角色,机构代码,电话\n" + name + ",组长," + county.village + "," + phone + "\n", county.it);
        return search("{\"name\":\"" + name + "\",\"kind\":\"HELPER\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private Answer change(County county, String what, String json, String version) {
        return call(
                "POST",
                "/v1/work-groups/" + county.village + "/" + what,
                county.token("VS"),
                json,
                "If-Match",
                "\"" + version + "\"");
    }

    private static String member(String person, String office) {
        return "{\"personId\":\"" + person + "\",\"office\":\"" + office + "\",\"from\":\"2026-03-02\"}";
    }

    @Test
    void a_village_sets_up_its_group_and_the_town_sees_what_is_missing() {
        County county = new County();
        String secretary = helper(county, "周守山");
        String head = helper(county, "李远山");
        String list = "/v1/work-groups?org=" + county.town;
        assertThat(get(list + "&state=NONE", county.token("TW"))
                        .expect(200)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(2);

        change(county, "terms", "{\"from\":\"2026-03-02\"}", "0").expect(200);
        Answer one = change(county, "members", member(secretary, "VS"), "1").expect(200);
        assertThat(one.text("state")).isEqualTo("VACANT");
        assertThat(one.body().path("vacant").toString()).isEqualTo("[\"VD\"]");
        Answer both = change(county, "members", member(head, "VD"), "2").expect(200);

        assertThat(both.text("state")).isEqualTo("IN_ORDER");
        assertThat(both.body().path("terms").get(0).path("until").asString()).isEqualTo("2027-03-01");
        assertThat(get("/v1/work-groups/" + county.village + "?on=2026-03-02", county.token("CD"))
                        .expect(200)
                        .body()
                        .path("members")
                        .size())
                .isEqualTo(2);
        assertThat(change(county, "members", member(head, "VD"), "3")
                        .expect(200)
                        .header("ETag"))
                .isEqualTo("\"3\"");
    }

    @Test
    void two_at_once_never_break_it() {
        County county = new County();
        change(county, "terms", "{\"from\":\"2026-03-02\"}", "0").expect(200);
        String one = helper(county, "周守山");
        String two = helper(county, "李远山");

        var answers = Stream.of(one, two)
                .map(person ->
                        CompletableFuture.supplyAsync(() -> change(county, "members", member(person, "VS"), "1")))
                .toList()
                .stream()
                .map(future -> future.join().status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 412);
    }

    @Test
    void others_places_do_not_exist_and_bad_input_changes_nothing() {
        County county = new County();
        County other = new County();
        String stranger = helper(other, "王别村");
        String path = "/v1/work-groups/" + county.village;

        get(path, other.token("TW")).expectProblem(404, "NOT_FOUND");
        get("/v1/work-groups?org=" + county.town, other.token("TW")).expectProblem(404, "NOT_FOUND");
        get("/v1/work-groups/" + county.school, county.token("TW")).expectProblem(409, "WORK_GROUP_NOT_HERE");
        call("POST", path + "/terms", county.token("CD"), "{\"from\":\"2026-03-02\"}", "If-Match", "\"0\"")
                .expectProblem(403, "FORBIDDEN");
        post(path + "/terms", county.token("VS"), "{\"from\":\"2026-03-02\"}").expectProblem(428, "IF_MATCH_REQUIRED");
        change(county, "members", member(stranger, "VS"), "0").expectProblem(409, "WORK_GROUP_NOT_A_HELPER");
        change(county, "terms", "{\"from\":\"2026-03-02\"}", "0").expect(200);
        change(county, "members", member(stranger, "VS"), "1").expectProblem(409, "WORK_GROUP_NOT_A_HELPER");
        change(county, "terms", "{\"from\":\"2026-02-01\"}", "1").expectProblem(409, "WORK_GROUP_TERM_OVERLAPS");
        change(county, "terms", "{\"from\":\"2026-05-01\",\"until\":\"2026-04-01\"}", "1")
                .expectProblem(422, "VALIDATION_FAILED");
        assertThat(get(path, county.token("TW")).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void an_erased_member_leaves_no_trace_and_the_office_is_vacant() {
        County county = new County();
        String secretary = helper(county, "周守山");
        String head = helper(county, "李远山");
        change(county, "terms", "{\"from\":\"2026-03-02\"}", "0").expect(200);
        change(county, "members", member(secretary, "VS"), "1").expect(200);
        change(county, "members", member(head, "VD"), "2").expect(200);

        belongings.forEach(part -> part.drop(secretary));
        belongings.forEach(part -> part.drop(secretary));

        Answer group =
                get("/v1/work-groups/" + county.village, county.token("VS")).expect(200);
        assertThat(group.body().toString()).doesNotContain(secretary).contains(head);
        assertThat(group.text("state")).isEqualTo("VACANT");
    }
}
