package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountIT extends RunningGateway {

    @Test
    void the_same_accounts_again_change_nothing() {
        String[] items = {
            account("again.an", "spring-2026", "T", "9901010001"),
            account("again.bai", "spring-2026", "CD", "990101101201")
        };

        assertThat(outcomes(accounts(items))).containsExactly("CREATED", "CREATED");
        assertThat(outcomes(accounts(items))).containsExactly("UNCHANGED", "UNCHANGED");
    }

    @Test
    void a_change_is_told_and_the_password_stays_when_none_is_given() {
        accounts(account("change.chen", "spring-2026", "T", "9901010001"));

        var results = accounts("{\"login\":\"change.chen\",\"roles\":[\"T\",\"SP\"],\"orgs\":[\"9901010001\"]}");

        assertThat(outcomes(results)).containsExactly("CHANGED");
        Browser browser = new Browser();
        assertThat(browser.login("change.chen", "spring-2026").statusCode()).isEqualTo(204);
        assertThat(body(browser.get("/v1/me")).path("roles").toString()).isEqualTo("[\"SP\",\"T\"]");
    }

    @Test
    void a_refused_item_says_why_and_stops_no_other() {
        var results = accounts(
                account("A", "spring-2026", "T", "9901010001"),
                account("weak.ding", "short", "T", "9901010001"),
                account("role.fang", "spring-2026", "SERVICE", "9901010001"),
                account("far.ge", "spring-2026", "T", "880101"),
                "{\"login\":\"noorg.he\",\"password\":\"spring-2026\",\"roles\":[\"T\"],\"orgs\":[]}",
                "{\"login\":\"nopass.jiang\",\"roles\":[\"T\"],\"orgs\":[\"9901010001\"]}",
                account("good.kong", "spring-2026", "T", "9901010001"),
                account("good.kong", "spring-2026", "SP", "9901010001"));

        List<String> codes = new ArrayList<>();
        results.forEach(result ->
                codes.add(result.path("code").asString(result.path("outcome").asString())));
        assertThat(codes)
                .containsExactly(
                        "LOGIN_FORM",
                        "PASSWORD_WEAK",
                        "ROLES_UNKNOWN",
                        "ORGS_NOT_YOURS",
                        "ORGS_MISSING",
                        "PASSWORD_MISSING",
                        "CREATED",
                        "LOGIN_TWICE");
        assertThat(results.path(1).path("detail").asString()).contains("密码");
        assertThat(results.path(1).path("detailEn").asString()).contains("password");
    }

    @Test
    void only_county_it_makes_and_sees_accounts() {
        String token = bearer("village-system", "village-secret");

        var made = post(
                "/v1/accounts",
                "{\"accounts\":[" + account("no.lei", "spring-2026", "T", "990101101201") + "]}",
                "Authorization",
                token);

        assertThat(made.statusCode()).isEqualTo(403);
        assertThat(get("/v1/accounts", "Authorization", token).statusCode()).isEqualTo(403);
        assertThat(new Browser().login("no.lei", "spring-2026").statusCode()).isEqualTo(401);
    }

    @Test
    void the_list_goes_page_by_page_and_never_shows_a_hash() {
        accounts(
                account("list.1", "spring-2026", "T", "9901010001"),
                account("list.2", "spring-2026", "T", "9901010001"),
                account("list.3", "spring-2026", "T", "9901010001"));
        List<String> logins = new ArrayList<>();
        String token = it();

        String cursor = null;
        do {
            var page =
                    get("/v1/accounts?limit=2" + (cursor == null ? "" : "&cursor=" + cursor), "Authorization", token);
            assertThat(page.body()).doesNotContain("bcrypt").doesNotContain("assword");
            body(page)
                    .path("items")
                    .forEach(item -> logins.add(item.path("login").asString()));
            cursor = body(page).path("next").asString(null);
        } while (cursor != null);

        assertThat(logins).contains("list.1", "list.2", "list.3").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_field_or_too_many_accounts_are_refused_as_a_whole() {
        var unknown = post(
                "/v1/accounts",
                "{\"accounts\":[{\"login\":\"x.mao\",\"pasword\":\"typo-2026\"}]}",
                "Authorization",
                it());
        var none = post("/v1/accounts", "{\"accounts\":[]}", "Authorization", it());

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(none.statusCode()).isEqualTo(422);
    }

    private static List<String> outcomes(JsonNode results) {
        List<String> outcomes = new ArrayList<>();
        results.forEach(result -> outcomes.add(result.path("outcome").asString()));
        return outcomes;
    }
}
