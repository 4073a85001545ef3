package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.evidence.PhotoBytes;
import org.shouwang.careactivity.evidence.app.LookAtActivities;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

/** Evidence by consent, photos, quiet reviews and the sample of visits; here every visit is in the sample. */
@TestPropertySource(properties = "shouwang.care-activity.confirmation-share=1")
class EvidenceIT extends CareActivityITBase {
    private static final String CLASS = ORGS.get(4);
    private static final String STRANGER = TestTokens.bearer("s", Set.of("SP"), Set.of("990102"));
    private static final String PEER = TestTokens.bearer("teacher-2", Set.of("T"), Set.of(CLASS));
    private static final String LEAD = TestTokens.bearer("lead-1", Set.of("SP"), Set.of(ORGS.get(3)));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private LookAtActivities look;

    private String anna = "";
    private int shots;

    /** A teacher of his own, so that tests do not compare each other's visits. */
    private String who = "";

    private String teacher = "";

    @BeforeEach
    void thursday() {
        clock.set(at(MONDAY));
        anna = child("R3", "A");
        clock.set(at("2026-03-05T17:00"));
        who = "t-" + uuid();
        teacher = TestTokens.bearer(who, Set.of("T"), Set.of(CLASS));
    }

    /** A picture that differs from all others of this test only in what is not seen when {@code unseen} differs. */
    private byte[] jpeg(String seen, String unseen) {
        return HexFormat.of()
                .parseHex("ffd8ffe1%04x%sffdb%04x%sffda000301112233ffd9"
                        .formatted(2 + unseen.length() / 2, unseen, 2 + seen.length() / 2, seen));
    }

    private byte[] jpeg() {
        return jpeg("%08x".formatted(++shots) + uuid().replace("-", ""), "475053");
    }

    private static String photo(byte[] bytes) {
        return "{\"sha256\":\"%s\",\"bytes\":%d,\"mediaType\":\"image/jpeg\"}"
                .formatted(PhotoBytes.sha256(bytes), bytes.length);
    }

    private static String visit(String id, String personId, String at, String note, String evidence) {
        return "{\"activityId\":\"%s\",\"kind\":\"VISIT\",\"contactType\":\"HOMEVISIT\",\"personIds\":[\"%s\"],\"at\":\"%s\",\"minutes\":30,\"result\":\"DONE\",\"role\":\"T\",\"note\":\"%s\"%s}"
                .formatted(id, personId, at(at), note, evidence.isEmpty() ? "" : ",\"evidence\":" + evidence);
    }

    private static String given(String position, String photos) {
        return "{\"consent\":\"GIVEN\"%s,\"photos\":[%s]}"
                .formatted(position.isEmpty() ? "" : ",\"position\":" + position, photos);
    }

    private static String position(double latitude) {
        return "{\"latitude\":%s,\"longitude\":110.0,\"accuracy\":20.0}".formatted(latitude);
    }

    private String recorded(String personId, String at, String note, String evidence) {
        String id = uuid();
        Answer answer = post("/v1/activities", visit(id, personId, at, note, evidence), teacher);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return id;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> upload(String sha256, byte[] bytes, String type, String bearer) {
        return send(HttpRequest.newBuilder(uri("/v1/evidence/photos/" + sha256))
                .header("Authorization", bearer)
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private int upload(byte[] bytes) {
        return upload(PhotoBytes.sha256(bytes), bytes, "image/jpeg", teacher).statusCode();
    }

    private HttpResponse<byte[]> download(byte[] bytes, String bearer) {
        return send(HttpRequest.newBuilder(uri("/v1/evidence/photos/" + PhotoBytes.sha256(bytes)))
                .header("Authorization", bearer));
    }

    private List<Document> reviews() {
        return mongo.getCollection("reviews")
                .find(new Document("recorders", who))
                .into(new java.util.ArrayList<>());
    }

    private static String code(HttpResponse<byte[]> answer) {
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void without_consent_nothing_is_recorded() {
        for (String consent : List.of("REFUSED", "WITHDRAWN", "NOTICED", "DUTY")) {
            String id = uuid();
            String evidence = given(position(30), "").replace("GIVEN", consent);

            Answer answer = post("/v1/activities", visit(id, anna, "2026-03-05T16:00", "x", evidence), teacher);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().toString()).contains("/evidence/consent", "CONSENT_MISSING");
            assertThat(get("/v1/activities/" + id, teacher).status()).isEqualTo(404);
        }
    }

    @Test
    void a_position_is_sealed_told_to_nobody_and_shown_to_recorder_and_reviewers_only() {
        String id = recorded(anna, "2026-03-05T16:00", "x", given(position(30.123456), ""));
        String body = visit(id, anna, "2026-03-05T16:00", "x", given(position(30.123456), ""));

        assertThat(post("/v1/activities", body, teacher).status()).isEqualTo(200);
        assertThat(post("/v1/activities", body.replace("30.123456", "30.123457"), teacher)
                        .status())
                .isEqualTo(409);
        assertThat(get("/v1/activities/" + id, teacher).body().toString()).contains("30.123456");
        assertThat(get("/v1/activities/" + id, LEAD).body().toString()).contains("30.123456");
        assertThat(get("/v1/activities/" + id, PEER).body().toString())
                .contains("HOMEVISIT")
                .doesNotContain("30.123456", "evidence");
        assertThat(get("/v1/activities?personId=" + anna, teacher).body().toString())
                .contains(id)
                .doesNotContain("30.123456", "evidence");
        look.lookAtAll();
        for (String collection : List.of("activities", "visit-traces")) {
            Document stored = mongo.getCollection(collection)
                    .find(new Document("_id", id))
                    .first();
            assertThat(stored).isNotNull();
            assertThat(stored.toJson()).doesNotContain("30.123456");
        }
        await().until(() -> !told("care-activity.visit.recorded.v1", id).isEmpty());
        assertThat(told("care-activity.visit.recorded.v1", id).get(0).data().toString())
                .doesNotContain("30.123456", "position", who);
    }

    @Test
    void a_photo_follows_its_activity_loses_its_place_and_is_kept_once() {
        byte[] bytes = jpeg();
        assertThat(code(upload(PhotoBytes.sha256(bytes), bytes, "image/jpeg", teacher)))
                .contains("PHOTO_NOT_NAMED");
        recorded(anna, "2026-03-05T16:00", "x", given("", photo(bytes)));

        assertThat(code(upload(PhotoBytes.sha256(bytes), bytes, "image/jpeg", PEER)))
                .contains("PHOTO_NOT_NAMED");
        assertThat(upload(bytes)).isEqualTo(201);
        assertThat(upload(bytes)).isEqualTo(200);

        HttpResponse<byte[]> own = download(bytes, teacher);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(own.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(HexFormat.of().formatHex(own.body())).startsWith("ffd8ffdb").doesNotContain("475053");
        assertThat(download(bytes, LEAD).body()).isEqualTo(own.body());
        for (String bearer : List.of(PEER, STRANGER, county("IT"))) {
            assertThat(download(bytes, bearer).statusCode()).isEqualTo(404);
        }
        Document stored = mongo.getCollection("evidence-photos")
                .find(new Document("_id", PhotoBytes.sha256(bytes)))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).doesNotContain(java.util.Base64.getEncoder().encodeToString(own.body()), anna, who);
    }

    @Test
    void other_bytes_than_named_are_refused_and_nothing_is_kept() {
        byte[] bytes = jpeg();
        byte[] other = jpeg();
        byte[] text = "<html></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        recorded(anna, "2026-03-05T16:00", "x", given("", photo(bytes) + "," + photo(text)));
        String sha256 = PhotoBytes.sha256(bytes);

        assertThat(code(upload(sha256, other, "image/jpeg", teacher))).contains("PHOTO_MISMATCH");
        assertThat(code(upload(sha256, bytes, "image/png", teacher))).contains("PHOTO_MISMATCH");
        assertThat(code(upload(PhotoBytes.sha256(text), text, "image/jpeg", teacher)))
                .contains("PHOTO_UNREADABLE");
        assertThat(upload(sha256, bytes, "image/gif", teacher).statusCode()).isEqualTo(415);
        HttpResponse<byte[]> large = upload(sha256, new byte[2 * 1024 * 1024 + 1], "image/jpeg", teacher);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(code(upload("x".repeat(64), bytes, "image/jpeg", teacher))).contains("PHOTO_NOT_NAMED");
        assertThat(download(bytes, teacher).statusCode()).isEqualTo(404);
    }

    @Test
    void what_does_not_go_together_is_asked_about_once_and_quietly() {
        String first = recorded(anna, "2026-03-05T15:00", "一", given(position(30), ""));
        String second = recorded(anna, "2026-03-05T15:10", "二", given(position(31), ""));

        look.lookAtAll();
        forget(second);
        look.lookAtAll();

        assertThat(reviews()).singleElement().satisfies(review -> {
            assertThat(review.getString("kind")).isEqualTo("IMPOSSIBLE_TRAVEL");
            assertThat(review.getList("activities", String.class)).containsExactlyInAnyOrder(first, second);
            assertThat(review.containsKey("outbox")).isFalse();
        });
    }

    @Test
    void instances_that_look_at_once_ask_once() {
        List<String> visits = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            visits.add(recorded(anna, "2026-03-05T15:0" + i, "次" + i, given(position(30 + i), "")));
        }

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(look::lookAtAll),
                        CompletableFuture.runAsync(look::lookAtAll),
                        CompletableFuture.runAsync(look::lookAtAll))
                .join();

        assertThat(reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.getList("activities", String.class))
                        .containsExactlyInAnyOrderElementsOf(visits));
    }

    /** As if the process had died before it could note that it had looked. */
    private void forget(String id) {
        mongo.getCollection("activities")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("look", java.util.Date.from(clock.instant()))));
    }

    @Test
    void the_same_photo_on_two_days_is_asked_about_also_when_only_its_unseen_parts_differ() {
        String seen = uuid().replace("-", "");
        byte[] monday = jpeg(seen, "01");
        byte[] tuesday = jpeg(seen, "02");
        recorded(anna, "2026-03-02T15:00", "一", given("", photo(monday)));
        recorded(anna, "2026-03-03T15:00", "二", given("", photo(tuesday)));
        look.lookAtAll();
        assertThat(reviews()).isEmpty();

        assertThat(upload(monday)).isEqualTo(201);
        assertThat(upload(tuesday)).isEqualTo(201);
        look.lookAtAll();
        look.lookAtAll();

        assertThat(reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.getString("kind")).isEqualTo("REUSED_PHOTO"));
    }

    @Test
    void five_notes_alike_in_a_week_are_asked_about_in_one_growing_review() {
        String note = "家中一切正常 孩子情绪稳定" + who.substring(0, 6);
        for (int day = 1; day <= 4; day++) {
            recorded(anna, "2026-03-0" + day + "T15:00", note, "");
            look.lookAtAll();
        }
        assertThat(reviews()).isEmpty();

        recorded(anna, "2026-03-05T15:00", note, "");
        look.lookAtAll();
        recorded(anna, "2026-03-05T16:00", note, "");
        look.lookAtAll();

        assertThat(reviews()).singleElement().satisfies(review -> {
            assertThat(review.getString("kind")).isEqualTo("IDENTICAL_NOTES");
            assertThat(review.getList("activities", String.class)).hasSize(6);
            assertThat(review.toJson()).doesNotContain("一切正常");
        });
    }

    @Test
    void what_was_taken_back_is_no_question() {
        String first = recorded(anna, "2026-03-05T15:00", "一", given(position(30), ""));
        look.lookAtAll();
        post("/v1/activities/" + first + "/withdrawal", "{\"reason\":\"WRONG_TIME\"}", teacher);
        recorded(anna, "2026-03-05T15:10", "二", given(position(31), ""));

        look.lookAtAll();

        assertThat(reviews()).isEmpty();
    }

    @Test
    void what_a_system_writes_for_many_is_not_compared() {
        String system = TestTokens.bearer(who, Set.of("SYSTEM"), Set.of(ORGS.get(0)));
        for (double latitude : new double[] {30, 31}) {
            String body = visit(uuid(), anna, "2026-03-05T15:00", "x", given(position(latitude), ""));
            assertThat(post("/v1/activities", body, system).status()).isEqualTo(201);
        }

        look.lookAtAll();

        assertThat(reviews()).isEmpty();
    }

    private String review() {
        recorded(anna, "2026-03-05T15:00", "一", given(position(30), ""));
        recorded(anna, "2026-03-05T15:10", "二", given(position(31), ""));
        look.lookAtAll();
        return reviews().get(0).getString("_id");
    }

    @Test
    void reviews_come_page_by_page_the_latest_first() {
        recorded(anna, "2026-03-04T15:00", "一", given(position(30), ""));
        recorded(anna, "2026-03-04T15:10", "二", given(position(31), ""));
        look.lookAtAll();
        clock.set(at("2026-03-05T18:00"));
        recorded(anna, "2026-03-05T15:00", "三", given(position(30), ""));
        recorded(anna, "2026-03-05T15:10", "四", given(position(31), ""));
        look.lookAtAll();
        List<String> mine = new java.util.ArrayList<>();
        String list = "/v1/reviews?limit=1&org=" + CLASS;

        Answer page = get(list, LEAD);
        for (int i = 0; i < 100 && page.body().path("items").size() == 1; i++) {
            if (page.body().path("items").toString().contains(who)) {
                mine.add(page.body().path("items").get(0).path("raisedAt").asString());
            }
            if (!page.body().hasNonNull("next")) {
                break;
            }
            page = get(list + "&cursor=" + page.body().path("next").asString(), LEAD);
        }

        assertThat(mine).containsExactly("2026-03-05T10:00:00Z", "2026-03-05T09:00:00Z");
        assertThat(get(list + "&cursor=bm9wZQ", LEAD).status()).isEqualTo(400);
    }

    private static String decision(String state, String word) {
        return "{\"state\":\"%s\",\"word\":\"%s\"}".formatted(state, word);
    }

    @Test
    void only_those_above_see_a_review_and_never_their_own() {
        String id = review();
        String list = "/v1/reviews?org=" + ORGS.get(0) + "&limit=200";
        String self = TestTokens.bearer(who, Set.of("SP"), Set.of(ORGS.get(3)));

        assertThat(get(list, LEAD).body().toString()).contains(id, "请核对", who);
        assertThat(get(list, county("CA")).body().toString()).contains(id);
        assertThat(get(list, self).body().toString()).doesNotContain(id);
        assertThat(get(list, STRANGER).body().toString()).doesNotContain(id);
        for (String bearer : List.of(teacher, PEER, county("IT"))) {
            assertThat(get(list, bearer).status()).isEqualTo(403);
            assertThat(post("/v1/reviews/" + id + "/decision", decision("EXPLAINED", "x"), bearer)
                            .status())
                    .isEqualTo(403);
        }
        for (String bearer : List.of(self, STRANGER)) {
            assertThat(post("/v1/reviews/" + id + "/decision", decision("EXPLAINED", "x"), bearer)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_decision_is_final_its_word_is_sealed_and_no_duty_changes() {
        String id = review();
        String path = "/v1/reviews/" + id + "/decision";
        String duties = get("/v1/duties?personId=" + anna, teacher).body().toString();

        assertThat(post(path, decision("OPEN", "x"), LEAD).status()).isEqualTo(422);
        assertThat(post(path, "{\"state\":\"EXPLAINED\"}", LEAD).status()).isEqualTo(422);
        Answer first = post(path, decision("EXPLAINED", "搭车去的邻村"), LEAD);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("state").asString()).isEqualTo("EXPLAINED");
        assertThat(post(path, decision("EXPLAINED", "搭车去的邻村"), LEAD).status()).isEqualTo(200);
        assertThat(post(path, decision("CORRECTED", "搭车去的邻村"), LEAD)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("REVIEW_DECIDED");
        recorded(anna, "2026-03-05T15:20", "三", given(position(32), ""));
        look.lookAtAll();

        Document stored = reviews().get(0);
        assertThat(stored.getList("activities", String.class)).hasSize(2);
        assertThat(stored.toJson()).doesNotContain("搭车");
        String list = "/v1/reviews?limit=200&org=" + CLASS + "&state=";
        assertThat(get(list + "EXPLAINED", LEAD).body().toString()).contains(id, "搭车去的邻村");
        assertThat(get(list + "OPEN", LEAD).body().toString()).doesNotContain(id);
        assertThat(get(list + "LOST", LEAD).status()).isEqualTo(422);
        assertThat(get("/v1/duties?personId=" + anna, teacher).body().toString())
                .isEqualTo(duties);
    }

    @Test
    void a_visit_of_the_sample_is_told_once() {
        String id = uuid();
        String body = visit(id, anna, "2026-03-05T16:00", "x", "");

        post("/v1/activities", body, teacher);
        post("/v1/activities", body, teacher);
        post("/v1/activities", body, teacher);
        String marker = recorded(anna, "2026-03-05T16:30", "x", "");

        String type = "care-activity.visit.confirmation-asked.v1";
        await().until(() -> !told(type, marker).isEmpty() && !told(type, id).isEmpty());
        assertThat(told(type, id)).singleElement().satisfies(event -> {
            assertThat(event.data().path("personId").asString()).isEqualTo(anna);
            assertThat(event.data().path("day").asString()).isEqualTo("2026-03-05");
            assertThat(event.data().toString()).doesNotContain(who);
        });
    }

    @Test
    void a_no_of_the_carer_becomes_one_quiet_review_and_a_yes_none() {
        String denied = recorded(anna, "2026-03-05T15:00", "一", "");
        String confirmed = recorded(anna, "2026-03-05T16:00", "二", "");
        String withdrawn = recorded(anna, "2026-03-05T16:30", "三", "");
        post("/v1/activities/" + withdrawn + "/withdrawal", "{\"reason\":\"NOT_HAPPENED\"}", teacher);

        answered(withdrawn, "NO", 1);
        answered(confirmed, "YES", 1);
        answered(uuid(), "NO", 1);
        answered(denied, "NO", 1);
        answered(denied, "NO", 1);

        await().until(() -> !reviews().isEmpty());
        assertThat(reviews()).singleElement().satisfies(review -> {
            assertThat(review.getString("kind")).isEqualTo("NOT_CONFIRMED");
            assertThat(review.getList("activities", String.class)).containsExactly(denied);
        });
    }

    private void answered(String activityId, String answer, long sequence) {
        String json = "{\"activityId\":\"%s\",\"personId\":\"%s\",\"answer\":\"%s\",\"at\":\"2026-03-06T01:30:00Z\"}"
                .formatted(activityId, anna, answer);
        probe.publish(
                "notification.confirmation",
                anna,
                "notification.confirmation.answered.v1",
                "visit:" + activityId,
                sequence,
                json);
    }

    private List<ReceivedEvent> told(String type, String id) {
        return probe.received(type).stream()
                .filter(event -> id.equals(event.subject()))
                .toList();
    }
}
