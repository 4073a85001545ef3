package org.shouwang.registry.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.webhook.app.TakeInPersonEvents;
import org.shouwang.registry.webhook.app.TidyLanes;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A school's own system is told of its pupils, and of nobody else's. */
class WebhookIT extends RunningRegistry {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Autowired
    private TakeInPersonEvents taking;

    @Autowired
    private TidyLanes tidying;

    private HttpServer receiver;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    private record Delivery(String id, String timestamp, String signature, String body, JsonNode json) {

        String type() {
            return json.path("type").asString();
        }

        String person() {
            return json.path("data").path("personId").asString();
        }
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newFixedThreadPool(4));
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            Delivery delivery = new Delivery(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body,
                    MAPPER.readTree(body));
            deliveries.add(delivery);
            exchange.sendResponseHeaders(answers.getOrDefault(delivery.person(), 204), -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void hangUp() {
        receiver.stop(0);
        mongo.execute("webhooks", all -> all.deleteMany(new Document()));
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/changes";
    }

    private Answer register(String org, String authorization) {
        return post("/v1/webhooks", authorization, "{\"url\":\"" + url() + "\",\"org\":\"" + org + "\"}")
                .expect(201);
    }

    private String child(County county, Map<String, String> row) {
        imported("children", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private List<Delivery> told(String person, int atLeast) {
        return Awaitility.await()
                .until(
                        () -> deliveries.stream()
                                .filter(delivery -> delivery.person().equals(person))
                                .toList(),
                        all -> all.size() >= atLeast);
    }

    private void decide(County county, String person, String tier) {
        String etag =
                get("/v1/people/" + person, county.token("CA")).expect(200).header("ETag");
        call(
                        "PUT",
                        "/v1/people/" + person + "/risk-level",
                        county.token("CA"),
                        "{\"level\":\"" + tier + "\",\"reason\":\"复核\"}",
                        "If-Match",
                        etag)
                .expect(200);
    }

    @Test
    void a_change_is_told_signed_and_without_personal_data() {
        County county = new County();
        Answer registered = register(county.school, county.it);
        Map<String, String> row = Rosters.child(county.village, county.school);

        Delivery delivery = told(child(county, row), 1).get(0);

        assertThat(delivery.type()).isEqualTo("registry.person.registered.v1");
        assertThat(delivery.signature())
                .isEqualTo(Signature.of(
                        registered.text("secret"),
                        delivery.id(),
                        Instant.ofEpochSecond(Long.parseLong(delivery.timestamp())),
                        delivery.body()));
        assertThat(delivery.body()).doesNotContain(row.get("姓名"), row.get("身份证号"), row.get("监护人电话"));
        assertThat(registered.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_receiver_that_never_ends_its_answer_holds_up_nobody() {
        receiver.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 600; i++) {
                    body.write(new byte[8192]);
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        County county = new County();
        String endless = post(
                        "/v1/webhooks",
                        county.it,
                        "{\"org\":\"" + county.school + "\",\"url\":\"" + url().replace("/changes", "/endless") + "\"}")
                .expect(201)
                .text("webhookId");
        Instant before = Instant.now();

        Answer pinged = call("POST", "/v1/webhooks/" + endless + "/ping", county.it, null);
        register(county.school, county.it);
        told(child(county, Rosters.child(county.village, county.school)), 1);

        assertThat(pinged.text("answer")).isEqualTo("200");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void nobody_is_told_of_others_people() {
        County county = new County();
        County other = new County();
        register(county.school, county.it);

        child(other, Rosters.child(other.village, other.school));
        String mine = child(county, Rosters.child(county.village, county.school));

        told(mine, 1);
        assertThat(deliveries).allMatch(delivery -> delivery.person().equals(mine));
    }

    @Test
    void what_is_refused_is_told_again_in_its_order_and_holds_up_nobody_else() {
        County county = new County();
        String webhook = register(county.school, county.it).text("webhookId");
        String first = child(county, Rosters.child(county.village, county.school));
        told(first, 1);
        answers.put(first, 400);
        decide(county, first, "R1");
        told(first, 2);
        decide(county, first, "R2");
        String second = child(county, Rosters.child(county.village, county.school));
        told(second, 1);

        answers.remove(first);
        post("/v1/webhooks/" + webhook + "/replay", county.it, "{\"since\":\"2100-01-01T00:00:00Z\"}")
                .expect(200);

        List<Delivery> all = Awaitility.await()
                .until(
                        () -> told(first, 3),
                        found -> found.get(found.size() - 1)
                                .json()
                                .path("data")
                                .path("tier")
                                .asString()
                                .equals("R2"));
        List<String> tiers = all.stream()
                .map(delivery -> delivery.json().path("data").path("tier").asString())
                .toList();
        assertThat(tiers.get(0)).isEqualTo("R3");
        assertThat(tiers.subList(1, tiers.size() - 1)).isNotEmpty().containsOnly("R1");
        assertThat(get("/v1/webhooks", county.it)
                        .body()
                        .path("items")
                        .get(0)
                        .path("lastFailure")
                        .asString())
                .isEqualTo("400");
    }

    @Test
    void news_of_a_person_brings_no_refused_try_forward() {
        County county = new County();
        String webhook = register(county.school, county.it).text("webhookId");
        String person = "somebody-" + county.code;
        answers.put(person, 400);
        taking.take(List.of(happened(person, 1, List.of(county.school))));
        Document refused = Awaitility.await().until(() -> lane(webhook, person), lane -> lane.containsKey("tries"));

        taking.take(List.of(happened(person, 2, List.of(county.school))));

        Document then = lane(webhook, person);
        assertThat(then.getLong("seen")).isEqualTo(2);
        assertThat(then.getDate("nextAt")).isEqualTo(refused.getDate("nextAt"));
        answers.remove(person);
        assertThat(post("/v1/webhooks/" + webhook + "/replay", county.it, "{\"since\":\"2100-01-01T00:00:00Z\"}")
                        .expect(200)
                        .number("people"))
                .isEqualTo(1);
        assertThat(told(person, 3))
                .extracting(Delivery::id)
                .containsExactly("e-1-" + person, "e-1-" + person, "e-2-" + person);
    }

    private Document lane(String webhook, String person) {
        return mongo.execute(
                "webhook-lanes",
                lanes -> lanes.find(new Document("_id", Lane.id(webhook, person)))
                        .first());
    }

    @Test
    void a_pause_keeps_what_happens_and_a_replay_tells_it_with_the_same_ids() {
        County county = new County();
        String path = "/v1/webhooks/" + register(county.school, county.it).text("webhookId");
        call("POST", path + "/pause", county.it, null).expect(204);
        String person = child(county, Rosters.child(county.village, county.school));
        Awaitility.await()
                .until(() -> get("/v1/webhooks", county.it)
                                .body()
                                .path("items")
                                .get(0)
                                .path("waiting")
                                .asLong()
                        == 1);
        assertThat(deliveries).isEmpty();

        call("POST", path + "/resumption", county.it, null).expect(204);
        Delivery once = told(person, 1).get(0);
        Awaitility.await()
                .until(() -> get("/v1/webhooks", county.it)
                                .body()
                                .path("items")
                                .get(0)
                                .path("waiting")
                                .asLong()
                        == 0);
        Answer replayed = post(path + "/replay", county.it, "{\"since\":\"2000-01-01T00:00:00Z\"}")
                .expect(200);

        assertThat(replayed.number("people")).isEqualTo(1);
        Delivery again = told(person, 2).get(1);
        assertThat(again.id()).isEqualTo(once.id());
        assertThat(again.body()).isEqualTo(once.body());
    }

    @Test
    void an_event_that_comes_again_is_told_once_and_who_leaves_is_told_without_state() {
        County county = new County();
        String webhook = register(county.school, county.it).text("webhookId");
        String person = "somebody-" + county.code;
        var in = happened(person, 1, List.of(county.code, county.school));
        var out = happened(person, 2, List.of(county.code, county.code + "0002"));

        taking.take(List.of(in, in));
        taking.take(List.of(in));
        taking.take(List.of(out, out));
        taking.take(List.of(in, out));

        List<Delivery> all = told(person, 2);
        Awaitility.await()
                .until(() -> mongo.execute(
                                "webhook-lanes",
                                lanes -> lanes.find(new Document("_id", Lane.id(webhook, person)))
                                        .first())
                        .getList("waiting", Document.class)
                        .isEmpty());
        assertThat(all).hasSize(2);
        assertThat(all.get(1).type()).isEqualTo(Notice.OUT_OF_SCOPE);
        assertThat(all.get(1).json().path("data").properties()).hasSize(1);
    }

    @Test
    void of_an_erased_person_only_that_is_kept_and_told() {
        County county = new County();
        String webhook = register(county.school, county.it).text("webhookId");
        String person = "somebody-" + county.code;
        taking.take(List.of(happened(person, 1, List.of(county.school))));
        told(person, 1);

        taking.take(List.of(new TakeInPersonEvents.Happened(
                "e-erased-" + person,
                "registry.person.erased.v1",
                Instant.EPOCH,
                person,
                2,
                List.of(),
                "{\"personId\":\"" + person + "\"}")));

        assertThat(told(person, 2).get(1).type()).isEqualTo("registry.person.erased.v1");
        List<Document> kept = Awaitility.await()
                .until(
                        () -> mongo.execute(
                                        "webhook-lanes",
                                        lanes -> lanes.find(new Document("_id", Lane.id(webhook, person)))
                                                .first())
                                .getList("kept", Document.class),
                        list -> list.size() == 1);
        assertThat(kept.get(0).getString("type")).isEqualTo("registry.person.erased.v1");
    }

    private static TakeInPersonEvents.Happened happened(String person, long sequence, List<String> orgs) {
        return new TakeInPersonEvents.Happened(
                "e-" + sequence + "-" + person,
                "registry.person.changed.v1",
                Instant.EPOCH,
                person,
                sequence,
                orgs,
                "{\"personId\":\"" + person + "\",\"tier\":\"R1\"}");
    }

    @Test
    void what_a_killed_process_had_taken_is_told_after_its_lease() {
        County county = new County();
        String path = "/v1/webhooks/" + register(county.school, county.it).text("webhookId");
        call("POST", path + "/pause", county.it, null).expect(204);
        String person = "somebody-" + county.code;
        taking.take(List.of(happened(person, 1, List.of(county.school))));
        Instant lease = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(2);
        mongo.execute(
                "webhook-lanes",
                lanes -> lanes.updateOne(
                        new Document("person", person),
                        new Document("$set", new Document("leaseUntil", java.util.Date.from(lease)))));

        call("POST", path + "/resumption", county.it, null).expect(204);

        told(person, 1);
        assertThat(Instant.ofEpochMilli(System.currentTimeMillis())).isAfterOrEqualTo(lease);
    }

    @Test
    void what_a_process_killed_while_removing_a_webhook_has_left_is_forgotten_and_nothing_else() {
        County county = new County();
        String kept = register(county.school, county.it).text("webhookId");
        String removed = register(county.school, county.it).text("webhookId");
        String person = child(county, Rosters.child(county.village, county.school));
        told(person, 2);
        assertThat(lanes(removed)).isEqualTo(1);
        mongo.getCollection("webhooks").deleteOne(new Document("_id", removed));

        tidying.tidy();
        tidying.tidy();

        assertThat(lanes(removed)).isZero();
        assertThat(lanes(kept)).isEqualTo(1);
        deliveries.clear();
        decide(county, person, "R1");
        told(person, 1);
        assertThat(lanes(removed)).isZero();
    }

    private long lanes(String webhook) {
        return mongo.getCollection("webhook-lanes").countDocuments(new Document("webhook", webhook));
    }

    @Test
    void a_ping_says_what_came_back() {
        County county = new County();
        String path = "/v1/webhooks/" + register(county.school, county.it).text("webhookId");

        assertThat(call("POST", path + "/ping", county.it, null).expect(200).text("answer"))
                .isEqualTo("204");
        assertThat(deliveries.get(0).type()).isEqualTo("ping");
    }

    @Test
    void webhooks_of_others_do_not_exist_and_teachers_have_none() {
        County county = new County();
        County other = new County();
        String path = "/v1/webhooks/" + register(county.school, county.it).text("webhookId");

        call("POST", path + "/ping", other.it, null).expectProblem(404, "NOT_FOUND");
        call("DELETE", path, other.it, null).expectProblem(404, "NOT_FOUND");
        post("/v1/webhooks", other.it, "{\"url\":\"" + url() + "\",\"org\":\"" + county.school + "\"}")
                .expectProblem(404, "NOT_FOUND");
        assertThat(get("/v1/webhooks", other.it).body().path("items").size()).isZero();
        get("/v1/webhooks", county.token("T")).expectProblem(403, "FORBIDDEN");
        String school = TestTokens.bearer("school-system", Set.of("SYSTEM"), Set.of(county.school));
        assertThat(get("/v1/webhooks", school).body().path("items").size()).isEqualTo(1);
        call("DELETE", path, county.it, null).expect(204);
        assertThat(get("/v1/webhooks", county.it).body().path("items").size()).isZero();
    }

    @Test
    void bad_addresses_and_unknown_types_are_refused() {
        County county = new County();

        for (String bad : List.of(
                "ftp://example.org/x",
                "http://user@127.0.0.1/",
                "http://127.0.0.1/#x",
                "http://127.0.0.1:65536/",
                "nonsense")) {
            post("/v1/webhooks", county.it, "{\"url\":\"" + bad + "\",\"org\":\"" + county.school + "\"}")
                    .expectProblem(409, "WEBHOOK_URL_REFUSED");
        }
        post(
                        "/v1/webhooks",
                        county.it,
                        "{\"url\":\"" + url() + "\",\"org\":\"" + county.school
                                + "\",\"types\":[\"registry.person.told.v1\"]}")
                .expectProblem(409, "WEBHOOK_TYPE_UNKNOWN");
    }
}
