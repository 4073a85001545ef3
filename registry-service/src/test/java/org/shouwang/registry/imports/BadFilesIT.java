package org.shouwang.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.table.Workbooks;
import tools.jackson.databind.JsonNode;

/** Bad input of every kind gets its reason in both languages and changes nothing. */
class BadFilesIT extends RunningRegistry {

    static Stream<Arguments> files() {
        byte[] random = new byte[4_000];
        new Random(1).nextBytes(random);
        byte[] mixed = "姓名,身份证号,居住地区划代码,监护类型\n林".getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(mixed, mixed.length + 1);
        broken[mixed.length] = (byte) 0xff;
        return Stream.of(
                Arguments.of("random bytes", random, 400, "FILE_UNREADABLE"),
                Arguments.of("nothing", new byte[0], 400, "FILE_EMPTY"),
                Arguments.of(
                        "old workbook",
                        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
                        400,
                        "FILE_OLD_WORKBOOK"),
                Arguments.of(
                        "half a workbook",
                        Arrays.copyOf(Workbooks.workbook(List.of(List.of("姓名"))), 900),
                        400,
                        "FILE_UNREADABLE"),
                Arguments.of("UTF-16", "\ufeff姓名,身份证号\n".getBytes(StandardCharsets.UTF_16LE), 400, "FILE_ENCODING"),
                Arguments.of("UTF-8 with broken bytes", broken, 400, "FILE_ENCODING"),
                Arguments.of("missing columns", "姓名,备注\n林,\n".getBytes(StandardCharsets.UTF_8), 422, "FILE_COLUMNS"),
                Arguments.of(
                        "column twice",
                        "姓名,姓名,身份证号,居住地区划代码,监护类型\n".getBytes(StandardCharsets.UTF_8),
                        422,
                        "FILE_COLUMNS"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_that_cannot_be_taken_is_refused_at_once(String what, byte[] file, int status, String code) {
        Answer refused = upload("children", "x", file, it()).expectProblem(status, code);

        assertThat(refused.text("type"))
                .isEqualTo("/problems/" + code.toLowerCase().replace('_', '-'));
        if (status == 422) {
            assertThat(refused.body().path("errors")).isNotEmpty();
        }
    }

    private static String it() {
        return TestTokens.bearer("it", java.util.Set.of("IT"), java.util.Set.of("990199"));
    }

    @Test
    void more_than_50_mb_are_refused() {
        byte[] large = new byte[51 * 1024 * 1024];

        upload("children", "large.csv", large, it()).expectProblem(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void a_zip_bomb_fails_without_going_off() {
        Answer answer = upload("children", "bomb.xlsx", Workbooks.bomb(60), it());
        // Its header is all there is before the void: refused for what it lacks, or for what it unpacks to.
        assertThat(answer.status()).isIn(400, 422);
        County county = new County();
        byte[] bomb =
                Workbooks.bomb(60, List.of("姓名", "身份证号", "居住地区划代码", "监护类型"), List.of("林", "", county.village, "GP"));

        Answer done = imported("children", "bomb.xlsx", bomb, county.it);

        assertThat(done.text("state")).isEqualTo("FAILED");
        assertThat(done.body().path("problem").path("code").asString()).isEqualTo("FILE_TOO_COMPRESSED");
        assertThat(done.body().path("problem").path("detail").asString()).contains("解压");
        assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).isEmpty();
    }

    @Test
    void other_kinds_are_not_known_and_the_file_must_be_there() {
        upload("cats", "x.csv", "姓名\n".getBytes(StandardCharsets.UTF_8), it())
                .expectProblem(422, "UNKNOWN_IMPORT_KIND");
        call("POST", "/v1/imports?kind=children", it(), "{}").expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void gb18030_and_unknown_columns_are_taken_with_a_warning() {
        County county = new County();
        Map<String, String> row = Rosters.child(county.village, county.school);
        row.put("爱好", "画画");

        Answer done = imported("children", "gbk.csv", Rosters.csv(row).getBytes(Charset.forName("GB18030")), county.it);

        assertThat(done.number("accepted")).isEqualTo(1);
        assertThat(done.body().path("warnings").get(0).path("column").asString())
                .isEqualTo("爱好");
        assertThat(done.body().path("warnings").get(0).path("code").asString()).isEqualTo("UNKNOWN_COLUMN");
    }

    @Test
    void bad_rows_are_told_one_by_one_and_good_ones_are_in() {
        County county = new County();
        Map<String, String> good = Rosters.child(county.village, county.school);
        List<Map<String, String>> rows = new ArrayList<>(List.of(good));
        List<List<String>> faults = List.of(
                List.of("身份证号", "990101201604010017", "ID_CHECK_DIGIT"),
                List.of("身份证号", "99010120160401001", "ID_LENGTH"),
                List.of("性别", "男", "SEX_MISMATCH"),
                List.of("出生日期", "2016-04-02", "BIRTH_DATE_MISMATCH"),
                List.of("出生日期", "2016-13-40", "DATE_FORM"),
                List.of("居住地区划代码", "990101999999", "UNKNOWN_DIVISION"),
                List.of("监护人电话", "1234567", "PHONE_FORM"),
                List.of("学校", "没有的学校", "UNKNOWN_SCHOOL"),
                List.of("监护类型", "宠物", "UNKNOWN_VALUE"),
                List.of("姓名", "", "REQUIRED"),
                List.of("姓名", "=A1", "FORMULA"),
                List.of("身份证号", String.valueOf(good.get("身份证号")), "DUPLICATE_IN_FILE"));
        faults.forEach(fault ->
                rows.add(Rosters.with(Rosters.child(county.village, county.school), fault.get(0), fault.get(1))));
        rows.add(Rosters.child(county.otherVillage, county.school));

        Answer done = imported("children", Rosters.csv(rows), county.it);

        assertThat(done.number("accepted")).isEqualTo(2);
        assertThat(done.number("refused")).isEqualTo(faults.size());
        List<JsonNode> told = rows(done, county.it);
        for (int i = 0; i < faults.size(); i++) {
            JsonNode row = told.get(i);
            JsonNode problem = row.path("problems").get(0);
            assertThat(row.path("row").asInt()).isEqualTo(i + 3);
            assertThat(problem.path("column").asString())
                    .isEqualTo(faults.get(i).get(0));
            assertThat(problem.path("code").asString()).isEqualTo(faults.get(i).get(2));
            assertThat(problem.path("detail").asString()).containsPattern("[\\u4e00-\\u9fff]");
            assertThat(problem.path("detailEn").asString()).containsPattern("[a-z]");
        }
        assertThat(search("{\"org\":\"" + county.code + "\"}", county.it)).hasSize(2);
    }

    @Test
    void formulas_in_a_workbook_are_refused_with_row_and_column() {
        County county = new County();
        Map<String, String> good = Rosters.child(county.village, county.school);
        Map<String, String> formula = Rosters.with(Rosters.child(county.village, county.school), "监护人姓名", "=1+1");

        Answer done = imported(
                "children",
                "a.xlsx",
                Workbooks.workbook(
                        List.of(List.copyOf(good.keySet()), List.copyOf(good.values()), List.copyOf(formula.values()))),
                county.it);

        assertThat(done.number("accepted")).isEqualTo(1);
        JsonNode row = rows(done, county.it).get(0);
        assertThat(row.path("row").asInt()).isEqualTo(3);
        assertThat(row.path("problems").get(0).path("column").asString()).isEqualTo("监护人姓名");
        assertThat(row.path("problems").get(0).path("code").asString()).isEqualTo("FORMULA");
    }

    @Test
    void a_bad_organisation_is_told_and_a_new_name_is_taken() {
        County county = new County();
        String schools = "代码,名称,上级代码,类型\n" + county.school + ",新名小学," + county.town + ",学校\n" + county.code
                + "0002,二小,999999,学校\n" + county.school + ",又一次," + county.town + ",学校\n";

        Answer done = imported("schools", schools, county.it);

        assertThat(done.number("changed")).isEqualTo(1);
        assertThat(done.number("refused")).isEqualTo(2);
        assertThat(get("/v1/organisations/" + county.school, county.it).text("name"))
                .isEqualTo("新名小学");
        events.await(
                "registry.organisation.changed.v1",
                data -> data.path("code").asString().equals(county.school));
        assertThat(imported("schools", schools, county.it).number("unchanged")).isEqualTo(1);
    }

    @Test
    void uploads_are_deleted_when_they_are_worked_off() throws Exception {
        County county = new County();
        imported("children", Rosters.csv(Rosters.child(county.village, county.school)), county.it);

        try (Stream<Path> left = Files.list(Path.of("target/test-imports"))) {
            assertThat(left.filter(file -> file.toString().endsWith(".upload"))).isEmpty();
        }
    }

    @Test
    void rows_come_in_pages() {
        County county = new County();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(Rosters.with(Rosters.child(county.village, county.school), "监护人电话", "1"));
        }
        Answer done = imported("children", Rosters.csv(rows), county.it);
        String path = "/v1/imports/" + done.text("importId") + "/rows?outcome=REFUSED&limit=3";

        Answer first = get(path, county.it).expect(200);
        Answer second = get(path + "&cursor=" + first.text("next"), county.it).expect(200);

        assertThat(first.body().path("items")).hasSize(3);
        assertThat(second.body().path("items")).hasSize(2);
        assertThat(second.body().has("next")).isFalse();
        get(path + "&cursor=abc", county.it).expectProblem(400, "UNREADABLE_REQUEST");
        get(path.replace("REFUSED", "LOST"), county.it).expectProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void one_idempotency_key_is_one_upload() {
        County county = new County();
        byte[] roster =
                Rosters.csv(Rosters.child(county.village, county.school)).getBytes(StandardCharsets.UTF_8);
        byte[] other = Rosters.csv(Rosters.child(county.village, county.school)).getBytes(StandardCharsets.UTF_8);
        String key = "key-" + county.code;

        Answer first = upload("children", "a.csv", roster, county.it, "Idempotency-Key", key)
                .expect(202);
        Answer second = upload("children", "a.csv", roster, county.it, "Idempotency-Key", key)
                .expect(202);

        assertThat(second.text("importId")).isEqualTo(first.text("importId"));
        upload("children", "a.csv", other, county.it, "Idempotency-Key", key)
                .expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void only_those_who_may_import_do_and_see_only_their_own() {
        County county = new County();
        County other = new County();
        byte[] roster =
                Rosters.csv(Rosters.child(county.village, county.school)).getBytes(StandardCharsets.UTF_8);
        Answer done = imported("children", "a.csv", roster, county.it);

        upload("children", "a.csv", roster, county.token("T")).expectProblem(403, "FORBIDDEN");
        get("/v1/imports/" + done.text("importId"), county.token("T")).expectProblem(403, "FORBIDDEN");
        get("/v1/imports/" + done.text("importId"), other.it).expectProblem(404, "NOT_FOUND");
        get("/v1/imports/" + done.text("importId") + "/rows", other.it).expectProblem(404, "NOT_FOUND");
        Answer foreign = imported("children", "a.csv", roster, other.it);
        assertThat(foreign.number("refused")).isEqualTo(1);
        upload(
                        "children",
                        "a.csv",
                        roster,
                        TestTokens.expired("it", java.util.Set.of("IT"), java.util.Set.of("990101")))
                .expectProblem(401, "UNAUTHENTICATED");
    }
}
