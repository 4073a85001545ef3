package org.shouwang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.shouwang.local.Api;
import org.shouwang.local.Platform;
import tools.jackson.databind.JsonNode;

/** Bad input gets a problem in both languages, and changes nothing. One table, each row a test. */
@Order(2)
class BadInputE2E {

    private static final String COUNTY = "990101";
    private static final String HEADER = "姓名,性别,身份证号,出生日期,民族,居住地区划代码,学校,年级,班级,是否寄宿,监护类型,"
            + "监护人姓名,与儿童关系,监护人电话,监护人文化程度,父亲姓名,父亲电话,父亲外出地,母亲姓名,母亲电话,母亲外出地,健康状况,学业水平,风险等级,备注\n";

    private final Platform platform = RunningPlatform.get();
    private final Api api = platform.api();

    private record Row(String name, int status, String code, Supplier<Api.Answer> request) {}

    @TestFactory
    List<DynamicTest> bad_input_gets_a_problem_and_changes_nothing() {
        String child = anyChild();
        List<Row> rows = List.of(
                new Row(
                        "unreadable file 无法读取的文件",
                        400,
                        "FILE_UNREADABLE",
                        () -> upload("x.xlsx", new byte[] {'P', 'K', 3, 4, 0, 1, 2, 3})),
                new Row("wrong encoding 编码错误", 400, "FILE_ENCODING", () -> upload("x.csv", wrongEncoding())),
                new Row("zip bomb 压缩炸弹", 400, "FILE_TOO_COMPRESSED", () -> upload("x.xlsx", zipBomb())),
                new Row(
                        "50 MB over the limit 超过 50 MB",
                        413,
                        "PAYLOAD_TOO_LARGE",
                        () -> upload("x.csv", new byte[51 << 20])),
                new Row("same id, other content 同号不同内容", 409, "ACTIVITY_ID_REUSED", () -> reuseId(child)),
                new Row(
                        "person of another county 外县人员",
                        404,
                        "PERSON_UNKNOWN",
                        () -> post(activity(
                                UUID.randomUUID().toString(), UUID.randomUUID().toString(), 0))),
                new Row(
                        "date in the future 未来日期",
                        422,
                        "ACTIVITY_IN_FUTURE",
                        () -> post(activity(UUID.randomUUID().toString(), child, 3))),
                new Row("expired or forged token 过期或伪造的令牌", 401, "UNAUTHENTICATED", this::forgedToken),
                new Row("no token 无令牌", 401, "UNAUTHENTICATED", this::noToken),
                new Row(
                        "role without the right 无权限角色",
                        403,
                        "FORBIDDEN",
                        () -> api.post("school-system", "/v1/reports/rebuild", "{}")),
                new Row(
                        "unknown field 未知字段",
                        400,
                        "UNKNOWN_FIELD",
                        () -> post(with(activity(UUID.randomUUID().toString(), child, 0), "colour", "red"))),
                new Row(
                        "broken JSON 损坏的 JSON",
                        400,
                        "UNREADABLE_REQUEST",
                        () -> api.post("school-system", "/v1/activities", "{\"activityId\":")),
                new Row(
                        "bad period 错误的期间",
                        422,
                        "UNKNOWN_PERIOD",
                        () -> api.get("county-it", "/v1/reports/figures?org=" + COUNTY + "&period=2026-W99")),
                new Row("missing If-Match 缺少版本", 428, "IF_MATCH_REQUIRED", () -> riskLevel(child, null)),
                new Row("stale If-Match 版本过期", 412, "STALE_VERSION", () -> riskLevel(child, "\"999999\"")));
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)))
                .toList();
    }

    private void check(Row row) {
        platform.quiet().await(java.time.Duration.ofMinutes(1));
        String before = fingerprint();

        Api.Answer answer = finished(row.request().get());

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(row.status());
        assertThat(answer.body().path("code").asString()).isEqualTo(row.code());
        assertThat(answer.body().path("detail").asString()).as("Chinese").matches("(?s).*\\p{IsHan}.*");
        assertThat(answer.body().path("detailEn").asString()).as("English").isNotBlank();
        platform.quiet().await(java.time.Duration.ofMinutes(1));
        assertThat(fingerprint()).as("nothing changed").isEqualTo(before);
    }

    /** An accepted upload is judged when its import has ended: a file that cannot be read ends FAILED with a problem. */
    private Api.Answer finished(Api.Answer answer) {
        if (answer.status() != 202) {
            return answer;
        }
        JsonNode done = Awaitility.await("import to end")
                .atMost(java.time.Duration.ofMinutes(1))
                .until(
                        () -> api.get("county-it", path(answer.location()))
                                .require(200)
                                .body(),
                        body -> List.of("FAILED", "FINISHED")
                                .contains(body.path("state").asString()));
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("FAILED");
        return new Api.Answer(400, done.path("problem"), "");
    }

    private static String path(String location) {
        return location.replaceFirst("https?://[^/]+", "");
    }

    /** What bad input must leave as it was: everybody, every record, every duty in alarm. */
    private String fingerprint() {
        JsonNode figures = api.get("county-it", "/v1/reports/figures?org=" + COUNTY + "&period=2025-2026-2")
                .require(200)
                .body();
        return figures.path("activities").toString()
                + figures.path("indicators").path(0)
                + api.post("county-it", "/v1/people/search", Map.of("org", COUNTY, "limit", 200))
                        .require(200)
                        .body();
    }

    private String anyChild() {
        return api.post("county-it", "/v1/people/search", Map.of("org", COUNTY, "kind", "CHILD", "limit", 1))
                .require(200)
                .body()
                .path("items")
                .path(0)
                .path("personId")
                .asString();
    }

    private Map<String, Object> activity(String id, String person, int daysAhead) {
        Map<String, Object> activity = new LinkedHashMap<>();
        activity.put("activityId", id);
        activity.put("kind", "TALK");
        activity.put("contactType", "TALK");
        activity.put("personIds", List.of(person));
        activity.put(
                "at",
                platform.clock()
                        .now()
                        .plus(daysAhead, ChronoUnit.DAYS)
                        .minus(1, ChronoUnit.HOURS)
                        .toString());
        activity.put("minutes", 10);
        activity.put("result", "DONE");
        activity.put("role", "T");
        return activity;
    }

    private static Map<String, Object> with(Map<String, Object> activity, String name, Object value) {
        activity.put(name, value);
        return activity;
    }

    private Api.Answer post(Map<String, Object> activity) {
        return api.post("school-system", "/v1/activities", activity);
    }

    /** Takes the id of an activity the sample has recorded. */
    private Api.Answer reuseId(String child) {
        JsonNode known = api.get("county-it", "/v1/activities?personId=" + child + "&limit=1")
                .require(200)
                .body()
                .path("items")
                .path(0);
        return post(with(activity(known.path("activityId").asString(), child, 0), "minutes", 99));
    }

    private Api.Answer forgedToken() {
        String token = api.token("school-system");
        return api.send(HttpRequest.newBuilder(platform.gateway().resolve("/v1/rules"))
                .header("Authorization", "Bearer " + token.substring(0, token.length() - 6) + "AAAAAA")
                .GET()
                .build());
    }

    private Api.Answer noToken() {
        return api.send(HttpRequest.newBuilder(platform.gateway().resolve("/v1/rules"))
                .header("Accept", "application/json")
                .GET()
                .build());
    }

    private Api.Answer riskLevel(String person, String version) {
        HttpRequest.Builder request = api.request("county-it", "/v1/people/" + person + "/risk-level")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"level\":\"R1\",\"reason\":\"测试\"}"));
        if (version != null) {
            request.header("If-Match", version);
        }
        return api.send(request.build());
    }

    private Api.Answer upload(String name, byte[] content) {
        return upload("county-it", name, content);
    }

    private Api.Answer upload(String client, String name, byte[] content) {
        String boundary = "b" + Instant.now().toEpochMilli();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return api.send(api.request(client, "/v1/imports?kind=children")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, tail)))
                .build());
    }

    private static byte[] wrongEncoding() {
        byte[] text = HEADER.getBytes(Charset.forName("UTF-16LE"));
        byte[] broken = new byte[text.length];
        for (int i = 0; i < broken.length; i++) {
            broken[i] = (byte) (text[i] | 0x80);
        }
        return broken;
    }

    /** A proper workbook of some kilobytes whose only sheet unpacks to 300 MB. */
    private static byte[] zipBomb() {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                String types = "http://schemas.openxmlformats.org/package/2006/content-types";
                String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
                String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
                String sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
                String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
                entry(
                        zip,
                        "[Content_Types].xml",
                        "<Types xmlns='" + types + "'><Default Extension='rels' ContentType='"
                                + "application/vnd.openxmlformats-package.relationships+xml'/>"
                                + "<Override PartName='/xl/workbook.xml' ContentType='" + kind + "sheet.main+xml'/>"
                                + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + kind
                                + "worksheet+xml'/></Types>");
                entry(
                        zip,
                        "_rels/.rels",
                        "<Relationships xmlns='" + relations + "'><Relationship Id='r1' Type='" + office
                                + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
                entry(
                        zip,
                        "xl/workbook.xml",
                        "<workbook xmlns='" + sheets + "' xmlns:r='" + office
                                + "'><sheets><sheet name='1' sheetId='1' r:id='r1'/></sheets></workbook>");
                entry(
                        zip,
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='" + relations + "'><Relationship Id='r1' Type='" + office
                                + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                zip.write(("<worksheet xmlns='" + sheets + "'><sheetData>").getBytes(StandardCharsets.UTF_8));
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                for (int megabyte = 0; megabyte < 300; megabyte++) {
                    zip.write(blanks);
                }
                zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
