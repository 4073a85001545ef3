package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

class GiftIT extends CareActivityITBase {
    private static final String CLASS = ORGS.get(4);
    private static final String STRANGER = TestTokens.bearer("t", Set.of("T"), Set.of("990102"));
    private static final String VOLUNTEER = TestTokens.bearer("vo", Set.of("VO"), Set.of(CLASS));

    @Autowired
    private MongoOperations mongo;

    private String anna = "";
    private String ben = "";

    @BeforeEach
    void thursday() {
        clock.set(at(MONDAY));
        anna = child("R3", "A");
        ben = child("R3", "A");
        clock.set(at("2026-03-05T17:00"));
    }

    private static String gift(String id, String org, String day, String role, int pencils, String... personIds) {
        return "{\"giftId\":\"%s\",\"giver\":\"DONOR\",\"donorName\":\"陈先生\",\"occasion\":\"HARDSHIP\",\"org\":\"%s\",\"day\":\"%s\",\"role\":\"%s\",\"items\":[{\"kind\":\"STAT\",\"quantity\":%d,\"valueFen\":400},{\"kind\":\"BOOK\",\"quantity\":1}],\"personIds\":[%s]}"
                .formatted(
                        id,
                        org,
                        day,
                        role,
                        pencils,
                        Stream.of(personIds)
                                .map(personId -> "\"" + personId + "\"")
                                .collect(Collectors.joining(",")));
    }

    private static String receipt(String personId, String signer, String day) {
        return "{\"personId\":\"%s\",\"signedBy\":\"%s\",\"day\":\"%s\"}".formatted(personId, signer, day);
    }

    private Answer sign(String id, String bearer, String... receipts) {
        return post("/v1/gifts/" + id + "/receipts", "{\"receipts\":[" + String.join(",", receipts) + "]}", bearer);
    }

    private String given(String day) {
        String id = uuid();
        assertThat(post("/v1/gifts", gift(id, CLASS, day, "T", 2, anna, ben), teacher())
                        .status())
                .isEqualTo(201);
        return id;
    }

    /** What was told, each event once however often it was sent. */
    private List<ReceivedEvent> told(String verb, String id) {
        Map<String, ReceivedEvent> told = new LinkedHashMap<>();
        probe.received("care-activity.gift." + verb + ".v1").stream()
                .filter(event -> id.equals(event.subject()))
                .forEach(event -> told.putIfAbsent(event.id(), event));
        return List.copyOf(told.values());
    }

    private void awaitTold(String verb, String id, int times) {
        await().until(() -> told(verb, id).size() >= times);
        assertThat(told(verb, id)).hasSize(times);
    }

    private List<String> ids(String query, String bearer) {
        List<String> ids = new ArrayList<>();
        get("/v1/gifts?limit=200&" + query, bearer)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("giftId").asString()));
        return ids;
    }

    private Document stored(String id) {
        Document document =
                mongo.getCollection("gifts").find(new Document("_id", id)).first();
        assertThat(document).isNotNull();
        return document;
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString();
    }

    @Test
    void a_gift_sent_twice_is_stored_and_told_once_and_other_content_is_refused() {
        String id = uuid();
        String body = gift(id, CLASS, "2026-03-04", "T", 2, anna, ben);

        Answer first = post("/v1/gifts", body, teacher());
        Answer again = post("/v1/gifts", body, teacher());
        Answer other = post("/v1/gifts", gift(id, CLASS, "2026-03-04", "T", 3, anna, ben), teacher());
        String marker = given("2026-03-04");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("ALREADY_RECORDED");
        assertThat(other.status()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("GIFT_ID_REUSED");
        awaitTold("given", marker, 1);
        awaitTold("given", id, 1);
        JsonNode data = told("given", id).get(0).data();
        assertThat(data.path("personIds").size()).isEqualTo(2);
        assertThat(data.path("items").get(0).path("quantity").asInt()).isEqualTo(2);
    }

    @Test
    void a_gift_sent_again_after_a_child_moved_away_is_still_the_same() {
        String id = uuid();
        String body = gift(id, CLASS, "2026-03-04", "T", 2, anna, ben);
        post("/v1/gifts", body, teacher());
        movedAway(ben);

        Answer again = post("/v1/gifts", body, teacher());
        String marker = uuid();
        post("/v1/gifts", gift(marker, CLASS, "2026-03-04", "T", 1, anna), teacher());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("ALREADY_RECORDED");
        awaitTold("given", marker, 1);
        awaitTold("given", id, 1);
    }

    @Test
    void receipts_are_signed_once_and_a_list_is_stored_wholly_or_not_at_all() {
        String id = given("2026-03-04");
        String annas = receipt(anna, "GUARDIAN", "2026-03-05");

        Answer first = sign(id, teacher(), annas);
        Answer again = sign(id, teacher(), annas);
        Answer other = sign(id, teacher(), receipt(ben, "SELF", "2026-03-05"), receipt(anna, "SELF", "2026-03-05"));
        Answer stranger =
                sign(id, teacher(), receipt(ben, "SELF", "2026-03-05"), receipt(uuid(), "SELF", "2026-03-05"));
        Answer early = sign(id, teacher(), receipt(ben, "SELF", "2026-03-03"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("unsignedReceipts").asInt()).isEqualTo(1);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(code(other)).isEqualTo("RECEIPT_SIGNED");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(early.status()).isEqualTo(422);
        assertThat(sign(id, STRANGER, annas).status()).isEqualTo(404);
        assertThat(sign(uuid(), teacher(), annas).status()).isEqualTo(404);
        assertThat(sign(id, county("IT"), annas).status()).isEqualTo(403);
        assertThat(get("/v1/gifts/" + id, teacher()).body()).isEqualTo(first.body());
        assertThat(ids("unsigned=true&org=" + CLASS, teacher())).contains(id);

        Answer last = sign(id, VOLUNTEER, annas, receipt(ben, "SELF", "2026-03-05"));

        assertThat(last.body().path("unsignedReceipts").asInt()).isZero();
        assertThat(ids("unsigned=true&org=" + CLASS, teacher())).doesNotContain(id);
        assertThat(ids("org=" + CLASS, teacher())).contains(id);
        awaitTold("receipt-signed", id, 2);
        List<ReceivedEvent> signed = told("receipt-signed", id);
        assertThat(signed.stream().map(ReceivedEvent::sequence)).containsExactlyInAnyOrder(2L, 3L);
        assertThat(signed).allMatch(event -> event.data().path("receipts").size() == 1);
    }

    @Test
    void of_many_who_bring_receipts_at_once_every_receipt_is_kept() throws Exception {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(child("R3", "A"));
        }
        String id = uuid();
        post("/v1/gifts", gift(id, CLASS, "2026-03-04", "T", 9, people.toArray(String[]::new)), teacher());
        List<Callable<Answer>> receipts = people.stream()
                .map(personId -> (Callable<Answer>) () -> sign(id, teacher(), receipt(personId, "SELF", "2026-03-05")))
                .toList();

        List<Integer> statuses = new ArrayList<>();
        ExecutorService together = Executors.newFixedThreadPool(people.size());
        try {
            for (Future<Answer> one : together.invokeAll(receipts)) {
                statuses.add(one.get().status());
            }
        } finally {
            together.shutdown();
        }

        assertThat(statuses).hasSize(5).containsOnly(200);
        assertThat(get("/v1/gifts/" + id, teacher())
                        .body()
                        .path("unsignedReceipts")
                        .asInt())
                .isZero();
        awaitTold("receipt-signed", id, 5);
    }

    @Test
    void what_is_refused_changes_nothing() {
        String elsewhere = uuid();
        person(elsewhere, 1, "registered", "R3", "A", "ON_REGISTER", List.of("990102", "990102101"));
        String json = "{\"code\":\"%s\",\"name\":\"3年级2班\",\"type\":\"CLASS\",\"orgs\":[\"%s\",\"%s\"]}"
                .formatted(CLASS, ORGS.get(0), CLASS);
        probe.publish("registry.organisation", CLASS, "registry.organisation.registered.v1", CLASS, 1, json);
        String unit = UnitId.of(CLASS);
        await().until(() ->
                plans.find(elsewhere).isPresent() && plans.find(unit).isPresent());
        String day = "2026-03-04";
        record Case(String body, String bearer, int status, String code) {}
        List<Case> cases = List.of(
                new Case(gift(uuid(), CLASS, day, "T", 1, uuid()), teacher(), 404, "PERSON_UNKNOWN"),
                new Case(gift(uuid(), CLASS, day, "T", 1, anna, elsewhere), teacher(), 404, "PERSON_UNKNOWN"),
                new Case(gift(uuid(), CLASS, day, "T", 1, unit), teacher(), 404, "PERSON_UNKNOWN"),
                new Case(gift(uuid(), CLASS, day, "T", 1, anna), STRANGER, 404, "PERSON_UNKNOWN"),
                new Case(gift(uuid(), "9901010002", day, "T", 1, anna), teacher(), 404, "GIFT_ORG_UNKNOWN"),
                // his class is his, the whole school is not
                new Case(gift(uuid(), ORGS.get(3), day, "T", 1, anna), teacher(), 404, "GIFT_ORG_UNKNOWN"),
                new Case(gift(uuid(), CLASS, "2026-03-06", "T", 1, anna), teacher(), 422, "VALIDATION_FAILED"),
                new Case(gift(uuid(), CLASS, day, "SP", 1, anna), teacher(), 403, "ROLE_NOT_ALLOWED"),
                new Case(gift(uuid(), CLASS, day, "T", 0, anna), teacher(), 422, "VALIDATION_FAILED"),
                new Case("{}", teacher(), 422, "VALIDATION_FAILED"),
                new Case("{\"place\":1}", teacher(), 400, "UNKNOWN_FIELD"));
        long before = mongo.getCollection("gifts").countDocuments();

        for (Case one : cases) {
            Answer answer = post("/v1/gifts", one.body(), one.bearer());

            assertThat(Map.of(answer.status(), code(answer)))
                    .as(one.toString())
                    .isEqualTo(Map.of(one.status(), one.code()));
        }
        assertThat(mongo.getCollection("gifts").countDocuments()).isEqualTo(before);
    }

    @Test
    void who_is_poor_is_told_to_note_readers_only() {
        String id = given("2026-03-04");
        String totals = "/v1/gifts/totals?from=2026-03-01&to=2026-03-31&org=" + CLASS;

        assertThat(get("/v1/gifts/" + id, teacher()).body().toString()).contains("HARDSHIP", "陈先生", anna, ben);
        assertThat(get("/v1/gifts?personId=" + anna, teacher()).body().toString())
                .contains("HARDSHIP", anna)
                .doesNotContain("陈先生", ben);
        assertThat(get("/v1/gifts/" + id, VOLUNTEER).body().toString())
                .contains("STAT")
                .doesNotContain("HARDSHIP", "陈先生", anna, ben);
        assertThat(get("/v1/gifts?personId=" + anna, VOLUNTEER).status()).isEqualTo(403);
        for (String query : List.of("/v1/gifts?org=" + CLASS, totals)) {
            assertThat(get(query, teacher()).body().toString())
                    .contains("STAT")
                    .doesNotContain("HARDSHIP", "陈先生", anna, ben);
        }
        assertThat(stored(id).toJson()).doesNotContain("HARDSHIP", "陈先生");
    }

    @Test
    void who_sees_the_organisation_sees_its_gifts_and_nobody_else() {
        String id = given("2026-03-04");
        String period = "from=2026-03-01&to=2026-03-31&org=";

        assertThat(ids("org=" + ORGS.get(0), county("CE"))).contains(id);
        assertThat(ids("org=" + ORGS.get(0), teacher())).contains(id);
        assertThat(ids("org=" + ORGS.get(0), STRANGER)).isEmpty();
        assertThat(get("/v1/gifts/totals?" + period + ORGS.get(0), STRANGER)
                        .body()
                        .path("gifts")
                        .asInt(-1))
                .isZero();
        assertThat(get("/v1/gifts/" + id, STRANGER).status()).isEqualTo(404);
        assertThat(get("/v1/gifts/" + id, county("IT")).status()).isEqualTo(403);
        assertThat(get("/v1/gifts/totals?" + period + CLASS, county("IT")).status())
                .isEqualTo(403);
        assertThat(get("/v1/gifts?personId=" + anna, STRANGER).status()).isEqualTo(404);
        assertThat(get("/v1/gifts", teacher()).status()).isEqualTo(422);
        assertThat(get("/v1/gifts?org=1&personId=2", teacher()).status()).isEqualTo(422);
        assertThat(get("/v1/gifts?cursor=eHl6&org=" + CLASS, teacher()).status())
                .isEqualTo(400);
        assertThat(get("/v1/gifts/totals?org=" + CLASS, teacher()).status()).isEqualTo(422);
        assertThat(get("/v1/gifts/totals?from=2026-03-02&to=2026-03-01&org=" + CLASS, teacher())
                        .status())
                .isEqualTo(422);
        assertThat(get("/v1/gifts/totals?from=2025-03-01&to=2026-03-03&org=" + CLASS, teacher())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void totals_follow_receipts_and_withdrawals() {
        clock.set(at("2025-09-12T17:00"));
        String first = given("2025-09-08");
        String second = given("2025-09-10");
        given("2025-09-11");
        String period = "/v1/gifts/totals?from=2025-09-08&to=2025-09-10&org=" + CLASS;
        sign(first, teacher(), receipt(anna, "SELF", "2025-09-12"));

        JsonNode both = get(period, teacher()).body();
        post("/v1/gifts/" + second + "/withdrawal", "{\"reason\":\"DUPLICATE\"}", teacher());
        JsonNode one = get(period, teacher()).body();

        assertThat(both.path("gifts").asInt()).isEqualTo(2);
        assertThat(both.path("beneficiaries").asInt()).isEqualTo(2);
        assertThat(both.path("unsignedReceipts").asInt()).isEqualTo(3);
        assertThat(both.path("valueFen").asInt()).isEqualTo(800);
        assertThat(both.path("items").get(0).path("quantity").asInt()).isEqualTo(4);
        assertThat(both.path("items").get(1).path("withoutValue").asInt()).isEqualTo(2);
        assertThat(one.path("gifts").asInt()).isEqualTo(1);
        assertThat(one.path("unsignedReceipts").asInt()).isEqualTo(1);
        assertThat(one.path("valueFen").asInt()).isEqualTo(400);
    }

    @Test
    void a_gift_is_withdrawn_once_by_those_who_may_and_stays_readable() {
        String id = given("2026-03-04");
        String path = "/v1/gifts/" + id + "/withdrawal";
        String wrong = "{\"reason\":\"WRONG_PERSON\",\"comment\":\"应为隔壁班\"}";
        String colleague = TestTokens.bearer("teacher-2", Set.of("T"), Set.of(CLASS));

        assertThat(code(post(path, wrong, colleague))).isEqualTo("WITHDRAWAL_NOT_ALLOWED");
        assertThat(post(path, wrong, STRANGER).status()).isEqualTo(404);
        assertThat(post("/v1/gifts/" + uuid() + "/withdrawal", wrong, teacher()).status())
                .isEqualTo(404);
        Answer first = post(path, wrong, teacher());
        Answer again = post(path, wrong, county("CE"));
        Answer other = post(path, "{\"reason\":\"DUPLICATE\"}", teacher());

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(code(other)).isEqualTo("GIFT_WITHDRAWN");
        assertThat(code(sign(id, teacher(), receipt(anna, "SELF", "2026-03-05"))))
                .isEqualTo("GIFT_WITHDRAWN");
        assertThat(ids("unsigned=true&org=" + CLASS, teacher())).doesNotContain(id);
        assertThat(get("/v1/gifts?personId=" + anna, teacher()).body().toString())
                .contains("WRONG_PERSON")
                .doesNotContain("隔壁班");
        assertThat(stored(id).toJson()).doesNotContain("隔壁班");
        awaitTold("withdrawn", id, 1);
        assertThat(told("withdrawn", id).get(0).sequence()).isEqualTo(2);
    }

    @Test
    void a_persons_gifts_come_page_by_page_the_latest_first() {
        List<String> given = Stream.of("2026-03-02", "2026-03-04", "2026-03-03", "2026-03-04")
                .map(this::given)
                .toList();

        List<String> seen = new ArrayList<>();
        List<String> days = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(
                            "/v1/gifts?limit=3&personId=" + ben + (next.isEmpty() ? "" : "&cursor=" + next), teacher())
                    .body();
            page.path("items").forEach(item -> {
                seen.add(item.path("giftId").asString());
                days.add(item.path("day").asString());
            });
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(given);
        assertThat(days).containsExactly("2026-03-04", "2026-03-04", "2026-03-03", "2026-03-02");
    }
}
