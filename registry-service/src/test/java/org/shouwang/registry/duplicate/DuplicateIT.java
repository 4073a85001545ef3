package org.shouwang.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.duplicate.PersonMerge.Before;
import org.shouwang.registry.duplicate.PersonMerge.Phase;
import org.shouwang.registry.duplicate.app.CarryOutMerge;
import org.shouwang.registry.duplicate.app.Merges;
import org.shouwang.registry.duplicate.app.Pairs;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.People;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Duplicates from being found to being merged and taken apart again. */
class DuplicateIT extends MergingITBase {

    @Autowired
    private People people;

    @Autowired
    private Pairs pairs;

    @Autowired
    private Merges merges;

    @Autowired
    private CarryOutMerge carrying;

    @Autowired
    private Sealer sealer;

    @Test
    void a_duplicate_is_found_in_the_background_with_its_reasons() {
        County county = new County();
        Twice twice = new Twice(county);

        assertThat(twice.pair.number("points")).isGreaterThanOrEqualTo(Likeness.SUSPECTED);
        assertThat(twice.pair.body().path("reasons").toString())
                .contains("NAME_SOUND", "BIRTH_SAME", "PHONE_SAME", "姓名读音相同");
        assertThat(twice.pair.body().toString()).doesNotContain(twice.first.get("身份证号"), twice.first.get("监护人电话"));
        JsonNode list = get("/v1/duplicates?org=" + county.village, county.token("CS"))
                .expect(200)
                .body()
                .path("items");
        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("pairId").asString()).isEqualTo(twice.pairId());
    }

    @Test
    void a_pair_does_not_exist_for_whoever_sees_only_one_of_the_two() {
        County county = new County();
        Twice twice = new Twice(county, county.otherVillage);
        String village = TestTokens.bearer("cd", Set.of("CD", "CS"), Set.of(county.village));

        assertThat(get("/v1/duplicates", village).expect(200).body().path("items"))
                .isEmpty();
        assertThat(get("/v1/people/" + twice.one + "/duplicates", village)
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
        get("/v1/duplicates/" + twice.pairId(), village).expectProblem(404, "NOT_FOUND");
        same(twice.pair, twice.one, village).expectProblem(404, "NOT_FOUND");
        get("/v1/duplicates/" + twice.pairId() + "/merge-preview?survivor=" + twice.one, village)
                .expectProblem(404, "NOT_FOUND");
        undo(twice.pair, village).expectProblem(404, "NOT_FOUND");
        get("/v1/duplicates/" + twice.pairId(), new County().token("CA")).expectProblem(404, "NOT_FOUND");
        assertThat(get("/v1/duplicates", county.token("TW")).expect(200).body().path("items"))
                .hasSize(1);
    }

    @Test
    void two_people_are_not_asked_about_again_until_something_changes() {
        County county = new County();
        Twice twice = new Twice(county);

        decide(twice.pair, "{\"verdict\":\"DIFFERENT\",\"reason\":\"双胞胎\"}", county.token("TW"))
                .expect(200);
        imported("children", Rosters.csv(Rosters.with(twice.second, "健康状况", "慢性病", "班级", "3班")), county.it);
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .until(() -> get("/v1/duplicates", county.token("CA"))
                        .body()
                        .path("items")
                        .isEmpty());
        imported(
                "children",
                Rosters.csv(Rosters.with(twice.second, "身份证号", Rosters.idNumber("20160401", 779), "班级", "2班")),
                county.it);

        // Another ID number speaks against it: the answer stands, with less likeness than before.
        Answer after =
                get("/v1/duplicates/" + twice.pairId(), county.token("CA")).expect(200);
        assertThat(after.text("state")).isEqualTo("DIFFERENT");
    }

    @Test
    void a_preview_shows_field_by_field_what_a_merge_makes_and_is_noted() {
        County county = new County();
        Twice twice = new Twice(county);

        Answer preview = get(
                        "/v1/duplicates/" + twice.pairId() + "/merge-preview?survivor=" + twice.one, county.token("CA"))
                .expect(200);

        JsonNode tier = difference(preview, "tier");
        assertThat(tier.path("survivor").asString()).isEqualTo("R3");
        assertThat(tier.path("absorbed").asString()).isEqualTo("R1");
        assertThat(tier.path("result").asString()).isEqualTo("R1");
        assertThat(difference(preview, "name").path("result").asString()).isEqualTo("林小禾");
        assertThat(difference(preview, "idNumber").path("result").asString()).isEqualTo(twice.first.get("身份证号"));
        assertThat(get("/v1/duplicates/" + twice.pairId() + "/merge-preview?survivor=nobody", county.token("CA"))
                        .status())
                .isEqualTo(422);
        Awaitility.await("both views are noted").until(() -> noted(twice.one) && noted(twice.other));
    }

    private boolean noted(String personId) {
        return mongo.getCollection("access-log")
                        .countDocuments(new Document("person", personId).append("action", "merge-preview"))
                > 0;
    }

    private static JsonNode difference(Answer preview, String part) {
        for (JsonNode one : preview.body().path("differences")) {
            if (one.path("part").asString().equals(part)) {
                return one;
            }
        }
        throw new AssertionError(part + " in " + preview.body());
    }

    @Test
    void of_one_person_the_survivor_goes_on_and_the_absorbed_one_leads_to_it() {
        County county = new County();
        Twice twice = new Twice(county);

        Answer merged = same(twice.pair, twice.other, county.token("CA")).expect(200);

        assertThat(merged.text("state")).isEqualTo("SAME");
        Answer gone = get("/v1/people/" + twice.one, county.token("CA")).expectProblem(410, "PERSON_MERGED");
        assertThat(gone.text("detail")).contains(twice.other);
        assertThat(search("{\"name\":\"林小禾\"}", county.it)).isEmpty();
        assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize(1);
        assertThat(search("{\"idNumber\":\"" + twice.first.get("身份证号") + "\"}", county.it)
                        .get(0)
                        .path("personId")
                        .asString())
                .isEqualTo(twice.other);
        Answer survivor = get("/v1/people/" + twice.other, county.token("CA")).expect(200);
        assertThat(survivor.text("idNumber")).isEqualTo(twice.first.get("身份证号"));
        assertThat(survivor.text("tier")).isEqualTo("R1");
        assertThat(survivor.text("name")).isEqualTo("林晓荷");
        call(
                        "PUT",
                        "/v1/people/" + twice.one + "/risk-level",
                        county.token("CA"),
                        "{\"level\":\"R1\",\"reason\":\"x\"}",
                        "If-Match",
                        "\"1\"")
                .expectProblem(410, "PERSON_MERGED");
        events.await(
                "registry.person.merged.v1",
                told -> told.path("personId").asString().equals(twice.other)
                        && told.path("absorbedId").asString().equals(twice.one));
    }

    @Test
    void a_roster_row_of_the_absorbed_one_changes_the_survivor() {
        County county = new County();
        Twice twice = new Twice(county);
        same(twice.pair, twice.other, county.token("CA")).expect(200);

        Answer again =
                imported("children", Rosters.csv(Rosters.with(twice.first, "班级", "3班", "健康状况", "慢性病")), county.it);

        assertThat(again.number("accepted")).isZero();
        assertThat(again.number("changed")).isEqualTo(1);
        Answer survivor = get("/v1/people/" + twice.other, county.token("CA")).expect(200);
        assertThat(survivor.text("classCode")).isEqualTo(county.school + "-3-3");
        assertThat(survivor.text("name")).isEqualTo("林晓荷");
        assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize(1);
    }

    @Test
    void merge_then_undo_is_the_identity() {
        County county = new County();
        Twice twice = new Twice(county);
        Document one = stored(twice.one);
        Document other = stored(twice.other);

        Answer merged = same(twice.pair, twice.one, county.token("CS")).expect(200);
        assertThat(stored(twice.one)).isNotEqualTo(one);
        Answer undone = undo(merged, county.token("CS")).expect(200);

        assertThat(undone.text("state")).isEqualTo("OPEN");
        assertThat(stored(twice.one)).isEqualTo(one);
        assertThat(stored(twice.other)).isEqualTo(other);
        assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize(2);
        events.await(
                "registry.person.unmerged.v1",
                told -> told.path("personId").asString().equals(twice.one));
        // both records are compared anew meanwhile, which counts as a change of the pair
        String path = "/v1/duplicates/" + undone.text("pairId");
        Awaitility.await()
                .untilAsserted(() ->
                        undo(get(path, county.token("CS")), county.token("CS")).expectProblem(409, "NOT_MERGED"));
        Awaitility.await()
                .untilAsserted(() -> same(get(path, county.token("CS")), twice.other, county.token("CS"))
                        .expect(200));
    }

    @Test
    void a_merge_is_not_undone_when_the_survivor_changed_since() {
        County county = new County();
        Twice twice = new Twice(county);
        Answer merged = same(twice.pair, twice.one, county.token("CA")).expect(200);
        imported("children", Rosters.csv(Rosters.with(twice.first, "健康状况", "慢性病")), county.it);

        undo(merged, county.token("CA")).expectProblem(409, "MERGE_CHANGED_SINCE");

        get("/v1/people/" + twice.other, county.token("CA")).expectProblem(410, "PERSON_MERGED");
    }

    @Test
    void after_a_crash_behind_any_step_the_merge_is_gone_on_with() {
        for (int steps = 0; steps < 4; steps++) {
            County county = new County();
            Twice twice = new Twice(county);
            String mergeId = "crash-" + county.code;
            begin(twice, mergeId);
            for (int i = 0; i < steps; i++) {
                carrying.step(merges.find(mergeId).orElseThrow());
            }
            carrying.toTheEnd(mergeId);

            assertThat(merges.find(mergeId).orElseThrow().state().phase()).isEqualTo(Phase.DONE);
            assertMerged(county, twice.one, twice.other);
            Answer undone = undo(get("/v1/duplicates/" + twice.pairId(), county.token("CA")), county.token("CA"));
            assertThat(undone.expect(200).text("state")).isEqualTo("OPEN");
        }
    }

    @Test
    void a_merge_somebody_left_is_taken_up_by_the_worker() {
        County county = new County();
        Twice twice = new Twice(county);
        String mergeId = "left-" + county.code;
        begin(twice, mergeId);
        carrying.step(merges.find(mergeId).orElseThrow());
        carrying.step(merges.find(mergeId).orElseThrow());

        Awaitility.await("the worker")
                .until(() -> merges.find(mergeId).orElseThrow().state().phase() == Phase.DONE);
        assertMerged(county, twice.one, twice.other);
    }

    @Test
    void a_merge_nobody_decided_on_is_given_up() {
        County county = new County();
        Twice twice = new Twice(county);
        String mergeId = "undecided-" + county.code;
        merges.add(merge(twice, mergeId));

        carrying.toTheEnd(mergeId);

        assertThat(merges.find(mergeId).orElseThrow().state().phase()).isEqualTo(Phase.GIVEN_UP);
        assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize(2);
    }

    private PersonMerge merge(Twice twice, String mergeId) {
        return PersonMerge.begun(
                mergeId,
                twice.pairId(),
                before(twice.one),
                before(twice.other),
                sealer.seal(Fields.MERGE_REASON, "同一人"),
                "ca",
                clock.instant());
    }

    private Before before(String personId) {
        var loaded = people.find(personId).orElseThrow();
        return new Before(loaded.state(), loaded.version());
    }

    private void begin(Twice twice, String mergeId) {
        PersonMerge merge = merge(twice, mergeId);
        merges.add(merge);
        Loaded<SuspectedPair> pair = pairs.find(twice.pairId()).orElseThrow();
        pairs.change(
                pair, pair.state().same(new SuspectedPair.Decision("ca", clock.instant(), merge.reason(), mergeId)));
    }

    private void assertMerged(County county, String survivor, String absorbed) {
        get("/v1/people/" + survivor, county.token("CA")).expect(200);
        get("/v1/people/" + absorbed, county.token("CA")).expectProblem(410, "PERSON_MERGED");
        assertThat(mongo.getCollection("merge-holds")
                        .countDocuments(new Document("_id", new Document("$in", List.of(survivor, absorbed)))))
                .isZero();
    }

    @Test
    void of_two_who_decide_at_once_one_wins_and_nothing_is_broken() throws Exception {
        County county = new County();
        for (int round = 0; round < 3; round++) {
            County own = round == 0 ? county : new County();
            Twice twice = new Twice(own);
            String token = own.token("CA");

            List<Answer> answers = atOnce(List.of(
                    () -> same(twice.pair, twice.one, token),
                    () -> same(twice.pair, twice.other, token),
                    () -> decide(twice.pair, "{\"verdict\":\"DIFFERENT\",\"reason\":\"双胞胎\"}", token)));

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409, 412));
            int left = search("{\"org\":\"" + own.code + "\"}", own.it).size();
            boolean different =
                    get("/v1/duplicates/" + twice.pairId(), token).text("state").equals("DIFFERENT");
            assertThat(left).isEqualTo(different ? 2 : 1);
        }
    }

    @Test
    void overlapping_merges_an_import_and_a_tier_at_once_break_nothing() throws Exception {
        County county = new County();
        Twice twice = new Twice(county);
        Map<String, String> third = Rosters.with(
                Rosters.child(county.village, county.school),
                "姓名",
                "林筱荷",
                "身份证号",
                "",
                "监护人电话",
                twice.first.get("监护人电话"));
        imported("children", Rosters.csv(third), county.it);
        String three = id(county, "林筱荷");
        String token = county.token("CA");
        Awaitility.await("three pairs")
                .until(() -> get("/v1/duplicates", token).body().path("items").size() == 3);
        Answer second = get("/v1/duplicates/" + SuspectedPair.idOf(twice.other, three), token)
                .expect(200);
        String version = get("/v1/people/" + twice.other, token).header("ETag");

        List<Answer> answers = atOnce(List.of(
                () -> same(twice.pair, twice.one, token),
                () -> same(second, three, token),
                () -> imported("children", Rosters.csv(Rosters.with(twice.second, "健康状况", "慢性病")), county.it),
                () -> call(
                        "PUT",
                        "/v1/people/" + twice.other + "/risk-level",
                        token,
                        "{\"level\":\"R2\",\"reason\":\"x\"}",
                        "If-Match",
                        version)));

        assertThat(answers.subList(0, 2))
                .anySatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 404, 409, 410, 412));
        long merged = answers.subList(0, 2).stream()
                .filter(answer -> answer.status() == 200)
                .count();
        assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize((int) (3 - merged));
        for (String id : List.of(twice.one, twice.other, three)) {
            Document person = stored(id);
            String into = person.getString("mergedInto");
            if (into != null) {
                assertThat(stored(into).getList("absorbed", String.class)).contains(id);
                assertThat(person.getString("status")).isEqualTo("LEFT");
            }
        }
    }

    @Test
    void an_open_pair_ends_when_the_two_are_alike_no_more() {
        County county = new County();
        Twice twice = new Twice(county);
        imported("children", Rosters.csv(Rosters.with(twice.first, "姓名", "周远", "监护人电话", "15433333333")), county.it);

        Awaitility.await("the pair goes")
                .until(() -> get("/v1/duplicates/" + twice.pairId(), county.token("CA"))
                                .status()
                        == 404);
    }

    @Test
    void everybody_is_compared_when_asked_to() {
        County county = new County();
        Twice twice = new Twice(county);
        mongo.getCollection("duplicate-pairs").deleteOne(new Document("_id", twice.pairId()));

        call("POST", "/v1/duplicates/scan", county.token("IT"), null).expect(202);

        Awaitility.await("the scan ends")
                .until(() -> get("/v1/duplicates/scan", county.token("IT"))
                        .expect(200)
                        .body()
                        .hasNonNull("finishedAt"));
        get("/v1/duplicates/" + twice.pairId(), county.token("CA")).expect(200);
        call("POST", "/v1/duplicates/scan", county.token("CS"), null).expectProblem(403, "FORBIDDEN");
    }
}
