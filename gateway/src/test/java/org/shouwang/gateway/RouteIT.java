package org.shouwang.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteIT extends RunningGateway {
    private static final int MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/imports",
                "/v1/imports/7/rows?outcome=REFUSED&cursor=a%2Fb",
                "/v1/organisations?parent=990101",
                "/v1/organisations/9901010001-3-2",
                "/v1/people/search",
                "/v1/people/7/risk-level",
                "/v1/contact-points/7",
                "/v1/sheets/children.xlsx?org=990101",
                "/v1/village-sheets/0794620010/rows",
                "/v1/division-changes/990101101201.2026-07-01/people",
                "/v1/duplicates/7",
                "/v1/cards?org=990101101201&kind=PARENT",
                "/v1/people/7/card?paper=A6",
                "/v1/households/7",
                "/v1/people/7/departure",
                "/v1/corrections/7/decision",
                "/v1/transfers/7/acceptance",
                "/v1/proposals/AGE16.7.2026-03-02/decision",
                "/v1/verifications/due?org=990101",
                "/v1/erasures?org=990101",
                "/v1/retention/preview?org=990101",
                "/v1/webhooks/7/replay",
                "/v1/details",
                "/v1/work-groups/990101101201/terms",
                "/v1/access-log/verification?anchor=w:1:0f",
                "/v1/break-glass/7/review",
                "/v1/activities/batch",
                "/v1/activities?personId=7",
                "/v1/sessions?org=990101",
                "/v1/duties?org=990101&state=OVERDUE&responsible=T",
                "/v1/duties/0192f0c1:C-TALK:2026-03-02",
                "/v1/duties/0192f0c1%3AC-TALK%3A2026-03-02",
                "/v1/work-lists?responsible=T&day=2026-03-12",
                "/v1/work-lists/counts?org=990101101&by=VILLAGE",
                "/v1/care-plans/7?on=2026-03-05&known=NOW",
                "/v1/rules",
                "/v1/rules/preview",
                "/v1/calendar",
                "/v1/attendance?org=9901010001-3-2&from=2026-03-02&to=2026-03-06",
                "/v1/ratings",
                "/v1/weather-warnings/7/withdrawal",
                "/v1/progress/comparison?personId=7&measure=MOOD&before=2026-03-02&after=2026-06-26",
                "/v1/signals?org=9901010001",
                "/v1/needs/7/answers",
                "/v1/gifts/totals?org=990101&from=2026-03-01&to=2026-06-30",
                "/v1/evidence/photos/0",
                "/v1/reviews?org=9901010001",
                "/v1/support-plans/7/reviews",
                "/v1/homework/7/stretches/8",
                "/v1/homework-rota?org=9901010001-3-2&from=2026-03-02&to=2026-03-06&places=3",
                "/v1/pairs/coverage?org=990101",
                "/v1/helpers/7/vetting",
                "/v1/reminders/7",
                "/v1/reminder-figures?org=990101&from=2026-03-02&to=2026-03-08",
                "/v1/replies?org=%E5%AE%89+%26",
            })
    void every_path_reaches_its_service_unchanged(String path) {
        SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{\"at\":\"service\"}")));

        HttpResponse<String> answer = get(path, "Authorization", it());

        assertThat(answer.statusCode()).isEqualTo(200);
        LoggedRequest seen = SERVICES.findAll(anyRequestedFor(anyUrl())).get(0);
        assertThat(seen.getUrl().replace("%3A", ":").replace("+", "%20"))
                .isEqualTo(path.replace("%3A", ":").replace("+", "%20"));
    }

    @Test
    void what_makes_a_write_safe_goes_in_and_what_the_service_says_comes_out() {
        SERVICES.stubFor(any(urlPathEqualTo("/v1/people/7/risk-level"))
                .willReturn(created()
                        .withHeader("ETag", "\"8\"")
                        .withHeader("Location", SERVICES.baseUrl() + "/v1/people/7?x=1")
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"level\":\"R1\"}")));
        String token = it();

        HttpResponse<String> answer = new Browser()
                .send(request("/v1/people/7/risk-level")
                        .header("Authorization", token)
                        .header("If-Match", "\"7\"")
                        .header("Idempotency-Key", "key-1")
                        .header("X-Request-Id", "from-the-caller-1")
                        .header("X-Purpose", "review")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"level\":\"R1\",\"reason\":\"跌倒\"}"))
                        .build());

        LoggedRequest seen = SERVICES.findAll(anyRequestedFor(anyUrl())).get(0);
        assertThat(seen.getHeader("If-Match")).isEqualTo("\"7\"");
        assertThat(seen.getHeader("Idempotency-Key")).isEqualTo("key-1");
        assertThat(seen.getHeader("X-Request-Id")).isEqualTo("from-the-caller-1");
        assertThat(seen.getHeader("X-Purpose")).isEqualTo("review");
        assertThat(seen.getHeader("Authorization")).isEqualTo(token);
        assertThat(seen.getBodyAsString()).isEqualTo("{\"level\":\"R1\",\"reason\":\"跌倒\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"8\"");
        assertThat(answer.headers().firstValue("Location")).hasValue("/v1/people/7?x=1");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("from-the-caller-1");
        assertThat(answer.body()).isEqualTo("{\"level\":\"R1\"}");
    }

    @Test
    void a_request_id_that_could_forge_a_log_line_is_replaced() {
        HttpResponse<String> answer = get("/v1/me", "X-Request-Id", "a b{c}", "Authorization", it());

        assertThat(answer.headers().firstValue("X-Request-Id").orElse("")).matches("[0-9a-f-]{36}");
    }

    @Test
    void what_the_service_refuses_the_caller_hears_word_for_word() {
        String problem =
                "{\"type\":\"/problems/forbidden\",\"status\":403,\"code\":\"FORBIDDEN\",\"detail\":\"您的角色没有这项权限。\"}";
        SERVICES.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(403)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody(problem)));

        HttpResponse<String> answer = get("/v1/duties", "Authorization", it());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).isEqualTo(problem);
    }

    @Test
    void a_service_that_is_down_is_named_in_both_languages() {
        HttpResponse<String> answer = get("/v1/reports/figures?org=990101&period=2026-03", "Authorization", it());

        problem(answer, 503, "SERVICE_DOWN");
        assertThat(body(answer).path("detail").asString()).contains("报表服务暂时无法使用");
        assertThat(body(answer).path("detailEn").asString()).contains("reporting service cannot be reached");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_service_that_breaks_off_leaves_the_outcome_open() {
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        problem(post("/v1/activities", "{}", "Authorization", it()), 503, "SERVICE_BROKE_OFF");
        assertThat(SERVICES.findAll(anyRequestedFor(anyUrl())))
                .as("a write is never repeated")
                .hasSize(1);
    }

    @Test
    void a_service_that_takes_too_long_is_given_up() {
        SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(10_000)));

        problem(post("/v1/activities", "{}", "Authorization", it()), 504, "SERVICE_TOO_SLOW");
    }

    @Test
    void a_long_list_may_take_longer_than_other_answers() {
        SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(6_000)));

        assertThat(new Browser()
                        .get("/v1/sheets/children.xlsx?org=990101", "Authorization", it())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_announced_body_over_the_limit_is_refused() {
        problem(post("/v1/activities", "x".repeat(2 * MEGABYTE + 1), "Authorization", it()), 413, "PAYLOAD_TOO_LARGE");
        assertThat(SERVICES.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void a_body_over_the_limit_is_refused_also_when_its_length_is_not_announced() {
        SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        HttpResponse<String> answer = new Browser().send(upload("/v1/activities", 3 * MEGABYTE));

        problem(answer, 413, "PAYLOAD_TOO_LARGE");
        assertThat(body(answer).path("detail").asString()).contains("2 MB");
    }

    @Test
    void an_import_may_be_larger_and_arrives_whole() {
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202).withHeader("Location", "/v1/imports/7")));

        HttpResponse<String> answer = new Browser().send(upload("/v1/imports?kind=children", 3 * MEGABYTE));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).hasValue("/v1/imports/7");
        assertThat(SERVICES.findAll(anyRequestedFor(anyUrl())).get(0).getBody()).hasSize(3 * MEGABYTE);
    }

    @Test
    void an_import_over_its_own_limit_is_refused() {
        HttpResponse<String> answer = new Browser()
                .send(request("/v1/imports?kind=children", "Authorization", it())
                        .POST(BodyPublishers.ofByteArray(new byte[55 * MEGABYTE + 1]))
                        .build());

        problem(answer, 413, "PAYLOAD_TOO_LARGE");
        assertThat(SERVICES.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    private HttpRequest upload(String path, int bytes) {
        return request(path, "Authorization", it())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])))
                .build();
    }

    private void problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(body(answer).path("code").asString()).isEqualTo(code);
        assertThat(body(answer).path("detail").asString()).isNotBlank();
        assertThat(body(answer).path("detailEn").asString()).isNotBlank();
        assertThat(body(answer).path("traceId").asString())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElse(""));
    }
}
