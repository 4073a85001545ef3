package org.shouwang.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.duplicate.PersonMerge.Phase;
import org.shouwang.registry.erasure.app.ErasePerson;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.retention.app.KeepFiles;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What goes with a merge: the household, the erasure, the time files are kept. */
class FollowingMergesIT extends MergingITBase {

    @Autowired
    private ErasePerson erasing;

    @Autowired
    private KeepFiles keeping;

    @Autowired
    private People people;

    private Answer household(County county, String residents) {
        return post(
                        "/v1/households",
                        county.token("CD"),
                        "{\"village\":\"" + county.village + "\",\"residents\":[" + residents + "]}")
                .expect(201);
    }

    private static String resident(String personId, String relation) {
        return "{\"personId\":\"" + personId + "\",\"relation\":\"" + relation + "\"}";
    }

    private Answer home(County county, String personId) {
        return get("/v1/people/" + personId + "/household", county.token("CD"));
    }

    private static List<String> residents(Answer household) {
        return household
                .body()
                .path("residents")
                .valueStream()
                .map(one -> one.path("personId").asString())
                .toList();
    }

    private String status(String personId) {
        Document person = mongo.getCollection("people")
                .find(new Document("_id", personId))
                .first();
        assertThat(person).isNotNull();
        return person.getString("status");
    }

    @Test
    void the_survivor_lives_where_the_absorbed_record_lived_until_the_merge_is_undone() {
        County county = new County();
        Twice twice = new Twice(county);
        Answer made = household(county, resident(twice.other, "GRANDCHILD"));

        Answer merged = same(twice.pair, twice.one, county.token("CA")).expect(200);

        Answer found = home(county, twice.one).expect(200);
        assertThat(found.text("householdId")).isEqualTo(made.text("householdId"));
        assertThat(residents(found)).containsExactly(twice.one);
        // named again, nothing changes: the household is what it was when the merge is undone
        Answer again = call(
                        "PUT",
                        "/v1/households/" + made.text("householdId"),
                        county.token("CD"),
                        "{\"residents\":[" + resident(twice.one, "GRANDCHILD") + "]}",
                        "If-Match",
                        "\"1\"")
                .expect(200);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        undo(merged, county.token("CA")).expect(200);
        home(county, twice.one).expectProblem(404, "NOT_FOUND");
        assertThat(residents(home(county, twice.other).expect(200))).containsExactly(twice.other);
    }

    @Test
    void two_records_in_one_home_are_apart_again_after_the_home_was_changed_and_the_merge_undone() {
        County county = new County();
        Twice twice = new Twice(county);
        Answer made = household(county, resident(twice.one, "GRANDCHILD") + "," + resident(twice.other, "GRANDCHILD"));
        Answer merged = same(twice.pair, twice.one, county.token("CA")).expect(200);

        Answer changed = call(
                        "PUT",
                        "/v1/households/" + made.text("householdId"),
                        county.token("CD"),
                        "{\"residents\":[" + resident(twice.one, "CHILD") + "]}",
                        "If-Match",
                        "\"1\"")
                .expect(200);

        assertThat(residents(changed)).containsExactly(twice.one);
        undo(merged, county.token("CA")).expect(200);
        assertThat(residents(home(county, twice.other).expect(200))).containsExactlyInAnyOrder(twice.one, twice.other);
    }

    @Test
    void of_two_homes_the_survivors_own_is_the_one_and_leaving_it_is_leaving_it() {
        County county = new County();
        Twice twice = new Twice(county);
        Answer own = household(county, resident(twice.one, "GRANDCHILD"));
        Answer theirs = household(county, resident(twice.other, "GRANDCHILD"));
        same(twice.pair, twice.one, county.token("CA")).expect(200);

        assertThat(home(county, twice.one).expect(200).text("householdId")).isEqualTo(own.text("householdId"));
        assertThat(residents(get("/v1/households/" + theirs.text("householdId"), county.token("CD"))
                        .expect(200)))
                .isEmpty();
        County other = new County();
        Twice there = new Twice(other);
        Answer shared = household(other, resident(there.other, "GRANDCHILD"));
        same(there.pair, there.one, other.token("CA")).expect(200);
        call(
                        "PUT",
                        "/v1/households/" + shared.text("householdId"),
                        other.token("CD"),
                        "{\"residents\":[]}",
                        "If-Match",
                        "\"1\"")
                .expect(200);
        home(other, there.one).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void erasing_the_survivor_erases_the_absorbed_and_the_absorbed_alone_is_never_erased() {
        County county = new County();
        Twice twice = new Twice(county);
        same(twice.pair, twice.one, county.token("CA")).expect(200);
        String asking = TestTokens.bearer("asking", Set.of("CA"), Set.of(county.code));

        Answer refused = call(
                        "POST",
                        "/v1/people/" + twice.other + "/erasure-request",
                        asking,
                        "{\"cause\":\"RIGHT\",\"words\":\"申请\"}",
                        "If-Match",
                        "\"1\"")
                .expectProblem(410, "PERSON_MERGED");
        assertThat(refused.text("detail")).contains(twice.one);
        clock.plus(Duration.ofDays(400));
        try {
            keeping.runAll();
        } finally {
            clock.plus(Duration.ofDays(-400));
        }
        assertThat(status(twice.other)).isEqualTo("LEFT");

        erasing.erase(people.find(twice.one).orElseThrow(), Course.Cause.RIGHT);

        assertThat(status(twice.one)).isEqualTo("ERASED");
        assertThat(status(twice.other)).isEqualTo("ERASED");
        Awaitility.await("both are told")
                .until(() -> events.received("registry.person.erased.v1").stream()
                                .filter(event -> Set.of(twice.one, twice.other).contains(event.subject()))
                                .count()
                        == 2);
    }

    @Test
    void a_record_somebody_asked_to_erase_is_not_absorbed_before_that_is_decided() {
        County county = new County();
        Twice twice = new Twice(county);
        String asking = TestTokens.bearer("asking", Set.of("CA"), Set.of(county.code));
        call(
                        "POST",
                        "/v1/people/" + twice.other + "/erasure-request",
                        asking,
                        "{\"cause\":\"RIGHT\",\"words\":\"申请\"}",
                        "If-Match",
                        get("/v1/people/" + twice.other, asking).header("ETag"))
                .expect(200);

        same(twice.pair, twice.one, county.token("CA")).expectProblem(409, "MERGE_ERASURE_OPEN");

        assertThat(status(twice.other)).isEqualTo("ON_REGISTER");
        assertThat(found(county, twice.one).text("state")).isEqualTo("OPEN");
    }

    @Test
    void a_crash_between_the_two_tombstones_is_made_good() {
        County county = new County();
        Twice twice = new Twice(county);
        same(twice.pair, twice.one, county.token("CA")).expect(200);
        people.erase(
                people.find(twice.one).orElseThrow(),
                new Course.Erased(java.time.LocalDate.now(clock), Course.Cause.RIGHT, true));
        assertThat(status(twice.other)).isEqualTo("LEFT");

        erasing.goOn();

        assertThat(status(twice.other)).isEqualTo("ERASED");
    }

    @Test
    void what_a_merge_had_closed_when_the_survivor_was_erased_is_erased_too() {
        County county = new County();
        Twice twice = new Twice(county);
        Answer merged = same(twice.pair, twice.one, county.token("CA")).expect(200);
        // as a merge leaves it that has closed the one record and not yet come to the other
        mongo.getCollection("people")
                .updateOne(new Document("_id", twice.one), Document.parse("{$unset:{absorbed:''},$inc:{version:1}}"));
        mongo.getCollection("person-merges")
                .updateOne(
                        new Document("people", twice.one),
                        Document.parse("{$set:{phase:'APPLYING'},$inc:{version:1}}"));

        erasing.erase(people.find(twice.one).orElseThrow(), Course.Cause.RIGHT);

        assertThat(status(twice.other)).isEqualTo("ERASED");
        assertThat(merged.text("state")).isEqualTo("SAME");
    }

    @Test
    void whoever_is_being_taken_apart_from_an_erased_person_stands_alone() {
        County county = new County();
        Twice twice = new Twice(county);
        same(twice.pair, twice.one, county.token("CA")).expect(200);
        Document undone = new Document(
                        "$set",
                        new Document("phase", Phase.UNDOING.name())
                                .append("undoneBy", "ca")
                                .append("undoneAt", new java.util.Date()))
                .append("$inc", new Document("version", 1L));
        mongo.getCollection("person-merges").updateOne(new Document("people", twice.one), undone);
        mongo.getCollection("people")
                .updateOne(new Document("_id", twice.one), Document.parse("{$unset:{absorbed:''},$inc:{version:1}}"));

        erasing.erase(people.find(twice.one).orElseThrow(), Course.Cause.RIGHT);

        assertThat(status(twice.other)).isEqualTo("ON_REGISTER");
        JsonNode found = search("{\"name\":\"林晓荷\"}", county.it).get(0);
        assertThat(found.path("personId").asString()).isEqualTo(twice.other);
    }
}
