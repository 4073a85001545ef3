package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.platform.test.TestTokens;

class PairIT extends PairITBase {
    @Test
    void a_pair_sent_twice_begins_and_is_told_once_and_other_content_under_its_id_is_refused() {
        String id = uuid();

        Answer first = post("/v1/pairs", pair(id, "PEER", anna, ben), teacher());
        Answer again = post("/v1/pairs", pair(id, "PEER", anna, ben), teacher());
        Answer other = post("/v1/pairs", pair(id, "TOP", anna, ben), teacher());
        Answer elsewhere = post("/v1/pairs", pair(id, "PEER", anna, child("R3", "A")), teacher());

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("outcome").asString()).isEqualTo("STARTED");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("ALREADY_STARTED");
        for (Answer refused : List.of(other, elsewhere)) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().path("code").asString()).isEqualTo("PAIR_ID_REUSED");
        }
        awaitTold("started", id);
        awaitFlags(anna, Flag.PAIRED);
        assertThat(told("started", id)).hasSize(1);
        assertThat(told("started", id).get(0).key()).isEqualTo(anna);
        assertThat(told("started", id).get(0).subject()).isEqualTo(ben);
    }

    @Test
    void what_is_refused_changes_nothing() {
        String elsewhere = uuid();
        person(elsewhere, 1, "registered", "R3", "A", "ON_REGISTER", List.of("990102", "990102101"));
        await().until(() -> plans.find(elsewhere).isPresent());
        String helper = helper(3, "");
        begun("PEER", anna, ben);
        record Case(String body, String bearer, int status, String code) {}
        List<Case> cases = List.of(
                new Case(pair(uuid(), "PEER", uuid(), ben), teacher(), 404, "PERSON_UNKNOWN"),
                new Case(pair(uuid(), "PEER", elsewhere, ben), teacher(), 404, "PERSON_UNKNOWN"),
                new Case(pair(uuid(), "PEER", anna, ben), STRANGER, 404, "PERSON_UNKNOWN"),
                new Case(pair(uuid(), "PEER", anna, elsewhere), teacher(), 404, "PARTNER_UNKNOWN"),
                new Case(pair(uuid(), "TEACHER", anna, uuid()), teacher(), 404, "PARTNER_UNKNOWN"),
                new Case(pair(uuid(), "PEER", anna, helper), teacher(), 422, "VALIDATION_FAILED"),
                new Case(pair(uuid(), "TEACHER", anna, ben), teacher(), 422, "VALIDATION_FAILED"),
                new Case(pair(uuid(), "PROXY", anna, helper), county("CS"), 409, "HELPER_NOT_VETTED"),
                new Case(pair(uuid(), "PROXY", anna, helper), teacher(), 403, "FORBIDDEN"),
                new Case(pair(uuid(), "PEER", anna, ben), teacher(), 409, "PAIRED_ALREADY"),
                new Case(pair(uuid(), "TOP", anna, ben), teacher(), 409, "PARTNER_FULL"),
                new Case(pair(uuid(), "PEER", anna, ben), county("IT"), 403, "FORBIDDEN"),
                new Case("{}", teacher(), 422, "VALIDATION_FAILED"),
                new Case("{\"place\":1}", teacher(), 400, "UNKNOWN_FIELD"));
        List<Document> before = stored();

        for (Case one : cases) {
            Answer answer = post("/v1/pairs", one.body(), one.bearer());

            assertThat(Map.of(answer.status(), answer.body().path("code").asString()))
                    .as(one.toString())
                    .isEqualTo(Map.of(one.status(), one.code()));
        }
        assertThat(stored()).isEqualTo(before);
    }

    private List<Document> stored() {
        List<Document> stored = new ArrayList<>();
        mongo.getCollection("partners").find().forEach(document -> {
            document.keySet().retainAll(Set.of("_id", "version", "pairs", "helper", "capacity"));
            stored.add(document);
        });
        return stored;
    }

    @Test
    void many_who_begin_pairs_at_the_same_moment_never_exceed_the_capacity() throws Exception {
        String helper = helper(3, "CLEAR");
        List<String> children =
                IntStream.range(0, 10).mapToObj(i -> child("R3", "A")).toList();
        List<Integer> helperAnswers = atOnce(
                children.stream().map(id -> pair(uuid(), "MAMA", id, helper)).toList());
        List<Integer> peerAnswers = atOnce(children.stream()
                .skip(1)
                .map(id -> pair(uuid(), "PEER", id, children.get(0)))
                .toList());

        assertThat(helperAnswers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(helperAnswers).filteredOn(status -> status == 409).hasSize(7);
        assertThat(peerAnswers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(peerAnswers).filteredOn(status -> status == 409).hasSize(8);
        assertThat(ids("partnerId=" + helper, county("SP"))).hasSize(3);
        assertThat(ids("partnerId=" + children.get(0), county("SP"))).hasSize(1);
    }

    private List<Integer> atOnce(List<String> bodies) throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(bodies.size());
        try {
            List<Callable<Integer>> requests = new ArrayList<>();
            bodies.forEach(body ->
                    requests.add(() -> post("/v1/pairs", body, county("SP")).status()));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : users.invokeAll(requests)) {
                statuses.add(one.get());
            }
            return statuses;
        } finally {
            users.shutdownNow();
        }
    }

    @Test
    void a_pair_ends_once_with_a_sealed_note_and_makes_room() {
        String id = begun("PEER", anna, ben);
        awaitFlags(anna, Flag.PAIRED);
        String path = "/v1/pairs/" + id + "/end";

        assertThat(post(path, end("MOVED", "喜欢画画"), STRANGER).status()).isEqualTo(404);
        assertThat(post(path, end("VETTING", ""), teacher()).status()).isEqualTo(422);
        assertThat(post(path, end("MOVED", ""), TestTokens.bearer("cd", Set.of("CD"), Set.of(ORGS.get(2))))
                        .status())
                .isEqualTo(403);
        Answer first = post(path, end("MOVED", "喜欢画画"), teacher());
        Answer again = post(path, end("MOVED", "喜欢画画"), teacher());
        Answer lead = post(path, end("MOVED", "喜欢画画"), county("SP"));
        Answer other = post(path, end("OTHER", "喜欢画画"), teacher());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("end").path("handover").asString()).isEqualTo("喜欢画画");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.body().path("end").has("by")).isFalse();
        assertThat(lead.body().path("end").path("by").asString()).isEqualTo("teacher-1");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().path("code").asString()).isEqualTo("PAIR_ENDED");
        awaitTold("ended", id);
        awaitFlags(anna);
        assertThat(told("ended", id)).hasSize(1);
        assertThat(told("ended", id).get(0).json()).doesNotContain("MOVED", "画画");
        Document document =
                mongo.getCollection("partners").find(new Document("_id", ben)).first();
        assertThat(document).isNotNull();
        assertThat(document.toJson()).doesNotContain("画画");
        assertThat(get("/v1/pairs?personId=" + anna, teacher()).body().toString())
                .contains("MOVED")
                .doesNotContain("画画");
        String volunteer = TestTokens.bearer("px", Set.of("PX"), Set.of(CLASS));
        assertThat(get("/v1/pairs/" + id, volunteer).body().toString()).doesNotContain("MOVED", "画画");
        begun("TOP", anna, ben);
    }

    @Test
    void a_pair_shows_what_was_written_down_of_it_and_nothing_else() {
        String helper = helper(3, "CLEAR");
        String id = begun("PROXY", anna, helper);
        String call = uuid();
        String meeting = uuid();
        post(
                "/v1/activities/batch",
                batch(
                        activity(call, "CALL", "PXCALL", anna, TODAY + "T09:00", "CD"),
                        activity(meeting, "VISIT", "PXMEET", anna, TODAY + "T10:00", "CD"),
                        activity(uuid(), "CALL", "PXCALL", anna, "2026-03-04T09:00", "CD"),
                        activity(uuid(), "CALL", "PXCALL", ben, TODAY + "T09:00", "CD"),
                        activity(uuid(), "VISIT", "CDVISIT", anna, TODAY + "T11:00", "CD")),
                county("CD"));

        List<String> log = new ArrayList<>();
        one(id).path("log").forEach(entry -> log.add(entry.path("activityId").asString()));

        assertThat(log).containsExactly(meeting, call);
        assertThat(one(id).toString()).doesNotContain("聊了学习");
    }
}
