package org.shouwang.registry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.roster.Column;
import org.shouwang.registry.roster.Columns;

/** Lists of the county as workbooks. */
class ExportIT extends RunningRegistry {

    private static String path(String kind, String org) {
        return "/v1/sheets/" + kind + ".xlsx?org=" + org;
    }

    /** A helper is known by name and phone. */
    private static String phone(County county, int order) {
        return "1549" + county.code + order;
    }

    private void fill(County county) {
        imported(
                "children",
                Rosters.csv(List.of(
                        Rosters.with(
                                Rosters.child(county.village, county.school),
                                "监护人语言",
                                "客家话",
                                "监护人听力",
                                "重听",
                                "母亲方便时段",
                                "晚上"),
                        Rosters.with(Rosters.child(county.village, county.school), "身份证号", "", "学业水平", "", "民族", ""),
                        Rosters.with(
                                Rosters.child(county.otherVillage, ""),
                                "年级",
                                "",
                                "班级",
                                "",
                                "是否寄宿",
                                "",
                                "健康状况",
                                "常年咳嗽",
                                "父亲外出地",
                                "",
                                "母亲外出地",
                                "未采集"),
                        Rosters.with(Rosters.child(county.village, county.school), "年级", "大班", "班级", "1班"),
                        Rosters.with(Rosters.child(county.village, county.school), "监护人电话", "", "风险等级", ""))),
                county.it);
        imported(
                "elders",
                Rosters.csv(List.of(
                        Rosters.elder(county.village),
                        Rosters.with(Rosters.elder(county.otherVillage), "老人类别", "独居老人、失能老人", "自理能力", "失能"))),
                county.it);
        imported(
                "staff",
                "姓名,角色,机构代码,电话\n李老师,班主任," + county.school + "-3-2," + phone(county, 1) + "\n李老师,帮扶教师," + county.school
                        + "," + phone(county, 1) + "\n周主任,儿童主任," + county.village + "," + phone(county, 2) + "\n",
                county.it);
    }

    @ParameterizedTest
    @ValueSource(strings = {"children", "elders", "staff", "divisions", "schools"})
    void what_goes_out_comes_in_again_and_changes_nothing(String kind) {
        County county = new County();
        fill(county);
        String office = county.token("CA");

        byte[] file = download(path(kind, county.code), office).body();
        Answer again = imported(kind, kind + ".xlsx", file, office);

        assertThat(again.text("state")).isEqualTo("FINISHED");
        assertThat(rows(again, office)).isEmpty();
        assertThat(again.number("unchanged")).isEqualTo(Sheets.texts(file, 0).size() - 1L);
        assertThat(again.number("unchanged")).isPositive();
        assertThat(again.body().path("warnings")).isEmpty();
    }

    @Test
    void a_sheet_has_the_imports_headers_drop_downs_and_explains_its_codes() throws Exception {
        County county = new County();
        fill(county);

        var answer = download(path("children", county.village), county.token("CA"), "X-Purpose", "audit");
        byte[] file = answer.body();

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        List<String> headers = Sheets.texts(file, 0).get(0);
        assertThat(headers)
                .isEqualTo(Columns.CHILDREN.stream().map(Column::name).toList());
        assertThat(Sheets.texts(file, 1))
                .contains(
                        List.of("监护类型", "GP", "祖父母", "paternal grandparents"),
                        List.of("监护人听力", "HARD", "重听", "hard of hearing"));
        assertThat(Sheets.text(file, 0)).contains("客家话", "重听", "晚上");
        assertThat(Sheets.text(file, 2)).contains(county.village, "somebody-of-" + county.code, "内部资料", "数据截至");
        try (XSSFWorkbook book = Sheets.open(file)) {
            assertThat(book.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
            List<String> lists = book.getSheetAt(0).getDataValidations().stream()
                    .map(DataValidation::getValidationConstraint)
                    .map(constraint -> constraint.getFormula1())
                    .toList();
            assertThat(lists).hasSizeGreaterThan(5).allMatch(list -> list.startsWith("'代码说明'!$C$"));
            int id = headers.indexOf("身份证号");
            assertThat(book.getSheetAt(0).getRow(1).getCell(id).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(book.getSheetAt(0).getColumnStyle(id).getDataFormatString())
                    .isEqualTo("@");
        }
    }

    @Test
    void what_begins_like_a_formula_stays_a_text() {
        County county = new County();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String sign : List.of("+1", "-1", "@SUM(A1)")) {
            rows.add(Rosters.with(Rosters.child(county.village, county.school), "备注", sign));
        }
        imported("children", Rosters.csv(rows), county.it);

        byte[] file =
                download(path("children", county.code), county.token("CA")).body();

        assertThat(Sheets.texts(file, 0).stream().map(row -> row.get(row.size() - 1)))
                .contains("+1", "-1", "@SUM(A1)");
    }

    @Test
    void who_may_not_see_numbers_gets_none_and_the_sheet_says_so() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(girl), county.it);

        byte[] file = download(path("children", county.code), county.it).body();
        byte[] ofTeacher =
                download(path("children", county.code), county.token("T")).body();

        String all = Sheets.text(file, 0);
        for (String secret : List.of("身份证号", "监护人姓名", "监护人电话", "父亲电话", "母亲姓名", "父亲外出地")) {
            assertThat(all).doesNotContain(girl.get(secret));
        }
        assertThat(Sheets.text(file, 2)).contains("身份证号", "监护人电话", "不能再导入");
        assertThat(Sheets.text(ofTeacher, 0)).contains(girl.get("监护人电话")).doesNotContain(girl.get("身份证号"));
        Answer back = imported("children", "masked.xlsx", file, county.it);
        assertThat(back.number("refused"))
                .as("a masked number is no number, so nobody is doubled")
                .isEqualTo(1);
    }

    @Test
    void another_countys_lists_do_not_exist() {
        County county = new County();
        County other = new County();
        fill(county);
        String teacher = TestTokens.bearer("t", Set.of("T"), Set.of(county.school + "-3-2"));

        assertThat(download(path("children", county.code), other.token("CA")).statusCode())
                .isEqualTo(404);
        assertThat(download(path("children", county.code), teacher).statusCode())
                .isEqualTo(404);
        byte[] ownClass =
                download(path("children", county.school + "-3-2"), teacher).body();
        assertThat(Sheets.texts(ownClass, 0)).hasSize(4);
        assertThat(download(path("children", county.code), county.token("VO")).statusCode())
                .isEqualTo(403);
        assertThat(download(path("nothing", county.code), county.token("CA")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_export_is_noted_with_its_count_and_purpose() {
        County county = new County();
        fill(county);

        download(path("elders", county.town), county.token("TW"), "X-Purpose", "visit");

        Document entry = Awaitility.await()
                .until(
                        () -> mongo.execute(
                                "access-log",
                                log -> log.find(new Document("person", "org:" + county.town))
                                        .first()),
                        found -> found != null);
        assertThat(entry.getString("action")).isEqualTo("export elders 2");
        assertThat(entry.getString("purpose")).isEqualTo("VISIT");
    }

    @Test
    void an_empty_template_can_be_filled_in() {
        County county = new County();

        byte[] file = download("/v1/sheets/elders/template.xlsx", county.it).body();

        assertThat(Sheets.texts(file, 0))
                .containsExactly(Columns.ELDERS.stream().map(Column::name).toList());
        assertThat(imported("elders", "leer.xlsx", file, county.it).text("state"))
                .isEqualTo("FINISHED");
    }
}
