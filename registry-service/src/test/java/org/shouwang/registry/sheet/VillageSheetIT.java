package org.shouwang.registry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.erasure.Belongings;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The sheet that is printed, carried from house to house, and typed in by number. */
class VillageSheetIT extends RunningRegistry {

    @Autowired
    private List<Belongings> belongings;

    private Map<String, String> girl(County county) {
        return Rosters.child(county.village, county.school);
    }

    private byte[] print(County county) {
        return download("/v1/sheets/village/" + county.village, county.token("CD"), "X-Purpose", "visit")
                .body();
    }

    private static String code(byte[] sheet) {
        String head = Sheets.texts(sheet, 0).get(1).get(0);
        return head.replaceAll("(?s).*表编号 ([\\d-]+).*", "$1").replace("-", "");
    }

    private static List<List<String>> lines(byte[] sheet) {
        List<List<String>> all = Sheets.texts(sheet, 0);
        return all.subList(3, all.size());
    }

    private Answer typeIn(County county, String code, String items) {
        return post("/v1/village-sheets/" + code + "/rows", county.token("CD"), "{\"items\":[" + items + "]}");
    }

    private JsonNode record(County county, Map<String, String> row) {
        String id = search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
        return get("/v1/people/" + id, county.token("CA")).expect(200).body();
    }

    private static String outcome(Answer answer) {
        return answer.body().path("items").get(0).path("outcome").asString();
    }

    @Test
    void a_village_has_one_sheet_a_month_and_numbers_stay() throws IOException {
        County county = new County();
        imported("children", Rosters.csv(List.of(girl(county), girl(county))), county.it);
        imported("elders", Rosters.csv(Rosters.elder(county.otherVillage)), county.it);
        byte[] first = print(county);
        imported("elders", Rosters.csv(Rosters.elder(county.village)), county.it);

        byte[] second = print(county);

        assertThat(code(second)).isEqualTo(code(first));
        assertThat(lines(first)).hasSize(2);
        assertThat(lines(second)).hasSize(3);
        assertThat(lines(second).subList(0, 2)).isEqualTo(lines(first));
        assertThat(Sheets.text(first, 0)).contains("村级走访登记表", "丙村", "有效期至", "走访日期", "新电话");
        try (XSSFWorkbook book = Sheets.open(first)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(2);
        }
        byte[] quarter = download("/v1/sheets/village/" + county.village + "?period=2026-Q4", county.token("CD"))
                .body();
        assertThat(code(quarter)).isNotEqualTo(code(first));
        assertThat(download("/v1/sheets/village/" + county.village + "?period=winter", county.token("CD"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void what_was_written_changes_the_record_once() {
        County county = new County();
        Map<String, String> girl = girl(county);
        imported("children", Rosters.csv(girl), county.it);
        String code = code(print(county));
        String row = "{\"row\":1,\"visitedOn\":\"2026-03-01\",\"spokeWith\":\"奶奶\",\"phoneRight\":false,"
                + "\"newPhone\":\"154 8888 8888\",\"careChange\":\"母亲已返乡\",\"remark\":\"门牌换了\"}";

        Answer done = typeIn(county, code, row).expect(200);
        Answer again = typeIn(county, code, row).expect(200);

        assertThat(outcome(done)).isEqualTo("ACCEPTED");
        assertThat(outcome(again)).isEqualTo("UNCHANGED");
        JsonNode record = record(county, girl);
        assertThat(record.path("contactPoints").get(0).path("phone").asString()).isEqualTo("15488888888");
        assertThat(record.path("contactPoints").get(0).path("status").asString())
                .isEqualTo("GIVEN");
        Answer typed = get("/v1/village-sheets/" + code, county.token("CD")).expect(200);
        assertThat(typed.body().path("typed").get(0).path("careChange").asString())
                .isEqualTo("母亲已返乡");
        assertThat(typed.body().path("typed").get(0).path("changes").toString()).contains("contactPoints");
        Document stored = mongo.execute(
                "village-sheets",
                sheets -> sheets.find(new Document("_id", code)).first());
        assertThat(stored.toJson()).doesNotContain("奶奶", "返乡", "8888", "门牌");
    }

    @Test
    void a_wrong_number_is_marked_and_a_right_one_cleared() {
        County county = new County();
        Map<String, String> girl = girl(county);
        imported("children", Rosters.csv(girl), county.it);
        String code = code(print(county));

        typeIn(county, code, "{\"row\":1,\"phoneRight\":false}").expect(200);
        String wrong =
                record(county, girl).path("contactPoints").get(0).path("status").asString();
        Answer corrected =
                typeIn(county, code, "{\"row\":1,\"phoneRight\":true}").expect(200);

        assertThat(wrong).isEqualTo("INVALID");
        assertThat(outcome(corrected)).isEqualTo("CHANGED");
        assertThat(record(county, girl)
                        .path("contactPoints")
                        .get(0)
                        .path("status")
                        .asString())
                .isEqualTo("GIVEN");
    }

    @Test
    void each_lines_problem_is_told_by_its_number() {
        County county = new County();
        imported("children", Rosters.csv(List.of(girl(county), girl(county))), county.it);
        String code = code(print(county));

        Answer done = typeIn(
                        county,
                        code,
                        "{\"row\":1,\"newPhone\":\"12\"},{\"row\":2,\"visitedOn\":\"2099-01-01\"},"
                                + "{\"row\":77,\"remark\":\"谁\"}")
                .expect(200);

        List<String> told = done.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("row").asInt() + " "
                        + item.path("problems").get(0).path("code").asString())
                .toList();
        assertThat(told).containsExactly("1 PHONE_FORM", "2 DATE_FUTURE", "77 SHEET_ROW_UNKNOWN");
        String mistyped = code.substring(0, 9) + (code.charAt(9) == '0' ? '1' : '0');
        typeIn(county, mistyped, "{\"row\":1,\"remark\":\"x\"}").expectProblem(422, "SHEET_CODE_WRONG");
        typeIn(new County(), code, "{\"row\":1,\"remark\":\"x\"}").expectProblem(404, "NOT_FOUND");
        mongo.execute(
                "village-sheets",
                sheets -> sheets.updateOne(
                        new Document("_id", code), new Document("$set", new Document("validUntil", "2020-01-01"))));
        typeIn(county, code, "{\"row\":1,\"remark\":\"x\"}").expectProblem(409, "SHEET_EXPIRED");
    }

    @Test
    void its_twin_filled_in_as_a_file_does_the_same() throws IOException {
        County county = new County();
        Map<String, String> girl = girl(county);
        imported("children", Rosters.csv(List.of(girl, girl(county), girl(county))), county.it);
        byte[] sheet = print(county);
        String path = "/v1/village-sheets/" + code(sheet) + "/file";
        String today = record(county, girl).path("registeredOn").asString();
        byte[] filled = fill(sheet, today);

        Answer done = uploadTo(path, "sheet.xlsx", filled, county.token("CD")).expect(200);
        Answer again = uploadTo(path, "sheet.xlsx", filled, county.token("CD")).expect(200);

        assertThat(done.body().path("items")).hasSize(2);
        assertThat(outcome(done)).isEqualTo("ACCEPTED");
        assertThat(done.body().path("items").get(1).toString()).contains("\"row\":2", "DATE_FORM");
        assertThat(outcome(again)).isEqualTo("UNCHANGED");
        assertThat(record(county, girl)
                        .path("contactPoints")
                        .get(0)
                        .path("phone")
                        .asString())
                .isEqualTo("15477777777");
        assertThat(verified(girl, county).toJson()).contains(today, "CORRECTED");
        County other = new County();
        imported("children", Rosters.csv(girl(other)), other.it);
        uploadTo("/v1/village-sheets/" + code(print(other)) + "/file", "sheet.xlsx", filled, other.token("CD"))
                .expectProblem(422, "SHEET_TWIN_UNREADABLE");
    }

    private Document verified(Map<String, String> row, County county) {
        String id = record(county, row).path("personId").asString();
        Document person = mongo.execute(
                "people", people -> people.find(new Document("_id", id)).first());
        return person.get("verified", Document.class);
    }

    @Test
    void a_row_that_tells_of_a_visit_is_the_look_of_that_half_year_once() {
        County county = new County();
        Map<String, String> met = girl(county);
        Map<String, String> wrong = girl(county);
        imported("children", Rosters.csv(List.of(met, wrong)), county.it);
        String code = code(print(county));
        String today = record(county, met).path("registeredOn").asString();
        String row = "{\"row\":1,\"visitedOn\":\"" + today + "\",\"spokeWith\":\"奶奶\"}";

        typeIn(county, code, row + ",{\"row\":2,\"phoneRight\":false,\"remark\":\"无人在家\"}")
                .expect(200);
        long version = version(county, met);
        typeIn(county, code, row).expect(200);

        assertThat(verified(met, county).toJson()).contains(today, "somebody-of-" + county.code, "CONFIRMED");
        assertThat(version(county, met)).isEqualTo(version);
        assertThat(verified(wrong, county)).as("nobody was met").isNull();
        mongo.execute(
                "village-sheets",
                sheets -> sheets.updateOne(
                        new Document("_id", code), new Document("$unset", new Document("entries.1", ""))));
        assertThat(outcome(typeIn(county, code, row)))
                .as("after a crash before the row was kept")
                .isEqualTo("ACCEPTED");
        assertThat(version(county, met)).isEqualTo(version);
    }

    @Test
    void an_old_visit_does_not_undo_a_later_look() {
        County county = new County();
        Map<String, String> girl = girl(county);
        imported("children", Rosters.csv(girl), county.it);
        String code = code(print(county));

        typeIn(county, code, "{\"row\":1,\"visitedOn\":\"2020-01-01\"}").expect(200);
        assertThat(verified(girl, county)).as("before this stay").isNull();
        typeIn(county, code, "{\"row\":1,\"careChange\":\"母亲已返乡\"}").expect(200);

        assertThat(verified(girl, county).toJson()).contains("CORRECTED");
    }

    private long version(County county, Map<String, String> row) {
        String id = record(county, row).path("personId").asString();
        return mongo.execute(
                        "people", people -> people.find(new Document("_id", id)).first())
                .getLong("version");
    }

    private static byte[] fill(byte[] sheet, String day) throws IOException {
        try (XSSFWorkbook book = Sheets.open(sheet);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet page = book.getSheetAt(0);
            page.getRow(3).getCell(8).setCellValue(day);
            page.getRow(3).getCell(10).setCellValue("否");
            page.getRow(3).getCell(11).setCellValue("15477777777");
            page.getRow(4).getCell(8).setCellValue("昨天");
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whoever_is_erased_leaves_an_empty_line() {
        County county = new County();
        Map<String, String> girl = girl(county);
        imported("children", Rosters.csv(List.of(girl, girl(county))), county.it);
        String code = code(print(county));
        typeIn(county, code, "{\"row\":1,\"remark\":\"怕黑\"}").expect(200);
        String id = record(county, girl).path("personId").asString();

        belongings.forEach(part -> part.drop(id));
        belongings.forEach(part -> part.drop(id));

        Document stored = mongo.execute(
                "village-sheets",
                sheets -> sheets.find(new Document("_id", code)).first());
        assertThat(stored.toJson()).doesNotContain(id);
        assertThat(stored.getList("rows", String.class).get(0)).isEmpty();
        assertThat(stored.get("entries", Document.class)).isEmpty();
    }

    @Test
    void teachers_and_county_it_print_no_village() {
        County county = new County();

        assertThat(download("/v1/sheets/village/" + county.village, county.it).statusCode())
                .isEqualTo(403);
        assertThat(download("/v1/sheets/village/" + county.village, new County().token("CD"))
                        .statusCode())
                .isEqualTo(404);
    }
}
