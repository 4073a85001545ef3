package org.shouwang.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.shouwang.platform.test.Infrastructure;
import org.shouwang.platform.test.MutableClock;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real broker and database; one context for all tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "shouwang.reporting.answer-age=0ms")
@Import({Infrastructure.class, TestEvents.class})
abstract class ReportingIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Autowired
    TestEvents events;

    @Autowired
    MutableClock clock;

    @LocalServerPort
    private int port;

    /** An answer as it came. */
    record Answer(HttpStatusCode status, JsonNode body) {}

    @BeforeEach
    void atTheEndOfTheTerm() {
        clock.set(Instant.parse("2026-07-06T01:00:00Z"));
    }

    static ConditionFactory soon() {
        return Awaitility.await().pollInterval(Duration.ofMillis(50));
    }

    static String officer(String... orgs) {
        return TestTokens.bearer("officer", Set.of("CA"), Set.of(orgs));
    }

    static String countyIt() {
        return TestTokens.bearer("it", Set.of("IT"), Set.of("*"));
    }

    JsonNode figures(String org, String period) {
        Answer answer = get(officer(org), "/v1/reports/figures?org=" + org + "&period=" + period);
        return answer.status().is2xxSuccessful() ? answer.body() : MAPPER.createObjectNode();
    }

    long records(String org, String period, String contactType) {
        return figures(org, period).path("activities").path(contactType).asLong();
    }

    static JsonNode indicator(JsonNode figures, String code) {
        for (JsonNode indicator : figures.path("indicators")) {
            if (indicator.path("code").asString().equals(code)) {
                return indicator;
            }
        }
        return MAPPER.createObjectNode();
    }

    /** A body as text, without a token. */
    String text(String path) {
        String body = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
        return body == null ? "" : body;
    }

    Answer get(String bearer, String path) {
        return call(HttpMethod.GET, bearer, path);
    }

    Answer post(String bearer, String path) {
        return call(HttpMethod.POST, bearer, path);
    }

    private Answer call(HttpMethod method, String bearer, String path) {
        return RestClient.create("http://127.0.0.1:" + port)
                .method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchange((request, response) -> {
                    byte[] body = response.getBody().readAllBytes();
                    return new Answer(
                            response.getStatusCode(),
                            body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body));
                });
    }
}
