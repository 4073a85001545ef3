package org.shouwang.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.sheet.Sheets;

/** Trying an import out, mending what was refused, and doing it again in another order. */
class DryRunIT extends RunningRegistry {

    private static final List<String> COUNTS = List.of("rowsRead", "accepted", "changed", "unchanged", "refused");

    private Answer dry(String kind, String csv, String authorization) {
        Answer submitted = uploadTo(
                        "/v1/imports?dryRun=true&kind=" + kind,
                        "probe.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        authorization)
                .expect(202);
        return finished(submitted.header("Location"), authorization);
    }

    private static List<Long> counts(Answer answer) {
        return COUNTS.stream().map(answer::number).toList();
    }

    private long stored(County county) {
        Long people = mongo.execute("people", all -> all.countDocuments(new Document("orgs", county.code)));
        Long places = mongo.execute("organisations", all -> all.countDocuments(new Document("orgs", county.code)));
        return (people == null ? 0 : people) + (places == null ? 0 : places);
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() {
        County county = new County();
        Map<String, String> known = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(Rosters.with(known, "班级", "")), county.it);
        Map<String, String> twin = Rosters.child(county.village, county.school);
        String roster = Rosters.csv(List.of(
                Rosters.with(known, "班级", "9班"),
                Rosters.child(county.village, county.school),
                twin,
                twin,
                Rosters.with(Rosters.child(county.village, county.school), "身份证号", "1234")));
        long before = stored(county);

        Answer tried = dry("children", roster, county.it);
        long after = stored(county);
        List<?> told = rows(tried, county.it);
        Answer done = imported("children", roster, county.it);

        assertThat(tried.body().path("dryRun").asBoolean()).isTrue();
        assertThat(done.body().path("dryRun").asBoolean()).isFalse();
        assertThat(after).isEqualTo(before);
        assertThat(counts(tried)).isEqualTo(List.of(5L, 2L, 1L, 0L, 2L)).isEqualTo(counts(done));
        assertThat(told).isEqualTo(rows(done, county.it));
        assertThat(counts(dry("children", roster, county.it))).isEqualTo(List.of(5L, 0L, 0L, 3L, 2L));
    }

    @Test
    void a_dry_run_proposes_no_move_of_somebody_elsewhere() {
        County here = new County();
        County there = new County();
        Map<String, String> row = Rosters.child(there.village, there.school);
        imported("children", Rosters.csv(row), there.it);
        String moved = Rosters.csv(Rosters.with(row, "居住地区划代码", here.village, "学校", here.school));

        assertThat(dry("children", moved, here.it).number("refused")).isEqualTo(1);

        assertThat(proposed(there)).isZero();
        imported("children", moved, here.it);
        assertThat(proposed(there)).isEqualTo(1);
    }

    private int proposed(County county) {
        return get("/v1/proposals?kind=MOVE&org=" + county.code, county.token("CA"))
                .expect(200)
                .body()
                .path("items")
                .size();
    }

    @Test
    void a_dry_run_of_divisions_writes_nothing() {
        County county = new County();
        String divisions = "代码,名称,上级代码\n" + county.town + "203,新村," + county.town + "\n" + county.village + ",新名,"
                + county.town + "\n";
        long before = stored(county);

        Answer tried = dry("divisions", divisions, county.it);

        assertThat(counts(tried)).isEqualTo(List.of(2L, 1L, 1L, 0L, 0L));
        assertThat(stored(county)).isEqualTo(before);
        assertThat(get("/v1/organisations/" + county.village, county.it).text("name"))
                .isEqualTo("丙村");
    }

    @Test
    void refused_rows_come_back_as_a_file_that_can_be_mended_and_uploaded_again() {
        County county = new County();
        Map<String, String> bad =
                Rosters.with(Rosters.child(county.village, county.school), "监护人电话", "123", "民族", "外星");
        Map<String, String> good = Rosters.child(county.village, county.school);
        Answer done = imported("children", Rosters.csv(List.of(good, bad)), county.it);

        byte[] file = download("/v1/imports/" + done.text("importId") + "/errors.xlsx", county.it)
                .body();
        List<List<String>> texts = Sheets.texts(file, 0);

        assertThat(texts).hasSize(2);
        assertThat(texts.get(0).get(0)).isEqualTo("问题");
        assertThat(texts.get(0).subList(1, texts.get(0).size())).isEqualTo(List.copyOf(bad.keySet()));
        assertThat(texts.get(1).get(0)).contains("原第3行", "监护人电话：电话号码格式不正确", "民族：取值不在代码表");
        assertThat(texts.get(1)).contains(bad.get("姓名"), "123", bad.get("身份证号"));
        List<String> mended = new ArrayList<>(texts.get(1));
        mended.set(texts.get(0).indexOf("监护人电话"), "15433333333");
        mended.set(texts.get(0).indexOf("民族"), "汉族");
        Answer again = imported("children", csv(texts.get(0), mended), county.it);
        assertThat(again.number("accepted")).isEqualTo(1);
        assertThat(again.body().path("warnings")).isEmpty();
    }

    private static String csv(List<String> header, List<String> row) {
        return String.join(",", header) + "\n" + String.join(",", row) + "\n";
    }

    @Test
    void refused_rows_are_kept_sealed_and_forgotten_after_their_time() {
        County county = new County();
        Map<String, String> bad = Rosters.with(Rosters.child(county.village, county.school), "监护人电话", "123");
        String id = imported("children", Rosters.csv(bad), county.it).text("importId");
        String path = "/v1/imports/" + id + "/errors.xlsx";

        Document kept = mongo.execute(
                "import-rows", rows -> rows.find(new Document("import", id)).first());
        assertThat(kept.getString("cells")).isNotBlank();
        assertThat(kept.toJson()).doesNotContain(bad.get("身份证号"), bad.get("姓名"), bad.get("父亲电话"));
        assertThat(kept.getDate("cellsUntil"))
                .isEqualTo(Date.from(clock.instant().plus(java.time.Duration.ofDays(14))));
        mongo.execute(
                "import-rows",
                rows -> rows.updateMany(
                        new Document("import", id), new Document("$set", new Document("cellsUntil", new Date(0)))));

        Awaitility.await()
                .until(() -> Sheets.text(download(path, county.it).body(), 0).contains("原内容已不再保存"));
        assertThat(Sheets.text(download(path, county.it).body(), 0))
                .contains("监护人电话：电话号码格式不正确")
                .doesNotContain(bad.get("身份证号"));
    }

    @Test
    void refused_rows_are_shown_to_who_uploaded_them_or_may_see_all_that_stands_there() {
        County county = new County();
        String id = imported(
                        "children",
                        Rosters.csv(Rosters.with(Rosters.child(county.village, county.school), "监护人电话", "123")),
                        county.it)
                .text("importId");
        String path = "/v1/imports/" + id + "/errors.xlsx";

        assertThat(download(path, TestTokens.bearer("other-it", Set.of("IT"), Set.of(county.code)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(download(path, TestTokens.bearer("office", Set.of("CA"), Set.of(county.code)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(download(path, new County().token("CA")).statusCode()).isEqualTo(404);
        assertThat(download(path, county.token("T")).statusCode()).isEqualTo(403);
    }

    /** Rows of one county in order, of another in pieces, shuffled, repeated and broken off: the registers say the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neither_order_nor_repetition_of_rows_matters(long seed) {
        Random random = new Random(seed);
        List<Function<County, Map<String, String>>> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String mark = "行" + i;
            String tier = List.of("", "R1", "R2", "R3").get(random.nextInt(4));
            String band = List.of("", "好", "差").get(random.nextInt(3));
            boolean number = random.nextInt(4) > 0;
            int order = i * 2;
            people.add(county -> {
                String birth = born(county);
                return Rosters.with(
                        Rosters.child(county.village, county.school),
                        "备注",
                        mark,
                        "风险等级",
                        tier,
                        "学业水平",
                        band,
                        "出生日期",
                        birth,
                        "身份证号",
                        number ? Rosters.idNumber(birth, order) : "");
            });
        }
        County ordered = new County();
        County shuffled = new County();
        imported(
                "children",
                Rosters.csv(people.stream().map(p -> p.apply(ordered)).toList()),
                ordered.it);
        List<Map<String, String>> rows =
                new ArrayList<>(people.stream().map(p -> p.apply(shuffled)).toList());

        for (int file = 0; file < 4; file++) {
            Collections.shuffle(rows, random);
            imported("children", Rosters.csv(rows.subList(0, 15 + random.nextInt(20))), shuffled.it);
        }
        brokenOff(Rosters.csv(rows), random.nextInt(rows.size()), shuffled);
        Collections.shuffle(rows, random);
        Answer last = imported("children", Rosters.csv(rows), shuffled.it);

        assertThat(last.number("unchanged")).isEqualTo(40);
        assertThat(register(shuffled)).isEqualTo(register(ordered)).hasSize(40);
    }

    /** As a kill leaves it: more is written than the checkpoint says; another process goes on. */
    private void brokenOff(String roster, int checkpoint, County county) {
        String importId = imported("children", roster, county.it).text("importId");
        try {
            Files.writeString(Path.of("target/test-imports", importId + ".upload"), roster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mongo.getCollection("imports")
                .updateOne(
                        new Document("_id", importId),
                        new Document(
                                        "$set",
                                        new Document("state", "RUNNING")
                                                .append("checkpoint", (long) checkpoint)
                                                .append("owner", "a process that is no more")
                                                .append("leaseUntil", new Date(0)))
                                .append("$unset", new Document("finishedAt", "")));
        assertThat(finished("/v1/imports/" + importId, county.it).text("state")).isEqualTo("FINISHED");
    }

    /** A day of its own for each county, so that numbers are nobody else's. */
    private static String born(County county) {
        return LocalDate.of(2012, 1, 1)
                .plusDays(Integer.parseInt(county.code) % 1_000)
                .format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** What a county's sheet says but for numbers, which nobody shares. */
    private List<List<String>> register(County county) {
        List<List<String>> texts = Sheets.texts(
                download("/v1/sheets/children.xlsx?org=" + county.code, county.token("CA"))
                        .body(),
                0);
        List<String> header = texts.get(0);
        return texts.subList(1, texts.size()).stream()
                .map(row -> row.stream()
                        .filter(text -> !text.matches("[0-9X-]{10,18}"))
                        .toList())
                .sorted(java.util.Comparator.comparing(row -> row.get(row.size() - 1)))
                .filter(row -> header.size() > row.size())
                .toList();
    }
}
