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
        assertThat(seen).contains("app/work.js", "app/sheet.js", "app/people.js", "app/print.css");
    }

    @Test
    void every_word_the_page_says_exists_in_both_languages() {
        Set<String> known = new HashSet<>();
        Matcher pairs = Pattern.compile("(\\w+): \\[\"[^\"]+\", \"[^\"]*\"]")
                .matcher(get("/app/words.js").body());
        while (pairs.find()) {
            known.add(pairs.group(1));
        }
        Set<String> files = new HashSet<>();
        follow("", files);

        Set<String> said = new HashSet<>(Set.of("days0to3", "days4to7", "days8to30", "daysOver30"));
        Set.of("VILLAGE", "CLASS", "TOWN", "SCHOOL").forEach(by -> said.add("none" + by));
        for (String file : files) {
            Matcher words = Pattern.compile("\\b(?:word|column|number)\\(\"(\\w+)\"|data-word=\"(\\w+)\"")
                    .matcher(file.endsWith(".js") ? get("/" + file).body() : get("/").body());
            while (words.find()) {
                said.add(words.group(1) == null ? words.group(2) : words.group(1));
            }
        }
        assertThat(said).contains("workTitle", "brand", "todo");
        assertThat(known).containsAll(said);
    }

    @Test
    void a_printed_list_has_numbered_pages_of_a4_and_leaves_the_screen_behind() {
        assertThat(get("/").body()).contains("<link rel=\"stylesheet\" href=\"app/print.css\" media=\"print\">");
        assertThat(get("/app/print.css").body())
                .contains("size: A4", "counter(page) \" / \" counter(pages)", ".sheet .box { display: inline-block; }");
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
