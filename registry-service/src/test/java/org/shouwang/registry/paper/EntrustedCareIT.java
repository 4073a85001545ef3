package org.shouwang.registry.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.erasure.Belongings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A child is entrusted to somebody, with a paper and its scan. */
class EntrustedCareIT extends RunningRegistry {

    @Autowired
    @Qualifier("mongoPapers")
    private Belongings papers;

    private String register(County county, Map<String, String> row) {
        imported(row.containsKey("监护类型") ? "children" : "elders", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private String child(County county) {
        return register(county, Rosters.child(county.village, county.school));
    }

    private String terms(String name, String... changed) {
        String today =
                java.time.LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
        String json = "{\"entrusting\":[\"FATHER\",\"MOTHER\"],\"carerName\":\"" + name
                + "\",\"carerBirthDate\":\"1980-05-05\",\"relation\":\"KIN\",\"from\":\"" + today
                + "\",\"reason\":\"BOTH_OUT\",\"childHeard\":true,\"lookedIntoOn\":\"" + today + "\",\"barred\":false}";
        for (int i = 0; i < changed.length; i += 2) {
            json = json.replace(changed[i], changed[i + 1]);
        }
        return json;
    }

    private static String path(String id, String paper) {
        return "/v1/people/" + id + "/entrusted-care/" + paper;
    }

    private HttpResponse<byte[]> raw(String method, String path, String token, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Authorization", token)
                .header("Content-Type", "application/octet-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) '7');
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
        return content;
    }

    private long scans(String id) {
        return mongo.execute("paper-scans", scans -> scans.countDocuments(new Document("person", id)));
    }

    @Test
    void a_paper_is_confirmed_once_shown_and_invalid_when_somebody_else_cares() {
        County county = new County();
        String cd = county.token("CD");
        String id = child(county);

        Answer paper = call("PUT", path(id, "paper-0001"), cd, terms("吴秀英")).expect(200);
        call("PUT", path(id, "paper-0001"), cd, terms("吴秀英")).expect(200);
        call("PUT", path(id, "paper-0001"), cd, terms("别的人")).expectProblem(409, "PAPER_ID_REUSED");

        assertThat(paper.text("state")).isEqualTo("VALID");
        String list = get("/v1/people/" + id + "/entrusted-care", cd)
                .expect(200)
                .body()
                .toString();
        assertThat(list).contains("吴秀英", "VALID").doesNotContain("1980-05-05");
        Document stored = mongo.execute(
                "entrusted-care", all -> all.find(new Document("person", id)).first());
        assertThat(stored.toJson()).doesNotContain("吴秀英", "1980-05-05");
        String etag = get("/v1/people/" + id, cd).header("ETag");
        call("PUT", "/v1/people/" + id + "/guardianship", cd, "{\"type\":\"FA\",\"reason\":\"父亲返乡\"}", "If-Match", etag)
                .expect(200);
        assertThat(get("/v1/people/" + id + "/entrusted-care", cd)
                        .body()
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("CARER_CHANGED");
    }

    @Test
    void whoever_is_barred_or_no_adult_is_refused_and_the_child_must_be_heard() {
        County county = new County();
        String cd = county.token("CD");
        String id = child(county);
        String elder = register(county, Rosters.elder(county.village));
        String path = path(id, "paper-0002");

        call("PUT", path, cd, terms("某", "\"barred\":false", "\"barred\":true")).expectProblem(409, "CARER_BARRED");
        call("PUT", path, cd, terms("某", "1980-05-05", "2015-05-05")).expectProblem(409, "CARER_NOT_ADULT");
        call("PUT", path, cd, terms("某", "\"childHeard\":true", "\"childHeard\":false"))
                .expectProblem(409, "CHILD_NOT_HEARD");
        call("PUT", path, cd, terms("某", "\"reason\"", "\"until\":\"2020-01-01\",\"reason\""))
                .expectProblem(422, "PAPER_DAYS");
        call("PUT", path(elder, "paper-0002"), cd, terms("某")).expectProblem(409, "PAPER_NOT_APPLICABLE");
        assertThat(get("/v1/people/" + id + "/entrusted-care", cd).body().path("items"))
                .isEmpty();
    }

    @Test
    void a_scan_is_kept_sealed_given_out_whole_and_each_download_is_noted() {
        County county = new County();
        String cd = county.token("CD");
        String id = child(county);
        call("PUT", path(id, "paper-0003"), cd, terms("吴秀英")).expect(200);
        byte[] scan = pdf(1_300_000);

        assertThat(raw("PUT", path(id, "paper-0003") + "/scan", cd, scan, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> file = raw("GET", path(id, "paper-0003") + "/scan", cd, new byte[0]);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(scan);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment");
        assertThat(get("/v1/people/" + id + "/entrusted-care", cd).body().toString())
                .contains("NOT_SCANNED");
        Awaitility.await()
                .until(
                        () -> mongo.execute(
                                "access-log",
                                log -> log.countDocuments(
                                        new Document("person", id).append("action", "entrusted-care-scan"))),
                        noted -> noted == 1);
        assertThat(scans(id)).isEqualTo(3);
        assertThat(raw("PUT", path(id, "paper-0003") + "/scan", cd, pdf(100), "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(scans(id)).as("the one before is gone").isEqualTo(1);
    }

    @Test
    void what_is_no_scan_too_large_or_stale_is_refused() {
        County county = new County();
        String cd = county.token("CD");
        String id = child(county);
        call("PUT", path(id, "paper-0004"), cd, terms("吴秀英")).expect(200);
        String scan = path(id, "paper-0004") + "/scan";

        assertThat(new String(
                        raw("PUT", scan, cd, "<html>".getBytes(StandardCharsets.UTF_8), "If-Match", "\"1\"")
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("SCAN_TYPE");
        assertThat(raw("PUT", scan, cd, pdf(10 * 1024 * 1024 + 1), "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(413);
        assertThat(raw("PUT", scan, cd, pdf(10)).statusCode()).isEqualTo(428);
        assertThat(raw("PUT", scan, cd, pdf(10), "If-Match", "\"7\"").statusCode())
                .isEqualTo(412);
        get(scan, cd).expectProblem(404, "NOT_FOUND");
        assertThat(scans(id)).isZero();
    }

    @Test
    void it_ends_once_and_nobody_else_sees_it() {
        County county = new County();
        County other = new County();
        String cd = county.token("CD");
        String id = child(county);
        call("PUT", path(id, "paper-0005"), cd, terms("吴秀英")).expect(200);
        String end = path(id, "paper-0005") + "/end";

        call("POST", end, other.token("CD"), "{\"reason\":\"x\"}", "If-Match", "\"1\"")
                .expectProblem(404, "NOT_FOUND");
        get("/v1/people/" + id + "/entrusted-care", other.token("CA")).expectProblem(404, "NOT_FOUND");
        get("/v1/people/" + id + "/entrusted-care", county.it).expectProblem(403, "FORBIDDEN");
        Answer ended = call("POST", end, cd, "{\"reason\":\"母亲返乡\"}", "If-Match", "\"1\"")
                .expect(200);
        call("POST", end, cd, "{\"reason\":\"x\"}", "If-Match", "\"2\"").expectProblem(409, "PAPER_ENDED");

        assertThat(ended.text("state")).isEqualTo("ENDED");
        assertThat(ended.text("endReason")).isEqualTo("母亲返乡");
    }

    @Test
    void whoever_is_erased_leaves_no_paper_and_no_scan() {
        County county = new County();
        String cd = county.token("CD");
        String id = child(county);
        call("PUT", path(id, "paper-0006"), cd, terms("吴秀英")).expect(200);
        raw("PUT", path(id, "paper-0006") + "/scan", cd, pdf(100), "If-Match", "\"1\"");

        papers.drop(id);
        papers.drop(id);

        assertThat(scans(id)).isZero();
        assertThat(mongo.<Long>execute("entrusted-care", all -> all.countDocuments(new Document("person", id))))
                .isZero();
    }
}
