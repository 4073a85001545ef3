package org.shouwang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.shouwang.local.Api;
import org.shouwang.local.Platform;
import org.shouwang.sample.CommittedSample;
import tools.jackson.databind.JsonNode;

/**
 * Erased is erased: a child nobody else is like lives through a while, is erased by two officers, and then the bytes of every
 * collection, every topic segment, every log, the lists handed out and the reports are searched for what was known of it.
 */
@Order(4)
class ErasureE2E {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 9);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String VILLAGE = "990101101201";
    private static final String NAME = "欧阳鑫淼焱垚";
    private static final String CARER = "慕容霁月皓";
    private static final String PHONE = "15987650013";
    private static final String ID_NUMBER = "990101201703050023";
    private static final String NOTE = "喜欢蓝色风筝怕打雷";
    private static final List<String> SECRETS = List.of(NAME, CARER, PHONE, ID_NUMBER, NOTE);
    private static final List<Charset> WAYS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final String HEADER = "姓名,性别,身份证号,居住地区划代码,监护类型,监护人姓名,与儿童关系,监护人电话,"
            + "监护人文化程度,父亲姓名,父亲电话,父亲外出地,母亲姓名,母亲电话,母亲外出地,健康状况,学业水平,风险等级,备注\n";

    private final Platform platform = RunningPlatform.get();
    private final Api api = platform.api();

    @Test
    void nothing_of_an_erased_child_is_left_anywhere() throws IOException {
        platform.clock().set(DAY.atTime(10, 0).atZone(ZONE).toInstant());
        String id = imported();
        assertThat(found("collections", collections()))
                .as("what is searched is found as long as it is there")
                .isNotEmpty();
        record(id);
        platform.clock().set(DAY.plusDays(14).atTime(10, 0).atZone(ZONE).toInstant());
        platform.quiet().await(PATIENCE);
        String reported = talks();
        String refused = refused();
        Officer one = officer("erasure-one");
        assertThat(found("files handed out", handedOut(one, refused)))
                .as("list and error file name the child as long as it is there")
                .hasSizeGreaterThan(1);

        erased(id, one);
        Awaitility.await("all services to have cleared away").atMost(PATIENCE).until(() -> mentions(id) == 0);
        platform.quiet().await(PATIENCE);

        List<String> left = new ArrayList<>(found("collections", collections()));
        left.addAll(foundIn("topics", platform.settings().home().resolve("data/kafka")));
        left.addAll(uploads());
        left.addAll(foundIn("logs", platform.settings().home().resolve("logs")));
        left.addAll(found("files handed out", handedOut(one, refused)));
        assertThat(left).isEmpty();
        assertThat(api.get("county-it", "/v1/people/" + id).status()).isEqualTo(404);
        assertThat(talks()).as("past figures stay").isEqualTo(reported);
    }

    private String imported() {
        String row = String.join(
                ",", NAME, "女", ID_NUMBER, VILLAGE, "祖父母", CARER, "奶奶", PHONE, "小学", "", "", "", "", "", "", "健康", "较好",
                "R3", NOTE);
        upload("divisions", CommittedSample.file("divisions.csv"));
        JsonNode done = upload("children", (HEADER + row + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(done.path("accepted").asInt()).as(done.toString()).isEqualTo(1);
        return api.post("county-it", "/v1/people/search", Map.of("idNumber", ID_NUMBER))
                .require(200)
                .body()
                .path("items")
                .get(0)
                .path("personId")
                .asString();
    }

    /** The child once more, in a row that is refused and kept for whoever has to mend it; the import. */
    private String refused() {
        String row = String.join(
                ",", NAME, "女", ID_NUMBER, VILLAGE, "祖父母", CARER, "奶奶", "123", "小学", "", "", "", "", "", "", "健康", "较好",
                "R3", NOTE);
        JsonNode done = upload("children", (HEADER + row + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(done.path("refused").asInt()).as(done.toString()).isEqualTo(1);
        return done.path("importId").asString();
    }

    /** The list as an officer gets it and the error file as whoever uploaded gets it, unpacked. */
    private List<Bytes> handedOut(Officer officer, String importId) throws IOException {
        String list = "/v1/sheets/children.xlsx?org=" + VILLAGE;
        List<Bytes> all = unpacked(
                "list",
                file(officer.client, HttpRequest.newBuilder(platform.gateway().resolve(list))));
        String errors = "/v1/imports/" + importId + "/errors.xlsx";
        all.addAll(unpacked("error file", file(HttpClient.newHttpClient(), api.request("county-it", errors))));
        return all;
    }

    /** By its directory: a workbook that was written as it came does not say how long its parts are before them. */
    private static List<Bytes> unpacked(String what, byte[] workbook) throws IOException {
        Path file = Files.createTempFile("handed-out", ".xlsx");
        Files.write(file, workbook);
        List<Bytes> all = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.add(new Bytes(
                        what + " " + entry.getName(), zip.getInputStream(entry).readAllBytes()));
            }
        } finally {
            Files.delete(file);
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    private static byte[] file(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(request.timeout(PATIENCE).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode upload(String kind, byte[] table) {
        String boundary = "b" + System.nanoTime();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"one.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        byte[] body = (head + new String(table, StandardCharsets.UTF_8) + "\r\n--" + boundary + "--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Api.Answer accepted = api.send(api.request("county-it", "/v1/imports?kind=" + kind)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build())
                .require(202);
        String location = accepted.location().replaceFirst("https?://[^/]+", "");
        return Awaitility.await("import")
                .atMost(PATIENCE)
                .until(
                        () -> api.get("county-it", location).require(200).body(),
                        answer -> List.of("FINISHED", "FAILED")
                                .contains(answer.path("state").asString()));
    }

    private void record(String id) {
        Map<String, Object> talk = new LinkedHashMap<>();
        talk.put("activityId", UUID.randomUUID().toString());
        talk.put("kind", "TALK");
        talk.put("contactType", "TALK");
        talk.put("personIds", List.of(id));
        talk.put("at", DAY.atTime(9, 30).atZone(ZONE).toInstant().toString());
        talk.put("minutes", 20);
        talk.put("result", "DONE");
        talk.put("role", "T");
        talk.put("note", NAME + NOTE);
        Awaitility.await("the care plan")
                .atMost(PATIENCE)
                .until(() -> api.post("school-system", "/v1/activities", talk).status() == 201);
    }

    private String talks() {
        return api.get("county-it", "/v1/reports/figures?org=990101&period=2026-11")
                .require(200)
                .body()
                .path("activities")
                .toString();
    }

    /** Two officers of the county, logged in as people are. */
    private void erased(String id, Officer one) {
        Officer two = officer("erasure-two");
        one.post("/v1/people/" + id + "/erasure-request", "{\"cause\":\"RIGHT\",\"words\":\"监护人申请删除\"}", one.etag(id));
        two.post("/v1/people/" + id + "/erasure-approval", "{}", two.etag(id));
    }

    private Officer officer(String login) {
        String password = UUID.randomUUID().toString();
        api.post(
                        "county-it",
                        "/v1/accounts",
                        Map.of(
                                "accounts",
                                List.of(Map.of(
                                        "login",
                                        login,
                                        "password",
                                        password,
                                        "roles",
                                        List.of("CA"),
                                        "orgs",
                                        List.of("990101")))))
                .require(200);
        return new Officer(login, password);
    }

    private final class Officer {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();

        Officer(String login, String password) {
            send(HttpRequest.newBuilder(platform.gateway()).GET());
            String form = "username=" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "&password="
                    + URLEncoder.encode(password, StandardCharsets.UTF_8);
            assertThat(send(writing("/login")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form)))
                            .statusCode())
                    .isEqualTo(204);
            send(HttpRequest.newBuilder(platform.gateway().resolve("/v1/me")).GET());
        }

        String etag(String id) {
            return send(HttpRequest.newBuilder(platform.gateway().resolve("/v1/people/" + id))
                            .header("X-Purpose", "erasure")
                            .GET())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
        }

        void post(String path, String json, String etag) {
            HttpResponse<String> answer = send(writing(path)
                    .header("Content-Type", "application/json")
                    .header("If-Match", etag)
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        }

        private HttpRequest.Builder writing(String path) {
            String secret = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
            return HttpRequest.newBuilder(platform.gateway().resolve(path)).header("X-XSRF-TOKEN", secret);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private record Bytes(String place, byte[] bytes) {}

    /** Every document of every database as it lies there. */
    private List<Bytes> collections() {
        List<Bytes> all = new ArrayList<>();
        try (MongoClient client = MongoClients.create(platform.mongoUri())) {
            for (String name : client.listDatabaseNames()) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    for (RawBsonDocument row : database.getCollection(collection, RawBsonDocument.class)
                            .find()) {
                        byte[] bytes = new byte[row.getByteBuffer().remaining()];
                        row.getByteBuffer().get(0, bytes);
                        all.add(new Bytes(name + "." + collection, bytes));
                    }
                }
            }
        }
        return all;
    }

    /** How many documents but tombstones and the access log still name the id. */
    private int mentions(String id) {
        return (int) collections().stream()
                .filter(row ->
                        !row.place().endsWith(".tombstones") && !row.place().equals("registry.people"))
                .filter(row -> !row.place().endsWith(".access-log"))
                .filter(row -> contains(row.bytes(), id.getBytes(StandardCharsets.UTF_8)))
                .count();
    }

    /** Looks at one file after the other; the broker's indexes hold nothing but numbers and are large. */
    private static List<String> foundIn(String what, Path directory) throws IOException {
        List<String> found = new ArrayList<>();
        int looked = 0;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith("index")) {
                    looked++;
                    found.addAll(found(what, List.of(new Bytes(name, Files.readAllBytes(file)))));
                }
            }
        }
        assertThat(looked).as(directory.toString()).isPositive();
        return found;
    }

    private List<String> uploads() throws IOException {
        Path directory = platform.settings().home().resolve("data/registry-imports");
        try (Stream<Path> any = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
            return any.findAny().isPresent() ? foundIn("uploads", directory) : List.of();
        }
    }

    /** Where which secret stands; the secret itself is not repeated. */
    private static List<String> found(String what, List<Bytes> all) {
        List<String> found = new ArrayList<>();
        for (Bytes one : all) {
            String where = new String(one.bytes(), StandardCharsets.ISO_8859_1);
            for (int i = 0; i < SECRETS.size(); i++) {
                for (Charset way : WAYS) {
                    if (where.contains(new String(SECRETS.get(i).getBytes(way), StandardCharsets.ISO_8859_1))) {
                        found.add(what + " " + one.place() + " secret " + i + " as " + way);
                    }
                }
            }
        }
        return found;
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        String where = new String(bytes, StandardCharsets.ISO_8859_1);
        return where.contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
