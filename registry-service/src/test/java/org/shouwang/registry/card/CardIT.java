package org.shouwang.registry.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.card.pdf.Pdfs;
import tools.jackson.databind.JsonNode;

/** Cards and forms as those who print them meet them. */
class CardIT extends RunningRegistry {

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void today() {
        clock.set(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
    }

    private HttpResponse<byte[]> pdf(String method, String path, String token, @Nullable String json) {
        var body = json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .method(method, body)
                            .header("Content-Type", "application/json")
                            .header("X-Purpose", "PAPERS")
                            .header("Authorization", token)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String register(County county, Map<String, String> row) {
        imported(row.containsKey("监护类型") ? "children" : "elders", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    /** Their numbers begin with the county's own: the register knows helpers by name and number. */
    private void staff(County county) {
        String number = "154" + county.code;
        String staff = "姓名,角色,机构代码,电话\n梁明军,班主任," + county.school + "-3-2," + number + "01\n冯安燕,CD,"
                + county.village + "," + number + "02\n钱多多,EW," + county.village + "," + number + "03\n孙大有,VS,"
                + county.village + "," + number + "04\n";
        assertThat(imported("staff", staff, county.it).number("accepted")).isEqualTo(4);
    }

    private static String kindOf(String kind, String org) {
        return "{\"kind\":\"" + kind + "\",\"org\":\"" + org + "\"}";
    }

    private JsonNode item(County county, String kind, String id) {
        List<JsonNode> items = new ArrayList<>();
        get("/v1/cards?org=" + county.code + "&kind=" + kind, county.token("CA"))
                .expect(200)
                .body()
                .path("items")
                .forEach(items::add);
        return items.stream()
                .filter(one -> one.path("personId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_parents_card_says_whom_to_ring_and_nothing_that_shames() {
        County county = new County();
        Map<String, String> girl = Rosters.with(
                Rosters.child(county.village, county.school), "监护人语言", "客家话", "监护人听力", "重听", "母亲方便时段", "晚上");
        String id = register(county, girl);
        staff(county);

        HttpResponse<byte[]> answer = pdf("POST", "/v1/people/" + id + "/card?paper=A6", county.token("CD"), null);

        Pdfs pdf = Pdfs.of(answer.body());
        assertThat(pdf.text())
                .contains("家长联系卡", "林小禾", "丙村", "乙镇中心小学", "110", "120", "119", "第1版2026-03-02")
                .contains(
                        girl.get("监护人电话"),
                        girl.get("父亲电话"),
                        girl.get("母亲电话"),
                        "154" + county.code + "01",
                        "154" + county.code + "02")
                .containsSubsequence("祖父母王长兰", "妈妈吴春燕晚上打", "爸爸林建军", "班主任梁明军", "儿童主任冯安燕")
                .doesNotContain(girl.get("身份证号"), "留守", "困境", "R3", "风险", "广东", "重听", "客家");
        assertThat(pdf.millimetres()).containsExactly(105L, 149L);
        assertThat(pdf.ink(0, "it-card-parent")).isPositive();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"cards.pdf\"");
        assertThat(answer.headers().firstValue("X-Cards")).contains("1");
    }

    @Test
    void a_parent_who_cares_comes_first_and_once() {
        County county = new County();
        Map<String, String> girl = Rosters.with(
                Rosters.child(county.village, county.school),
                "监护类型",
                "父亲",
                "监护人姓名",
                "林建军",
                "与儿童关系",
                "父亲",
                "父亲电话",
                "",
                "父亲外出地",
                "无");
        String id = register(county, girl);

        String text = Pdfs.of(pdf("POST", "/v1/people/" + id + "/card", county.token("CD"), null)
                        .body())
                .text();

        assertThat(text).containsSubsequence("爸爸林建军", girl.get("监护人电话"), "妈妈吴春燕", girl.get("母亲电话"));
        assertThat(text.split("林建军", -1)).hasSize(2);
    }

    @Test
    void a_number_that_is_known_to_be_wrong_is_left_open() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        String id = register(county, girl);
        events.publish(
                "notification.contact-point",
                id,
                "notification.contact-point.unreachable.v1",
                id + ".guardian",
                1,
                "{\"contactPointId\":\"" + id + ".guardian\",\"personId\":\"" + id
                        + "\",\"reason\":\"WRONGNO\",\"later\":true}");
        events.await(
                "registry.person.changed.v1",
                data -> data.path("personId").asString().equals(id));

        String text = Pdfs.of(pdf("POST", "/v1/people/" + id + "/card", county.token("CD"), null)
                        .body())
                .text();

        assertThat(text).contains("祖父母王长兰").doesNotContain(girl.get("监护人电话"));
    }

    @Test
    void an_elders_card_names_the_carer_the_visitor_and_the_village() {
        County county = new County();
        Map<String, String> elder = Rosters.elder(county.village);
        String id = register(county, elder);
        staff(county);

        Pdfs pdf = Pdfs.of(pdf("POST", "/v1/people/" + id + "/card", county.token("EW"), null)
                .body());

        assertThat(pdf.text())
                .contains("老人联系卡", elder.get("照料人电话"))
                .containsSubsequence("邻里傅宏丽", "探访员钱多多", "村支书孙大有")
                .doesNotContain(elder.get("身份证号"), "独居", "失能");
    }

    @Test
    void a_changed_card_is_the_next_version_and_the_list_says_whose_is_due() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        String id = register(county, girl);
        String card = "/v1/people/" + id + "/card";
        assertThat(item(county, "PARENT", id).path("state").asString()).isEqualTo("MISSING");

        pdf("POST", card, county.token("CD"), null);
        assertThat(item(county, "PARENT", id).path("state").asString()).isEqualTo("CURRENT");
        Pdfs again = Pdfs.of(pdf("POST", card, county.token("CS"), null).body());
        assertThat(again.text()).contains("第1版");
        imported("children", Rosters.csv(Rosters.with(girl, "母亲电话", "15499999999")), county.it);
        assertThat(item(county, "PARENT", id).path("state").asString()).isEqualTo("OUTDATED");
        Pdfs next = Pdfs.of(pdf("POST", card, county.token("CD"), null).body());

        assertThat(next.text()).contains("第2版", "15499999999");
        assertThat(item(county, "PARENT", id).path("version").asInt()).isEqualTo(2);
        clock.set(LocalDate.of(2027, 3, 2), LocalTime.of(9, 0));
        assertThat(item(county, "PARENT", id).path("state").asString()).isEqualTo("EXPIRED");
        assertThat(get("/v1/cards?org=" + county.code + "&kind=PARENT&state=MISSING", county.token("CA"))
                        .body()
                        .path("items"))
                .isEmpty();
        String stored = mongo.execute(
                        "cards", cards -> cards.find(new Document("_id", id)).first())
                .toJson();
        assertThat(stored).doesNotContain("林", "15400", "妈妈");
    }

    @Test
    void a_class_is_printed_four_to_a_page_and_everybody_is_noted_as_viewed() {
        County county = new County();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(Rosters.child(county.village, county.school));
        }
        imported("children", Rosters.csv(rows), county.it);
        register(county, Rosters.elder(county.village));
        String group = county.school + "-3-2";

        HttpResponse<byte[]> answer =
                pdf("POST", "/v1/cards", TestTokens.bearer("t", Set.of("T"), Set.of(group)), kindOf("PARENT", group));

        Pdfs pdf = Pdfs.of(answer.body());
        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(pdf.millimetres()).containsExactly(210L, 297L);
        assertThat(answer.headers().firstValue("X-Cards")).contains("6");
        assertThat(answer.headers().firstValue("X-Pages")).contains("2");
        assertThat(pdf.text().split("家长联系卡", -1)).hasSize(7);
        assertThat(pdf.text()).doesNotContain("老人联系卡");
        List<String> people = search("{\"org\":\"" + group + "\"}", county.it).stream()
                .map(person -> person.path("personId").asString())
                .toList();
        Awaitility.await()
                .until(
                        () -> mongo.execute(
                                "access-log",
                                views -> views.countDocuments(new Document("person", new Document("$in", people))
                                        .append("action", "card")
                                        .append("purpose", "PAPERS"))),
                        count -> count == 6);
    }

    @Test
    void whoever_may_not_or_does_not_see_gets_nothing() {
        County county = new County();
        County other = new County();
        String girl = register(county, Rosters.child(county.village, county.school));
        String strange = register(other, Rosters.child(other.village, other.school));
        String card = "/v1/people/" + girl + "/card";

        post(card, county.it, "").expectProblem(403, "FORBIDDEN");
        post(card, county.token("VO"), "").expectProblem(403, "FORBIDDEN");
        post(card, other.token("CA"), "").expectProblem(404, "NOT_FOUND");
        get("/v1/people/" + girl + "/file-form", other.token("CA")).expectProblem(404, "NOT_FOUND");
        get("/v1/people/" + girl + "/care-form", county.it).expectProblem(403, "FORBIDDEN");
        post("/v1/cards", other.token("CA"), kindOf("PARENT", county.village)).expectProblem(404, "NOT_FOUND");
        get("/v1/cards?kind=PARENT&org=" + county.village, other.token("CA")).expectProblem(404, "NOT_FOUND");
        post(
                        "/v1/cards",
                        county.token("CA"),
                        "{\"kind\":\"PARENT\",\"personIds\":[\"" + girl + "\",\"" + strange + "\"]}")
                .expectProblem(404, "NOT_FOUND");
        post("/v1/cards", county.token("CA"), kindOf("ELDER", county.village)).expectProblem(422, "NOTHING_TO_PRINT");
        post("/v1/cards", county.token("CA"), "{\"kind\":\"ELDER\"}").expectProblem(422, "NOTHING_TO_PRINT");
        post("/v1/cards", county.token("CA"), "{}").expectProblem(422, "VALIDATION_FAILED");
        StringBuilder many = new StringBuilder("{\"kind\":\"PARENT\",\"personIds\":[\"0\"");
        for (int i = 1; i <= 600; i++) {
            many.append(",\"").append(i).append('"');
        }
        post("/v1/cards", county.token("CA"), many + "]}").expectProblem(422, "TOO_MANY_CARDS");
        staff(county);
        String helper =
                search("{\"name\":\"梁明军\"}", county.it).get(0).path("personId").asString();
        post("/v1/people/" + helper + "/card", county.token("CA"), "").expectProblem(409, "CARD_NOT_APPLICABLE");
        get("/v1/people/" + helper + "/file-form", county.token("CA")).expectProblem(409, "CARD_NOT_APPLICABLE");
        get("/v1/people/" + helper + "/care-form", county.token("CA")).expectProblem(409, "CARD_NOT_APPLICABLE");
    }

    @Test
    void a_character_no_font_has_is_told_by_its_number_and_marked_only_on_request() {
        County county = new County();
        String id =
                register(county, Rosters.with(Rosters.child(county.village, county.school), "姓名", "林小\uD883\uDC00"));

        Answer refused = post("/v1/people/" + id + "/card", county.token("CD"), "")
                .expectProblem(422, "CHARACTERS_NOT_PRINTABLE");
        get("/v1/people/" + id + "/file-form", county.token("CD")).expectProblem(422, "CHARACTERS_NOT_PRINTABLE");
        Pdfs pdf = Pdfs.of(pdf("POST", "/v1/people/" + id + "/card?unprintable=MARK", county.token("CD"), null)
                .body());

        assertThat(refused.body().path("errors").get(0).toString()).contains("U+30C00", id);
        assertThat(pdf.text()).contains("林小〓");
    }

    @Test
    void two_who_print_at_once_get_one_version() {
        County county = new County();
        String id = register(county, Rosters.child(county.village, county.school));
        String card = "/v1/people/" + id + "/card";

        List<CompletableFuture<String>> prints = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            prints.add(CompletableFuture.supplyAsync(() ->
                    Pdfs.of(pdf("POST", card, county.token("CD"), null).body()).text()));
        }

        assertThat(prints).allSatisfy(print -> assertThat(print.join()).contains("第1版"));
        assertThat(item(county, "PARENT", id).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void the_file_form_shows_what_is_known_and_leaves_blanks() {
        County county = new County();
        Map<String, String> girl = Rosters.with(Rosters.child(county.village, county.school), "备注", "怕黑");
        String id = register(county, girl);
        Map<String, String> man = Rosters.elder(county.village);
        String elder = register(county, man);

        Pdfs office = Pdfs.of(pdf("GET", "/v1/people/" + id + "/file-form", county.token("CS"), null)
                .body());
        Pdfs teacher = Pdfs.of(pdf("GET", "/v1/people/" + id + "/file-form", county.token("T"), null)
                .body());
        Pdfs old = Pdfs.of(pdf("GET", "/v1/people/" + elder + "/file-form", county.token("CS"), null)
                .body());

        assertThat(office.text())
                .contains("儿童档案表", "林小禾", girl.get("身份证号"), "■女", "□男", "王长兰", "■祖父母", "困难与心愿", "填表人")
                .contains(girl.get("监护人电话"), "甲县乙镇丙村", "广东省");
        assertThat(office.text()).as("remarks are no part of a paper").doesNotContain("怕黑");
        assertThat(teacher.text()).contains("林小禾").doesNotContain(girl.get("身份证号"));
        assertThat(old.text()).contains("老人档案表", "■独居老人", "■轻度失能", man.get("本人电话"), "备用照料人");
        assertThat(office.ink(0, "it-file-form-child")).isPositive();
        assertThat(old.ink(0, "it-file-form-elder")).isPositive();
        assertThat(List.of(office.pages(), old.pages()))
                .allSatisfy(pages -> assertThat(pages).isLessThanOrEqualTo(3));
    }

    @Test
    void a_villages_sheet_is_printed_across_with_boxes_and_its_number() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        register(county, girl);
        register(county, Rosters.elder(county.village));

        Pdfs pdf = Pdfs.of(pdf("GET", "/v1/sheets/village/" + county.village + "/paper", county.token("CD"), null)
                .body());

        assertThat(pdf.text())
                .contains("村级走访登记表", "丙村", "表编号", "林小禾", "袁天飞", "走访日期", "电话是否正确", "第1页")
                .contains(girl.get("监护人电话"))
                .doesNotContain(girl.get("身份证号"));
        assertThat(pdf.fonts()).allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
        assertThat(pdf.ink(0, "it-village-sheet")).isPositive();
        get("/v1/sheets/village/" + county.village + "/paper", new County().token("CD"))
                .expectProblem(404, "NOT_FOUND");
    }

    @Test
    void the_entrusted_care_confirmation_is_filled_from_the_care_known_now() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        String id = register(county, girl);

        Pdfs pdf = Pdfs.of(pdf("GET", "/v1/people/" + id + "/care-form", county.token("CD"), null)
                .body());

        assertThat(pdf.text())
                .contains("委托照护确认书", "林小禾", "2016年4月1日", "林建军", "吴春燕", "王长兰", girl.get("监护人电话"))
                .contains("第二十二条", "每周至少", "未满十六周岁", "受托人（签名或按手印）", "儿童主任")
                .doesNotContain(girl.get("身份证号"));
        assertThat(pdf.ink(0, "it-care-form")).isPositive();
        assertThat(pdf.pages()).as("whoever signs sees what for").isEqualTo(1);
    }

    @Test
    void a_file_form_with_all_items_is_filled_and_stays_within_its_pages() {
        County county = new County();
        Map<String, String> girl = Rosters.whole(
                Rosters.child(county.village, county.school),
                "户籍地址",
                "甲县乙镇丙村三组12号",
                "现住址",
                "甲县乙镇丙村三组12号（村小学后面的红砖房）",
                "健康状况",
                "常年咳嗽，冬天要戴口罩",
                "监护人语言",
                "客家话",
                "监护人听力",
                "重听",
                "监护人方便时段",
                "晚上",
                "监护人出生年份",
                "1951",
                "监护人健康状况",
                "慢性病",
                "是否一人照料",
                "是",
                "教养方式",
                "溺爱",
                "是否独生子女",
                "是",
                "零花钱使用",
                "乱花钱",
                "困难类型",
                "家庭贫困、重病",
                "救助措施",
                "低保、临时救助",
                "村级认领",
                "是",
                "父亲外出时间",
                "2024-02-20",
                "父亲预计返乡",
                "2027-01-20",
                "父亲通话习惯",
                "每周一次",
                "父亲方便时段",
                "晚上",
                "母亲外出时间",
                "2024-02-20",
                "母亲通话习惯",
                "每天",
                "母亲方便时段",
                "中午");
        Map<String, String> man = Rosters.with(
                Rosters.elder(county.village),
                "老人类别",
                "独居老人、高龄老人",
                "户口性质",
                "农业",
                "现住址",
                "甲县乙镇丙村五组3号",
                "救助措施",
                "低保",
                "居住情况",
                "独居",
                "能力评估日期",
                "2026-01-10",
                "备用照料人",
                "谢明",
                "与备用照料人关系",
                "亲戚",
                "备用照料人电话",
                "15412345678",
                "子女人数",
                "2",
                "赡养人",
                "袁大明",
                "赡养人电话",
                "15412345679",
                "赡养情况",
                "一般",
                "邻里联系人",
                "傅宏丽",
                "邻里联系人电话",
                "15412345670",
                "签约医生电话",
                "15412345671",
                "家庭照料计划签订日期",
                "2026-01-15",
                "家庭照料计划复核日期",
                "2027-01-15",
                "本人语言",
                "赣语",
                "本人听力",
                "重听",
                "本人方便时段",
                "上午");
        String child = register(county, girl);
        String elder = register(county, man);

        Pdfs young = Pdfs.of(pdf("GET", "/v1/people/" + child + "/file-form", county.token("CS"), null)
                .body());
        Pdfs old = Pdfs.of(pdf("GET", "/v1/people/" + elder + "/file-form", county.token("CS"), null)
                .body());

        assertThat(young.text())
                .contains("■娇宠溺爱", "■家庭贫困", "■重病", "2027-01-20", "红砖房", "客家话", "■重听", "■临时救助")
                .doesNotContain("其他填表人");
        assertThat(old.text()).contains("谢明", "15412345678", "■一般", "15412345671", "2027-01-15", "赣语", "■独居");
        assertThat(young.lines())
                .as("no line ends within a choice")
                .anyMatch(line -> line.contains("□事实无人抚养"))
                .anyMatch(line -> line.contains("□心理行为异常"));
        for (Pdfs form : List.of(young, old)) {
            String name = form == young ? "child" : "elder";
            assertThat(form.pages()).isBetween(1, 3);
            for (int page = 0; page < form.pages(); page++) {
                assertThat(form.ink(page, "it-file-form-whole-" + name + page)).isPositive();
            }
        }
    }

    @Test
    void the_confirmation_is_filled_from_the_paper_that_was_confirmed() {
        County county = new County();
        String id = register(county, Rosters.child(county.village, county.school));
        String paper = "{\"entrusting\":[\"FATHER\"],\"carerName\":\"吴秀英\",\"carerBirthDate\":\"1980-05-05\","
                + "\"relation\":\"KIN\",\"from\":\"2026-03-01\",\"until\":\"2099-01-20\",\"reason\":\"BOTH_OUT\","
                + "\"childHeard\":true,\"lookedIntoOn\":\"2026-02-28\",\"barred\":false}";
        call("PUT", "/v1/people/" + id + "/entrusted-care/form-0001", county.token("CD"), paper)
                .expect(200);

        Pdfs pdf = Pdfs.of(pdf("GET", "/v1/people/" + id + "/care-form", county.token("CD"), null)
                .body());

        assertThat(pdf.text())
                .contains("吴秀英", "■父母双方外出", "自2026年3月1日起，至2099年1月20日止", "已于2026年2月28日核查", "■已听取")
                .doesNotContain("王长兰", "1980");
        assertThat(pdf.ink(0, "it-care-form-paper")).isPositive();
        assertThat(pdf.pages()).isEqualTo(1);
    }
}
