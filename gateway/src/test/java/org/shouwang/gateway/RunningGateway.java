package org.shouwang.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.shouwang.platform.embedded.EmbeddedMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway on a free port with a real database; the services behind it are played by one server, reporting by none. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "shouwang.gateway.token.issuer=http://gateway.test",
            "shouwang.gateway.token.person-life=2s",
            "shouwang.gateway.services.response-timeout=5s",
            "shouwang.gateway.limits.person-per-second=5",
            "shouwang.gateway.limits.login-per-second=1000",
            "shouwang.gateway.login.tries=3",
            "shouwang.gateway.local.enabled=true",
            "shouwang.gateway.clients[0].id=county-it",
            "shouwang.gateway.clients[0].secret={noop}it-secret",
            "shouwang.gateway.clients[0].roles=IT,SYSTEM",
            "shouwang.gateway.clients[0].orgs=990101",
            "shouwang.gateway.clients[1].id=village-system",
            "shouwang.gateway.clients[1].secret={bcrypt}$2a$04$.j8X6dLWec4jZ006ILih.OauqLSyKoQaWLO7x1DD09WDodT0LMQEO",
            "shouwang.gateway.clients[1].roles=SYSTEM",
            "shouwang.gateway.clients[1].orgs=990101101201",
        })
abstract class RunningGateway {
    static final WireMockServer SERVICES =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final EmbeddedMongo MONGO = EmbeddedMongo.inMemory();
    private static final int NOBODY = freePort();
    private static final Path KEYS = temporary().resolve("keys.json");

    static {
        SERVICES.start();
        MONGO.start(0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            SERVICES.stop();
            MONGO.close();
        }));
    }

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> MONGO.connectionString() + "/gateway");
        registry.add("shouwang.gateway.token.key-file", KEYS::toString);
        for (String service : List.of("registry", "care-activity", "notification")) {
            registry.add("shouwang.gateway.services." + service, SERVICES::baseUrl);
        }
        registry.add("shouwang.gateway.services.reporting", () -> "http://127.0.0.1:" + NOBODY);
        registry.add("shouwang.gateway.local.smsc-control-url", SERVICES::baseUrl);
    }

    @BeforeEach
    void forget() {
        SERVICES.resetAll();
    }

    /** A browser: keeps cookies. Without a login it is just a client. */
    final class Browser {
        final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();

        HttpResponse<String> get(String path, String... headers) {
            return send(request(path, headers).GET().build());
        }

        /** A write as the page does it, with the secret of its cookie. */
        HttpResponse<String> post(String path, String type, String body, String... headers) {
            return send(request(path, headers)
                    .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body))
                    .build());
        }

        HttpResponse<String> login(String login, String password) {
            get("/");
            return post(
                    "/login",
                    "application/x-www-form-urlencoded",
                    form(Map.of("username", login, "password", password)));
        }

        String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
        }

        HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        return new Browser().get(path, headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return new Browser()
                .send(request(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    HttpResponse<String> tokenFor(String id, String secret) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new Browser()
                .send(request("/oauth2/token", "Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build());
    }

    String bearer(String id, String secret) {
        return "Bearer " + body(tokenFor(id, secret)).path("access_token").asString();
    }

    String it() {
        return bearer("county-it", "it-secret");
    }

    JsonNode body(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    /** Makes accounts as county IT. */
    JsonNode accounts(String... items) {
        HttpResponse<String> response =
                post("/v1/accounts", "{\"accounts\":[" + String.join(",", items) + "]}", "Authorization", it());
        return body(response).path("results");
    }

    static String account(String login, String password, String role, String org) {
        return "{\"login\":\"%s\",\"password\":\"%s\",\"roles\":[\"%s\"],\"orgs\":[\"%s\"]}"
                .formatted(login, password, role, org);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("gateway");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
