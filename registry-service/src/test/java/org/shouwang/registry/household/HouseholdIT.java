package org.shouwang.registry.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.erasure.Belongings;
import org.springframework.beans.factory.annotation.Autowired;

/** Who lives together, as a village's child director writes it down. */
class HouseholdIT extends RunningRegistry {

    @Autowired
    private List<Belongings> belongings;

    private String child(County county, String village, String name, String... cells) {
        Map<String, String> row = Rosters.with(Rosters.child(village, county.school), "姓名", name);
        imported("children", Rosters.csv(Rosters.with(row, cells)), county.it);
        return idOf(county, name);
    }

    private String elder(County county, String name, String... cells) {
        Map<String, String> row = Rosters.with(Rosters.elder(county.village), "姓名", name);
        imported("elders", Rosters.csv(Rosters.with(row, cells)), county.it);
        return idOf(county, name);
    }

    private String idOf(County county, String name) {
        return search("{\"name\":\"" + name + "\",\"org\":\"" + county.code + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private static String residents(String... personsAndRelations) {
        StringBuilder json = new StringBuilder("\"residents\":[");
        for (int i = 0; i < personsAndRelations.length; i += 2) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"personId\":\"" + personsAndRelations[i] + "\",\"relation\":\""
                            + personsAndRelations[i + 1] + "\"}");
        }
        return json.append(']').toString();
    }

    private Answer create(County county, String... residents) {
        return post(
                "/v1/households",
                county.token("CD"),
                "{\"village\":\"" + county.village + "\"," + residents(residents) + "}");
    }

    private Answer change(County county, String id, String version, String... residents) {
        return call(
                "PUT",
                "/v1/households/" + id,
                county.token("CD"),
                "{" + residents(residents) + "}",
                "If-Match",
                "\"" + version + "\"");
    }

    @Test
    void a_grandmother_and_her_grandchild_are_one_household_found_from_both() {
        County county = new County();
        String girl = child(county, county.village, "周小溪");
        String grandmother = elder(county, "吴长菊");

        Answer made = create(county, grandmother, "HEAD", girl, "GRANDCHILD").expect(201);
        String id = made.text("householdId");

        for (String person : List.of(girl, grandmother)) {
            Answer found = get("/v1/people/" + person + "/household", county.token("T"))
                    .expect(200);
            assertThat(found.text("householdId")).isEqualTo(id);
            assertThat(found.body().path("residents").size()).isEqualTo(2);
        }
        assertThat(create(county, grandmother, "HEAD", girl, "GRANDCHILD")
                        .expect(201)
                        .text("householdId"))
                .isEqualTo(id);
        Answer left = change(county, id, "1", grandmother, "HEAD").expect(200);
        assertThat(left.header("ETag")).isEqualTo("\"2\"");
        get("/v1/people/" + girl + "/household", county.token("CD")).expectProblem(404, "NOT_FOUND");
        assertThat(change(county, id, "2", grandmother, "HEAD").expect(200).header("ETag"))
                .isEqualTo("\"2\"");
        change(county, id, "2").expect(200);
        create(county, girl, "OTHER").expect(201);
    }

    @Test
    void nobody_lives_in_two_whoever_writes_at_the_same_moment() {
        County county = new County();
        String girl = child(county, county.village, "周小溪");
        String one = elder(county, "吴长菊");
        String two = elder(county, "何守田");

        List<Integer> answers = Stream.of(one, two)
                .map(elder -> CompletableFuture.supplyAsync(() -> create(county, elder, "HEAD", girl, "GRANDCHILD")))
                .toList()
                .stream()
                .map(future -> future.join().status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 409);
        String free =
                get("/v1/people/" + one + "/household", county.token("CD")).status() == 404 ? one : two;
        String id = create(county, free, "HEAD").expect(201).text("householdId");
        change(county, id, "1", free, "HEAD", girl, "GRANDCHILD").expectProblem(409, "HOUSEHOLD_PERSON_ELSEWHERE");
        change(county, id, "0", free, "OTHER").expectProblem(412, "STALE_VERSION");
    }

    @Test
    void others_villages_do_not_exist_and_bad_input_changes_nothing() {
        County county = new County();
        County other = new County();
        String girl = child(county, county.village, "周小溪");
        String neighbour = child(county, county.otherVillage, "郑小谷");
        String stranger = child(other, other.village, "冯小木");
        String id = create(county, girl, "CHILD").expect(201).text("householdId");

        get("/v1/households/" + id, other.token("CD")).expectProblem(404, "NOT_FOUND");
        get("/v1/people/" + girl + "/household", other.token("CD")).expectProblem(404, "NOT_FOUND");
        get("/v1/people/" + girl + "/household-proposal", other.token("CD")).expectProblem(404, "NOT_FOUND");
        create(county, stranger, "CHILD").expectProblem(409, "HOUSEHOLD_PERSON_NOT_HERE");
        create(county, "nobody", "CHILD").expectProblem(409, "HOUSEHOLD_PERSON_NOT_HERE");
        change(county, id, "1", girl, "CHILD", neighbour, "CHILD").expectProblem(409, "HOUSEHOLD_PERSON_NOT_HERE");
        create(county, girl, "CHILD", girl, "HEAD").expectProblem(409, "HOUSEHOLD_NOT_SO");
        create(county, girl, "HEAD").expectProblem(409, "HOUSEHOLD_PERSON_ELSEWHERE");
        post(
                        "/v1/households",
                        county.token("T"),
                        "{\"village\":\"" + county.village + "\"," + residents(girl, "CHILD") + "}")
                .expectProblem(403, "FORBIDDEN");
        post(
                        "/v1/households",
                        county.token("CD"),
                        "{\"village\":\"" + other.village + "\"," + residents(girl, "CHILD") + "}")
                .expectProblem(409, "HOUSEHOLD_NOT_IN_A_VILLAGE");
        call("PUT", "/v1/households/" + id, county.token("CD"), "{" + residents(girl, "CHILD") + "}")
                .expectProblem(428, "IF_MATCH_REQUIRED");
        assertThat(get("/v1/households/" + id, county.token("CD")).header("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void a_class_teacher_sees_of_a_household_whom_he_teaches_only() {
        County county = new County();
        String girl = child(county, county.village, "周小溪");
        String grandmother = elder(county, "吴长菊");
        create(county, grandmother, "HEAD", girl, "GRANDCHILD").expect(201);
        String teacher = TestTokens.bearer("teacher", Set.of("T"), Set.of(county.school));

        Answer seen = get("/v1/people/" + girl + "/household", teacher).expect(200);

        assertThat(seen.body().path("residents").size()).isEqualTo(1);
        assertThat(seen.body().toString()).doesNotContain(grandmother);
        get("/v1/people/" + grandmother + "/household", teacher).expectProblem(404, "NOT_FOUND");
        get("/v1/households/" + seen.text("householdId"), teacher).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void who_shares_a_phone_at_home_is_proposed_and_a_person_decides() {
        County county = new County();
        String phone = "15499" + county.code;
        String girl = child(county, county.village, "周小溪", "监护人电话", phone);
        String grandmother = elder(county, "吴长菊", "本人电话", phone);
        child(county, county.otherVillage, "郑小谷", "监护人电话", phone);
        child(county, county.village, "何小麦", "父亲电话", phone);

        Answer proposed = get("/v1/people/" + girl + "/household-proposal", county.token("CD"))
                .expect(200);

        assertThat(proposed.body().path("items").size()).isEqualTo(1);
        assertThat(proposed.body().path("items").get(0).path("personId").asString())
                .isEqualTo(grandmother);
        get("/v1/people/" + girl + "/household", county.token("CD")).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void an_erased_person_leaves_no_trace_in_a_household() {
        County county = new County();
        String girl = child(county, county.village, "周小溪");
        String grandmother = elder(county, "吴长菊");
        String id = create(county, grandmother, "HEAD", girl, "GRANDCHILD")
                .expect(201)
                .text("householdId");
        change(county, id, "1", grandmother, "HEAD").expect(200);

        belongings.forEach(part -> part.drop(girl));
        belongings.forEach(part -> part.drop(girl));

        Document left = mongo.execute(
                "households", all -> all.find(new Document("_id", id)).first());
        assertThat(String.valueOf(left)).contains(grandmother).doesNotContain(girl);
    }
}
