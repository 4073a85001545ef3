package org.shouwang.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageIT extends RunningGateway {
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"#]+)\"|from \"\\./([^\"]+)\"");

    @Test
    void the_page_comes_with_a_policy_that_lets_nothing_foreign_in() {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"zh-CN\"").contains("守望");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void everything_the_page_needs_is_in_the_jar_and_open_before_login() {
        Set<String> seen = new HashSet<>();
        follow("", seen);

        assertThat(seen).contains("app/main.js", "app/words.js", "app/page.css", "app/mark.svg", "app/texts.js");
    }

    @Test
    void the_texts_of_the_handsets_are_for_county_it_and_civil_affairs() {
        SERVICES.stubFor(WireMock.get(urlPathEqualTo("/texts")).willReturn(okJson("[{\"text\":\"您好\"}]")));

        assertThat(get("/local/texts", "Authorization", it()).body()).isEqualTo("[{\"text\":\"您好\"}]");
        assertThat(body(get("/v1/me", "Authorization", it())).path("features").toString())
                .isEqualTo("[\"TEXTS\"]");
        assertThat(get("/local/texts", "Authorization", bearer("village-system", "village-secret"))
                        .statusCode())
                .isEqualTo(403);
    }

    private void follow(String path, Set<String> seen) {
        HttpResponse<String> answer = get("/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Matcher links = LINK.matcher(answer.body());
        while (links.find()) {
            String link = links.group(1) == null ? "app/" + links.group(2) : links.group(1);
            assertThat(link).as("no third party").doesNotContain("//");
            if (seen.add(link)) {
                follow(link, seen);
            }
        }
    }
}
