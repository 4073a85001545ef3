package org.shouwang.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginIT extends RunningGateway {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @Test
    void a_person_logs_in_and_is_known() {
        accounts(account("teacher.an", "spring-2026", "T", "9901010001-3-2"));
        Browser browser = new Browser();

        assertThat(browser.login("  Teacher.An ", "spring-2026").statusCode()).isEqualTo(204);

        var me = body(browser.get("/v1/me"));
        assertThat(me.path("subject").asString()).isEqualTo("teacher.an");
        assertThat(me.path("roles").toString()).isEqualTo("[\"T\"]");
        assertThat(me.path("orgs").toString()).isEqualTo("[\"9901010001-3-2\"]");
        assertThat(me.path("features").isEmpty()).isTrue();
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        accounts(account("cookie.li", "spring-2026", "T", "9901010001"));

        List<String> cookies =
                new Browser().login("cookie.li", "spring-2026").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .anyMatch(c -> c.startsWith("SHOUWANG=") && c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    }

    @Test
    void a_stranger_gets_no_session() {
        Browser browser = new Browser();

        browser.get("/");
        browser.get("/v1/me");

        assertThat(browser.cookie("SHOUWANG")).isEmpty();
    }

    @Test
    void downstream_a_session_acts_by_a_short_token_and_its_cookie_stays_here() throws Exception {
        SERVICES.stubFor(
                WireMock.get(urlEqualTo("/v1/rules")).willReturn(okJson("{}").withHeader("Set-Cookie", "inner=1")));
        accounts(account("token.wang", "spring-2026", "CS", "990101101"));
        Browser browser = new Browser();
        browser.login("token.wang", "spring-2026");

        HttpResponse<String> answer = browser.get("/v1/rules");

        var seen = SERVICES.findAll(getRequestedFor(urlEqualTo("/v1/rules"))).get(0);
        SignedJWT token = SignedJWT.parse(seen.getHeader("Authorization").substring(7));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("token.wang");
        assertThat(token.getJWTClaimsSet().getStringListClaim("orgs")).containsExactly("990101101");
        assertThat(seen.containsHeader("Cookie")).isFalse();
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("inner"));
        assertThat(answer.body() + answer.headers().map()).doesNotContain(token.serialize());
    }

    @Test
    void a_write_without_the_pages_secret_is_refused() {
        SERVICES.stubFor(WireMock.post(urlEqualTo("/v1/activities")).willReturn(okJson("{}")));
        accounts(account("csrf.fang", "spring-2026", "T", "9901010001"));
        Browser browser = new Browser();
        browser.login("csrf.fang", "spring-2026");

        HttpResponse<String> forged = browser.send(request("/v1/activities")
                .header("Content-Type", JSON)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                .build());

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(body(forged).path("code").asString()).isEqualTo("CSRF_MISSING");
        assertThat(browser.post("/v1/activities", JSON, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void logging_out_ends_the_session() {
        accounts(account("out.qin", "spring-2026", "T", "9901010001"));
        Browser browser = new Browser();
        browser.login("out.qin", "spring-2026");
        browser.get("/v1/me");
        String session = browser.cookie("SHOUWANG");

        assertThat(browser.post("/logout", FORM, "").statusCode()).isEqualTo(204);

        assertThat(get("/v1/me", "Cookie", "SHOUWANG=" + session).statusCode()).isEqualTo(401);
    }

    @Test
    void after_too_many_wrong_tries_even_the_right_password_must_wait() {
        accounts(account("locked.he", "spring-2026", "T", "9901010001"));
        Browser browser = new Browser();

        var first = browser.login("locked.he", "wrong-1");
        browser.login("locked.he", "wrong-2");
        var third = browser.login("locked.he", "wrong-3");
        var right = browser.login("locked.he", "spring-2026");

        assertThat(first.statusCode()).isEqualTo(401);
        assertThat(body(first).path("detail").asString()).contains("还可以再试2次");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(body(right).path("code").asString()).isEqualTo("LOGIN_WAIT");
        assertThat(body(right).path("detail").asString()).contains("请等5分钟");
        assertThat(Integer.parseInt(right.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(200, 301);
    }

    @Test
    void who_has_no_account_hears_the_same_as_with_a_wrong_password() {
        accounts(account("there.mao", "spring-2026", "T", "9901010001"));

        var there = body(new Browser().login("there.mao", "wrong-1"));
        var nobody = body(new Browser().login("nobody.mao", "wrong-1"));

        assertThat(nobody.path("detail")).isEqualTo(there.path("detail"));
        assertThat(nobody.path("status")).isEqualTo(there.path("status"));
    }

    @Test
    void what_cannot_be_a_login_is_refused_before_anything_is_counted() {
        var answer = new Browser().login("x".repeat(100_000), "spring-2026");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body(answer).path("code").asString()).isEqualTo("LOGIN_MALFORMED");
    }

    @Test
    void who_logs_in_next_at_the_same_browser_acts_as_himself() {
        accounts(
                account("first.an", "spring-2026", "T", "9901010001"),
                account("second.bai", "spring-2026", "CD", "990101101201"));
        Browser browser = new Browser();
        browser.login("first.an", "spring-2026");
        assertThat(body(browser.get("/v1/me")).path("subject").asString()).isEqualTo("first.an");

        assertThat(browser.login("second.bai", "spring-2026").statusCode()).isEqualTo(204);

        assertThat(body(browser.get("/v1/me")).path("subject").asString()).isEqualTo("second.bai");
        assertThat(body(browser.get("/v1/me")).path("orgs").toString()).isEqualTo("[\"990101101201\"]");
    }

    @Test
    void an_account_switched_off_cannot_log_in() {
        accounts(
                "{\"login\":\"off.ge\",\"password\":\"spring-2026\",\"roles\":[\"T\"],\"orgs\":[\"9901010001\"],\"active\":false}");

        var answer = new Browser().login("off.ge", "spring-2026");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(body(answer).path("code").asString()).isEqualTo("ACCOUNT_INACTIVE");
    }

    @Test
    void switching_an_account_off_or_changing_its_password_ends_its_sessions_with_the_short_token() {
        accounts(
                account("ends.lei", "spring-2026", "T", "9901010001"),
                account("ends.mao", "spring-2026", "T", "9901010001"));
        Browser lei = new Browser();
        Browser mao = new Browser();
        lei.login("ends.lei", "spring-2026");
        mao.login("ends.mao", "spring-2026");
        assertThat(List.of(lei.get("/v1/me").statusCode(), mao.get("/v1/me").statusCode()))
                .containsOnly(200);

        accounts(
                "{\"login\":\"ends.lei\",\"roles\":[\"T\"],\"orgs\":[\"9901010001\"],\"active\":false}",
                account("ends.mao", "summer-2026", "T", "9901010001"));

        for (Browser browser : List.of(lei, mao)) {
            await().pollInterval(Duration.ofMillis(500))
                    .until(() -> browser.get("/v1/me").statusCode() == 401);
        }
    }

    @Test
    void one_person_cannot_flood_the_platform() {
        accounts(account("flood.ouyang", "spring-2026", "T", "9901010001"));
        Browser browser = new Browser();
        browser.login("flood.ouyang", "spring-2026");

        HttpResponse<String> answer = browser.get("/v1/me");
        for (int i = 0; i < 200 && answer.statusCode() != 429; i++) {
            answer = browser.get("/v1/me");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(body(answer).path("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
    }
}
