package org.shouwang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls through the gateway with real tokens. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI gateway;
    private final Secrets secrets;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    /** An answer: its status, its body, its Location. */
    public record Answer(int status, JsonNode body, String location) {
        /** @throws IllegalStateException with the body if the status is another */
        public Answer require(int expected) {
            if (status != expected) {
                throw new IllegalStateException("status %d instead of %d: %s".formatted(status, expected, body));
            }
            return this;
        }
    }

    Api(URI gateway, Secrets secrets) {
        this.gateway = gateway;
        this.secrets = secrets;
    }

    /** A token of a client, fetched anew a minute before it ends. */
    public String token(String client) {
        Token known = tokens.get(client);
        if (known == null || Instant.now().isAfter(known.until())) {
            known = fetch(client);
            tokens.put(client, known);
        }
        return known.text();
    }

    private Token fetch(String client) {
        String basic = Base64.getEncoder()
                .encodeToString((client + ":" + secrets.ofClient(client)).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        JsonNode body = send(request).require(200).body();
        return new Token(
                body.path("access_token").asString(),
                Instant.now().plusSeconds(Math.max(1, body.path("expires_in").asLong() - 60)));
    }

    /** GET of a path as a client. */
    public Answer get(String client, String path) {
        return send(request(client, path).GET().build());
    }

    /** POST of a JSON body to a path as a client. */
    public Answer post(String client, String path, Object body) {
        return send(request(client, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body instanceof String text ? text : JSON.writeValueAsString(body)))
                .build());
    }

    /** A request to a path as a client, to be completed by the caller and handed to {@link #send}. */
    public HttpRequest.Builder request(String client, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(client));
    }

    /** The text at an address that asks for no token. */
    public static String text(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            return Readiness.CLIENT
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(address.getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("已中断。", "Interrupted.");
        }
    }

    /** Sends a request and reads the answer; an empty body reads as an empty object. */
    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = Readiness.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(
                    response.statusCode(),
                    json && !text.isBlank() ? JSON.readTree(text) : JSON.createObjectNode(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("已中断。", "Interrupted.");
        }
    }
}
