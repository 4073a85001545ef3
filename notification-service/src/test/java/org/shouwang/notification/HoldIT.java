package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.notification.hold.app.Holds;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is held waits, and goes out when it is let go. */
class HoldIT extends NotificationTestBase {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String COUNTY = TestTokens.bearer("ca", Set.of("CA"), Set.of("*"));

    @LocalServerPort
    int port;

    @Autowired
    Holds holds;

    private int send(String method, String path, String bearer, String body) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/holds" + path))
                                .header("Authorization", bearer)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void an_organisation_s_reminders_wait_until_it_is_let_go_and_others_go_on() throws Exception {
        Case held = aTalk();
        Case other = aTalk();
        staff("T", held.classCode(), number("1001"));
        String phone = number("1001");
        staff("T", other.classCode(), phone);
        at("2026-03-12", "09:00");
        assertThat(send("PUT", "/ORG/" + held.school(), COUNTY, "{\"reason\":\"学校搬迁\"}"))
                .isEqualTo(204);
        await().until(() -> holds.anyOf(held.orgs()));

        duty(held, "overdue");
        duty(other, "overdue");
        awaitText(phone);
        await().until(() -> reminder(held, 2, "T") != null
                && "HELD".equals(Objects.requireNonNull(reminder(held, 2, "T")).reason()));

        assertThat(send("DELETE", "/ORG/" + held.school(), COUNTY, "")).isEqualTo(204);
        assertThat(send("DELETE", "/ORG/" + held.school(), COUNTY, "")).isEqualTo(404);
        await().until(() -> !holds.anyOf(held.orgs()));
        at("2026-03-12", "09:30");
        awaitState(held, 2, "T", org.shouwang.notification.reminder.ReminderState.DELIVERED);
    }

    @Test
    void only_the_county_and_its_it_may_hold() throws Exception {
        String teacher = TestTokens.bearer("t", Set.of("T"), Set.of("990101"));
        String elsewhere = TestTokens.bearer("it", Set.of("IT"), Set.of("990102"));

        assertThat(send("PUT", "/ACCOUNT/smpp-a", teacher, "{\"reason\":\"x\"}"))
                .isEqualTo(403);
        assertThat(send("GET", "", teacher, "")).isEqualTo(403);
        assertThat(send("PUT", "/ORG/990101", elsewhere, "{\"reason\":\"x\"}")).isEqualTo(404);
        assertThat(send("PUT", "/ACCOUNT/none", COUNTY, "{}")).isEqualTo(422);
    }
}
