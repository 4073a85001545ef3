package org.shouwang.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.outbox.AggregateCollection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = TestService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Infrastructure.class)
class WebAndSecurityIT {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String COUNTY = TestTokens.bearer("anna", Set.of("T"), Set.of("990101"));

    @LocalServerPort
    int port;

    @Autowired
    AggregateCollection<TestService.Counter> counters;

    private final HttpClient http = HttpClient.newHttpClient();

    private record Answer(int status, JsonNode body, HttpResponse<String> response) {}

    private Answer call(String method, String path, String authorization, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .header("Content-Type", "application/json");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), MAPPER.readTree(response.body()), response);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        assertThat(answer.body().path("detail").asString()).isNotBlank();
        assertThat(answer.body().path("detailEn").asString()).isNotBlank();
        assertThat(answer.body().path("type").asString()).startsWith("/problems/");
        assertThat(answer.body().path("traceId").asString()).isNotBlank();
    }

    @Test
    void without_a_token_nobody_gets_in() throws Exception {
        assertProblem(call("GET", "/v1/counters/x", null, null), 401, "UNAUTHENTICATED");
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        String expired = TestTokens.expired("anna", Set.of("T"), Set.of("990101"));

        assertProblem(call("GET", "/v1/counters/x", expired, null), 401, "UNAUTHENTICATED");
    }

    @Test
    void somebody_elses_record_does_not_exist() throws Exception {
        String other = TestTokens.bearer("otto", Set.of("T"), Set.of("990102"));

        assertProblem(call("GET", "/v1/counters/x", other, null), 404, "NOT_FOUND");
    }

    @Test
    void a_role_without_the_right_is_refused() throws Exception {
        String visitor = TestTokens.bearer("eva", Set.of("EW"), Set.of("990101"));

        assertProblem(call("POST", "/v1/counters", visitor, "{\"value\":1}"), 403, "FORBIDDEN");
    }

    @Test
    void unreadable_and_unknown_fields_are_named() throws Exception {
        assertProblem(call("POST", "/v1/counters", COUNTY, "{\"value\":"), 400, "UNREADABLE_REQUEST");
        Answer unknown = call("POST", "/v1/counters", COUNTY, "{\"value\":1,\"valve\":1}");
        assertProblem(unknown, 400, "UNKNOWN_FIELD");
        assertThat(unknown.body().path("detail").asString()).contains("valve");
    }

    @Test
    void a_change_needs_the_version_that_was_read() throws Exception {
        String id = UUID.randomUUID().toString();
        counters.insert(new TestService.Counter(id, 1), List.of());

        assertProblem(call("PUT", "/v1/counters/" + id, COUNTY, "{\"value\":2}"), 428, "IF_MATCH_REQUIRED");
        assertProblem(
                call("PUT", "/v1/counters/" + id, COUNTY, "{\"value\":2}", "If-Match", "\"7\""), 412, "STALE_VERSION");
        Answer read = call("GET", "/v1/counters/" + id, COUNTY, null);
        String version = read.response().headers().firstValue("ETag").orElseThrow();
        assertThat(call("PUT", "/v1/counters/" + id, COUNTY, "{\"value\":2}", "If-Match", version)
                        .status())
                .isEqualTo(200);
        assertThat(counters.find(id).orElseThrow().state().value()).isEqualTo(2);
    }

    @Test
    void a_request_keeps_its_callers_id() throws Exception {
        Answer answer = call("GET", "/v1/counters/x", null, null, "X-Request-Id", "abcdefgh-1");

        assertThat(answer.body().path("traceId").asString()).isEqualTo("abcdefgh-1");
        assertThat(answer.response().headers().firstValue("X-Request-Id")).contains("abcdefgh-1");
    }

    @Test
    void health_answers_without_a_token_and_nothing_else_of_the_actuator_does() throws Exception {
        assertThat(call("GET", "/actuator/health/liveness", null, null).status())
                .isEqualTo(200);
        assertThat(call("GET", "/actuator/env", null, null).status()).isEqualTo(401);
    }
}
