package org.shouwang.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.outbox.StaleVersionException;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.duplicate.app.FindDuplicates;
import org.springframework.beans.factory.annotation.Autowired;

/** Two users at the same moment, over HTTP: whoever wins, no record is broken, no person lost, nothing told out of order. */
class ActingAtOnceIT extends MergingITBase {

    private static final int ROUNDS = 3;
    private static final int COMPARED = 40;
    private static final List<String> VERBS = List.of("registered", "changed", "merged", "unmerged", "erased");

    @Autowired
    private FindDuplicates finding;

    private static String officer(String name, County county) {
        return TestTokens.bearer(name, Set.of("CA"), Set.of(county.code));
    }

    private Answer edit(String id, String version, String level, County county) {
        return call(
                "PUT",
                "/v1/people/" + id + "/risk-level",
                county.token("CA"),
                "{\"level\":\"" + level + "\",\"reason\":\"走访发现\"}",
                "If-Match",
                version);
    }

    private String version(String id, County county) {
        return get("/v1/people/" + id, county.token("CA")).expect(200).header("ETag");
    }

    private Answer step(String id, String step, String json, String bearer, String version) {
        return call("POST", "/v1/people/" + id + "/" + step, bearer, json, "If-Match", version);
    }

    private static void allowed(List<Answer> answers) {
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(200, 201, 204, 404, 409, 410, 412));
    }

    private Document document(String id) {
        Document document =
                mongo.getCollection("people").find(new Document("_id", id)).first();
        assertThat(document).as(id + " is not lost").isNotNull();
        return document;
    }

    /** What holds whatever happened. */
    private void whole(String... ids) {
        Awaitility.await("all that was begun is over")
                .until(() -> mongo.getCollection("person-merges")
                                        .countDocuments(new Document("people", new Document("$in", List.of(ids)))
                                                .append(
                                                        "phase",
                                                        new Document("$in", List.of("BEGUN", "APPLYING", "UNDOING"))))
                                == 0
                        && List.of(ids).stream()
                                .noneMatch(id -> document(id).containsKey("outbox")
                                        || document(id).containsKey("toClear")));
        for (String id : ids) {
            Document person = document(id);
            String into = person.getString("mergedInto");
            if (into != null) {
                Document survivor = document(into);
                assertThat(survivor.getString("status")).isNotEqualTo("ERASED");
                assertThat(survivor.getList("absorbed", String.class)).contains(id);
                assertThat(person.getString("status")).isEqualTo("LEFT");
                assertThat(person.getList("orgs", String.class)).isEmpty();
            }
            for (String absorbed : person.getList("absorbed", String.class, List.of())) {
                assertThat(way(absorbed)).contains(id);
            }
            way(id);
            toldInOrder(id);
        }
    }

    /** The one record that goes on for this one. */
    private String survivor(String id) {
        List<String> way = way(id);
        return way.get(way.size() - 1);
    }

    /** From a record by way of those that absorbed it to the one that goes on; there is no circle. */
    private List<String> way(String id) {
        List<String> way = new ArrayList<>();
        for (String now = id; now != null; now = document(now).getString("mergedInto")) {
            assertThat(way).as("no circle through " + id).doesNotContain(now);
            way.add(now);
        }
        return way;
    }

    private void toldInOrder(String id) {
        long last = document(id).getLong("lastSequence");
        Awaitility.await("everything of " + id + " is told")
                .until(() -> told(id).stream()
                                .mapToLong(ReceivedEvent::sequence)
                                .max()
                                .orElse(0)
                        == last);
        List<Long> told = told(id).stream()
                .map(ReceivedEvent::sequence)
                .distinct()
                .sorted()
                .toList();
        assertThat(told).hasSize((int) last).startsWith(1L);
    }

    private List<ReceivedEvent> told(String id) {
        List<ReceivedEvent> told = new ArrayList<>();
        for (String verb : VERBS) {
            events.received("registry.person." + verb + ".v1").stream()
                    .filter(event -> id.equals(event.subject()))
                    .forEach(told::add);
        }
        told.sort(Comparator.comparingLong(ReceivedEvent::sequence));
        return told;
    }

    @Test
    void a_merge_undone_while_people_are_compared_leaves_the_question_open() throws Exception {
        County county = new County();
        Twice twice = new Twice(county);
        List<String> many = mongo.getCollection("people")
                .distinct("_id", String.class)
                .into(new ArrayList<>(List.of(twice.one, twice.other)));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> comparing = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                try {
                    finding.check(many);
                } catch (StaleVersionException e) {
                    Thread.onSpinWait();
                }
            }
        });
        try {
            for (int round = 0; round < COMPARED; round++) {
                Answer pair = get("/v1/duplicates/" + twice.pairId(), county.token("CA"))
                        .expect(200);
                Answer merged = same(pair, twice.one, county.token("CA")).expect(200);
                undo(merged, county.token("CA")).expect(200);
            }
        } finally {
            over.set(true);
            comparing.get();
        }
        whole(twice.one, twice.other);
    }

    @Test
    void three_records_of_one_girl_merged_in_a_circle_at_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            County county = new County();
            Twice twice = new Twice(county);
            Map<String, String> third = Rosters.with(twice.second, "姓名", "林筱荷", "风险等级", "R2");
            imported("children", Rosters.csv(third), county.it);
            String three = id(county, "林筱荷");
            String token = county.token("CA");
            Awaitility.await("three pairs")
                    .until(() ->
                            get("/v1/duplicates", token).body().path("items").size() == 3);
            List<Callable<Answer>> circle = new ArrayList<>();
            for (List<String> two :
                    List.of(List.of(twice.one, twice.other), List.of(twice.other, three), List.of(three, twice.one))) {
                Answer pair = get("/v1/duplicates/" + SuspectedPair.idOf(two.get(0), two.get(1)), token)
                        .expect(200);
                circle.add(() -> same(pair, two.get(0), token));
                circle.add(() -> same(pair, two.get(1), token));
            }

            List<Answer> answers = atOnce(circle);

            allowed(answers);
            whole(twice.one, twice.other, three);
            long merged =
                    answers.stream().filter(answer -> answer.status() == 200).count();
            assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize((int) (3 - merged));
        }
    }

    @Test
    void a_merge_and_edits_of_both_records() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            County county = new County();
            Twice twice = new Twice(county);
            String one = version(twice.one, county);
            String other = version(twice.other, county);

            List<Answer> answers = atOnce(List.of(
                    () -> same(twice.pair, twice.one, county.token("CA")),
                    () -> edit(twice.one, one, "R2", county),
                    () -> edit(twice.other, other, "R2", county)));

            allowed(answers);
            assertThat(answers.get(0).status()).isIn(200, 409, 412);
            whole(twice.one, twice.other);
            boolean merged = answers.get(0).status() == 200;
            assertThat(survivor(twice.other)).isEqualTo(merged ? twice.one : twice.other);
            if (answers.get(1).status() == 200) {
                assertThat(document(twice.one).toJson())
                        .as("what was decided is not lost")
                        .contains("R2");
            }
        }
    }

    @Test
    void a_merge_and_a_transfer_of_the_absorbed_record() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            County county = new County();
            Twice twice = new Twice(county);
            String wish = "{\"personId\":\"%s\",\"villageCode\":\"%s\",\"words\":\"搬家\"}"
                    .formatted(twice.other, county.otherVillage);
            String transfer = post("/v1/transfers", officer("giving", county), wish)
                    .expect(201)
                    .text("transferId");

            List<Answer> answers = atOnce(List.of(
                    () -> same(twice.pair, twice.one, county.token("CA")),
                    () -> post("/v1/transfers/" + transfer + "/acceptance", officer("taking", county), "{}")));

            allowed(answers);
            whole(twice.one, twice.other);
            Awaitility.await("the transfer is over").until(() -> {
                Document now = mongo.getCollection("transfers")
                        .find(new Document("_id", transfer))
                        .first();
                return now != null && !now.containsKey("pending");
            });
            whole(twice.one, twice.other);
            assertThat(search("{\"org\":\"" + county.code + "\"}", county.it))
                    .hasSize(answers.get(0).status() == 200 ? 1 : 2);
        }
    }

    @Test
    void a_merge_and_the_erasure_of_the_survivor() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            County county = new County();
            Twice twice = new Twice(county);
            step(
                            twice.one,
                            "erasure-request",
                            "{\"cause\":\"RIGHT\",\"words\":\"申请\"}",
                            officer("asking", county),
                            version(twice.one, county))
                    .expect(200);
            Answer pair = get("/v1/duplicates/" + twice.pairId(), county.token("CA"));
            String version = version(twice.one, county);

            List<Answer> answers = atOnce(List.of(
                    () -> same(pair.status() == 200 ? pair : twice.pair, twice.one, county.token("CA")),
                    () -> step(twice.one, "erasure-approval", "", officer("approving", county), version)));

            allowed(answers);
            whole(twice.one, twice.other);
            boolean erased = answers.get(1).status() == 204;
            assertThat(document(twice.one).getString("status")).isEqualTo(erased ? "ERASED" : "ON_REGISTER");
            String other = document(twice.other).getString("status");
            boolean merged = answers.get(0).status() == 200;
            if (!erased) {
                assertThat(other).isEqualTo(merged ? "LEFT" : "ON_REGISTER");
            } else {
                assertThat(other).isIn("ERASED", "ON_REGISTER");
            }
            if (erased && merged) {
                assertThat(other).isEqualTo("ERASED");
            }
        }
    }

    @Test
    void an_undo_and_an_edit_of_the_survivor() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            County county = new County();
            Twice twice = new Twice(county);
            Answer merged = same(twice.pair, twice.one, county.token("CA")).expect(200);
            String version = version(twice.one, county);

            List<Answer> answers = atOnce(
                    List.of(() -> undo(merged, county.token("CA")), () -> edit(twice.one, version, "R2", county)));

            allowed(answers);
            whole(twice.one, twice.other);
            boolean undone = answers.get(0).status() == 200;
            assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize(undone ? 2 : 1);
            if (answers.get(1).status() == 200 && !undone) {
                assertThat(get("/v1/people/" + twice.one, county.token("CA")).text("tier"))
                        .isEqualTo("R2");
            }
        }
    }

    @Test
    void two_approvals_of_one_erasure() throws Exception {
        County county = new County();
        imported("children", Rosters.csv(Rosters.child(county.village, county.school)), county.it);
        String id = id(county, "林小禾");
        step(
                        id,
                        "erasure-request",
                        "{\"cause\":\"RIGHT\",\"words\":\"申请\"}",
                        officer("one", county),
                        version(id, county))
                .expect(200);
        String version = version(id, county);

        List<Answer> answers = atOnce(List.of(
                () -> step(id, "erasure-approval", "", officer("two", county), version),
                () -> step(id, "erasure-approval", "", officer("three", county), version),
                () -> step(id, "erasure-refusal", "{\"words\":\"不符合\"}", officer("four", county), version)));

        allowed(answers);
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        whole(id);
        assertThat(told(id))
                .filteredOn(event -> event.type().contains("erased"))
                .hasSizeLessThanOrEqualTo(1);
    }
}
