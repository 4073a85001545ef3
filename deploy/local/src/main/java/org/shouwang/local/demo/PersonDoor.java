package org.shouwang.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.shouwang.local.LocalProblem;

/** Somebody logged in at the gateway as a browser would be: a session cookie, and the CSRF secret with every write. */
final class PersonDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NO_CONTENT = 204;

    private final URI gateway;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private PersonDoor(URI gateway) {
        this.gateway = gateway;
    }

    static PersonDoor login(URI gateway, String login, String password) {
        PersonDoor door = new PersonDoor(gateway);
        door.send(HttpRequest.newBuilder(gateway).GET());
        String form = "username=" + encoded(login) + "&password=" + encoded(password);
        HttpResponse<String> answer = door.send(door.writing("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != NO_CONTENT) {
            throw new LocalProblem(
                    "账号 %s 无法登录（状态 %d）。".formatted(login, answer.statusCode()),
                    "%s could not log in (status %d).".formatted(login, answer.statusCode()));
        }
        door.send(HttpRequest.newBuilder(gateway.resolve("/v1/me")).GET());
        return door;
    }

    /** Posts JSON and returns the answer's body. */
    String post(String path, String json) {
        HttpResponse<String> answer = send(writing(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    /** What a call came to. */
    record Outcome(int status, String body) {}

    /** Posts JSON, whatever comes of it. */
    Outcome tryPost(String path, String json) {
        HttpResponse<String> answer = send(writing(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        return new Outcome(answer.statusCode(), answer.body());
    }

    /** Gets something, whatever comes of it. */
    Outcome tryGet(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(gateway.resolve(path)).GET());
        return new Outcome(answer.statusCode(), answer.body());
    }

    /** A paper: its bytes, and how many cards and pages are in it. */
    record Paper(byte[] pdf, long cards, long pages) {}

    /** Posts JSON and returns the paper that is the answer. */
    Paper print(String path, String json) {
        HttpResponse<byte[]> answer = send(
                writing(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status %d".formatted(answer.statusCode()));
        }
        return new Paper(
                answer.body(),
                answer.headers().firstValueAsLong("X-Cards").orElse(0),
                answer.headers().firstValueAsLong("X-Pages").orElse(0));
    }

    private HttpRequest.Builder writing(String path) {
        String secret = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return HttpRequest.newBuilder(gateway.resolve(path)).header("X-XSRF-TOKEN", secret);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        try {
            return client.send(request.timeout(PATIENCE).build(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("已中断。", "Interrupted.");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
