package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.test.EventProbe;
import org.shouwang.platform.test.Infrastructure;
import org.shouwang.platform.test.MutableClock;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.rights.Commands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a real broker and database, spoken to over HTTP. Tests share it: each makes a county of its own. */
@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "shouwang.registry.imports.directory=target/test-imports",
            "shouwang.registry.imports.poll=100ms",
            "shouwang.registry.duplicates.poll=200ms",
            "shouwang.registry.imports.batch-size=50",
            "shouwang.registry.webhooks.poll=100ms",
            "shouwang.registry.webhooks.private-addresses=true"
        })
@Import({Infrastructure.class, Commands.class})
public abstract class RunningRegistry {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final AtomicInteger COUNTIES = new AtomicInteger(990_200);

    @LocalServerPort
    protected int port;

    @Autowired
    protected EventProbe events;

    @Autowired
    protected MongoOperations mongo;

    @Autowired
    protected MutableClock clock;

    private final HttpClient http = HttpClient.newHttpClient();

    /** A county nobody else uses, with a town, two villages and a school. */
    protected final class County {

        public final String code = String.valueOf(COUNTIES.incrementAndGet());
        public final String town = code + "101";
        public final String village = town + "201";
        public final String otherVillage = town + "202";
        public final String school = code + "0001";
        public final String it = token("IT");

        public County() {
            String divisions = "code,name,parent,type\n" + code + ",甲县,,COUNTY\n" + town + ",乙镇," + code + ",TOWN\n"
                    + village + ",丙村," + town + ",VILLAGE\n" + otherVillage + ",丁村," + town + ",VILLAGE\n";
            assertThat(imported("divisions", divisions, it).number("accepted")).isEqualTo(4);
            assertThat(imported("schools", "代码,名称,上级代码,类型\n" + school + ",乙镇中心小学," + town + ",学校\n", it)
                            .number("accepted"))
                    .isEqualTo(1);
        }

        /** A token of somebody with a role in this county. */
        public String token(String... roles) {
            return TestTokens.bearer("somebody-of-" + code, Set.of(roles), Set.of(code));
        }
    }

    protected static String service() {
        return TestTokens.bearer("notification-service", Set.of("SERVICE"), Set.of());
    }

    protected Answer call(
            String method, String path, @Nullable String authorization, @Nullable String json, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .method(
                        method,
                        json == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .header("Content-Type", "application/json");
        return send(request, authorization, headers);
    }

    protected Answer get(String path, String authorization, String... headers) {
        return call("GET", path, authorization, null, headers);
    }

    protected Answer post(String path, String authorization, String json) {
        return call("POST", path, authorization, json);
    }

    /** A file handed out. */
    protected HttpResponse<byte[]> download(String path, String authorization, String... headers) {
        return file("GET", path, authorization, null, headers);
    }

    /** A file handed out to whoever says more in a body. */
    protected HttpResponse<byte[]> file(
            String method, String path, String authorization, @Nullable String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(
                        method,
                        json == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Uploads a file. */
    protected Answer upload(String kind, String name, byte[] file, String authorization, String... headers) {
        return uploadTo("/v1/imports?kind=" + kind, name, file, authorization, headers);
    }

    /** Uploads a file to where it belongs. */
    protected Answer uploadTo(String path, String name, byte[] file, String authorization, String... headers) {
        String boundary = "----registry";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary);
        return send(request, authorization, headers);
    }

    /** Uploads a text table and waits until it is worked off. */
    protected Answer imported(String kind, String csv, String authorization) {
        return imported(kind, "tabelle.csv", csv.getBytes(StandardCharsets.UTF_8), authorization);
    }

    /** Uploads a table and waits until it is worked off. */
    protected Answer imported(String kind, String name, byte[] file, String authorization) {
        Answer accepted = upload(kind, name, file, authorization).expect(202);
        return finished(accepted.header("Location"), authorization);
    }

    /** Waits until an import is worked off. */
    protected Answer finished(String location, String authorization) {
        return Awaitility.await("import " + location)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> get(location, authorization).expect(200),
                        answer -> Set.of("FINISHED", "FAILED").contains(answer.text("state")));
    }

    /** Rows of an import that were refused or changed something. */
    protected List<JsonNode> rows(Answer done, String authorization) {
        List<JsonNode> rows = new ArrayList<>();
        get("/v1/imports/" + done.text("importId") + "/rows", authorization)
                .expect(200)
                .body()
                .path("items")
                .forEach(rows::add);
        return rows;
    }

    /** People who match a search. */
    protected List<JsonNode> search(String json, String authorization) {
        List<JsonNode> people = new ArrayList<>();
        post("/v1/people/search", authorization, json)
                .expect(200)
                .body()
                .path("items")
                .forEach(people::add);
        return people;
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Answer send(HttpRequest.Builder request, @Nullable String authorization, String... headers) {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode body = response.body().isEmpty() ? MAPPER.createObjectNode() : MAPPER.readTree(response.body());
            return new Answer(response.statusCode(), body, response.headers());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
