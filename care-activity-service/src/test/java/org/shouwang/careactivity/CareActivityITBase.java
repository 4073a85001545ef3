package org.shouwang.careactivity;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.test.EventProbe;
import org.shouwang.platform.test.Infrastructure;
import org.shouwang.platform.test.MutableClock;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service on a real broker and database; people of the county of this test only. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"shouwang.care-activity.sweep.enabled=false", "shouwang.care-activity.confirmation-share=0"})
@Import(Infrastructure.class)
abstract class CareActivityITBase {
    protected static final String MONDAY = "2026-03-02T09:00";
    protected static final List<String> ORGS = Fixtures.ORGS;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    protected EventProbe probe;

    @Autowired
    protected MutableClock clock;

    @Autowired
    protected AggregateCollection<CarePlan> plans;

    protected String teacher() {
        return TestTokens.bearer("teacher-1", Set.of("T"), Set.of(ORGS.get(4)));
    }

    protected String county(String... roles) {
        return TestTokens.bearer("county-1", Set.of(roles), Set.of(ORGS.get(0)));
    }

    protected static Instant at(String local) {
        return Fixtures.at(local);
    }

    /** Tells of a child in class 3-2 and waits for the plan. */
    protected String child(String tier, String band) {
        String personId = UUID.randomUUID().toString();
        person(personId, 1, "registered", tier, band, "ON_REGISTER", ORGS);
        await().until(() -> plans.find(personId).isPresent());
        return personId;
    }

    protected void person(
            String personId, long sequence, String verb, String tier, String band, String status, List<String> orgs) {
        String json = JSON.writeValueAsString(java.util.Map.ofEntries(
                java.util.Map.entry("personId", personId),
                java.util.Map.entry("kind", "CHILD"),
                java.util.Map.entry("status", status),
                java.util.Map.entry("registeredOn", "2026-03-02"),
                java.util.Map.entry("category", "LBC"),
                java.util.Map.entry("tier", tier),
                java.util.Map.entry("birthDate", "2016-04-01"),
                java.util.Map.entry("orgs", orgs),
                java.util.Map.entry("guardianship", "GP"),
                java.util.Map.entry("performanceBand", band),
                java.util.Map.entry("contactPoints", List.of()),
                java.util.Map.entry("somethingNew", true)));
        probe.publish("registry.person", personId, "registry.person." + verb + ".v1", personId, sequence, json);
    }

    /** Out of the county, as the registry tells it; waits until the care plan knows. */
    protected void movedAway(String personId) {
        person(personId, 2, "changed", "R3", "A", "ON_REGISTER", List.of("990102", "990102101"));
        await().until(() ->
                plans.find(personId).orElseThrow().state().subject().orgs().contains("990102"));
    }

    /** An activity request as JSON. */
    protected static String activity(String id, String kind, String type, String personId, String at, String role) {
        return JSON.writeValueAsString(java.util.Map.of(
                "activityId",
                id,
                "kind",
                kind,
                "contactType",
                type,
                "personIds",
                List.of(personId),
                "at",
                at(at).toString(),
                "minutes",
                20,
                "result",
                "DONE",
                "role",
                role,
                "note",
                "聊了学习"));
    }

    /** A batch of one entry each. */
    protected static String batch(String... entries) {
        return "{\"activities\":[" + String.join(",", entries) + "]}";
    }

    protected static String uuid() {
        return UUID.randomUUID().toString();
    }

    /** An answer. */
    protected record Answer(int status, JsonNode body) {}

    protected Answer post(String path, String body, String bearer) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    protected Answer put(String path, String body, String bearer) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Changes a record in the version that was read. */
    protected Answer put(String path, String body, String bearer, String ifMatch) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    protected Answer get(String path, String bearer) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", bearer)
                .build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An open resource as text. */
    protected String text(String path) {
        return text(HttpRequest.newBuilder(uri(path)).build());
    }

    private static String text(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
