package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "shouwang.gateway.limits.login-per-second=1")
class LoginFloodIT extends RunningGateway {

    @Test
    void one_address_cannot_keep_the_gateway_busy_with_logins() {
        Browser browser = new Browser();

        HttpResponse<String> answer = browser.login("flood.0", "wrong");
        for (int i = 1; i < 50 && answer.statusCode() != 429; i++) {
            answer = browser.login("flood." + i, "wrong");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(body(answer).path("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
    }
}
