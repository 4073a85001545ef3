package org.shouwang.local.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shouwang.local.Api;
import org.shouwang.local.Platform;
import org.shouwang.sample.Activity;
import org.shouwang.sample.CommittedSample;
import org.shouwang.sample.Term;
import tools.jackson.databind.JsonNode;

/**
 * The story of the sample county, told on a running platform: county IT brings the people in, a term goes by day by day,
 * and what the platform says at its end is held against the sample's known answer.
 */
public final class DemoStory {

    private static final String IT = "county-it";
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    /** Late enough for all of a day's entries, early enough for texts. */
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform;
    private final Api api;
    private final Map<String, Imports.Done> imports = new LinkedHashMap<>();
    private String step = "";

    private DemoStory(Platform platform) {
        this.platform = platform;
        this.api = platform.api();
    }

    /**
     * Tells it and prints its table.
     *
     * @return true if every step went as the sample's known answer says
     */
    public static boolean run(Platform platform) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        DemoStory story = new DemoStory(platform);
        try (Stillness stillness = new Stillness(platform)) {
            List<String> wrong = story.tell(stillness, out);
            if (wrong.isEmpty()) {
                out.println("OK");
                return true;
            }
            out.println("✗ 与已知答案不符 differs from the known answer: " + String.join("; ", wrong));
            return false;
        } catch (RuntimeException e) {
            out.println("✗ 失败的步骤 failed at: " + story.step + " – " + e.getMessage());
            return false;
        }
    }

    private List<String> tell(Stillness stillness, PrintStream out) {
        step("学期第一天 2026-03-02", "first day of the term");
        platform.clock().set(Term.FIRST, MORNING);
        Stillness.clockSeen();
        stillness.await(PATIENCE);
        for (String kind : List.of("divisions", "schools", "children", "elders", "staff")) {
            importTable(kind);
        }
        step("同一份名册再导入一次", "the same roster again");
        Imports.Done again = new Imports(api).run("children", "children.xlsx", CommittedSample.file("children.xlsx"));
        stillness.await(PATIENCE);

        step("建立人员账号并登录", "accounts for the staff");
        Staff staff = Staff.make(api, platform.gateway());
        step("打印一个村的家长联系卡", "printing a village's contact cards");
        CardStory cards = CardStory.print(platform, staff);
        step("查找人员编号", "looking up the people");
        Diary diary = new Diary(api, staff, personIds());
        liveThroughTheTerm(diary, stillness);

        step("等电话打完", "waiting until all calls are over");
        Calls calls = Calls.over(platform);
        step("核对结果", "comparing with the known answer");
        Ending ending = new Ending(platform, api);
        Verdicts verdicts = ending.compare(imports, again, diary);
        calls.compare(verdicts);
        cards.compare(verdicts);
        step("另一份名册里的同一名儿童", "the same child in another roster");
        new Twin(api).compare(verdicts);
        step("一名儿童转到邻村", "a child moves to the next village");
        new Moving(staff).compare(verdicts);
        out.println();
        verdicts.table().print(out);
        calls.print(out);
        return verdicts.wrong();
    }

    private void importTable(String kind) {
        String file = kind + ".csv";
        step("导入 " + file, "importing");
        Imports.Done done = new Imports(api).run(kind, file, CommittedSample.file(file));
        imports.put(kind, done);
        platform.progress()
                .step(
                        "  %s：新增 %d 行，拒绝 %d 行".formatted(file, done.accepted(), done.refused()),
                        "%d rows in, %d refused".formatted(done.accepted(), done.refused()));
    }

    private Map<String, String> personIds() {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String idNumber : new TreeSet<>(CommittedSample.activities().stream()
                .map(Activity::idNumbers)
                .flatMap(List::stream)
                .toList())) {
            JsonNode items = api.post(IT, "/v1/people/search", Map.of("idNumber", idNumber, "limit", 1))
                    .require(200)
                    .body()
                    .path("items");
            if (items.size() == 1) {
                ids.put(idNumber, items.path(0).path("personId").asString());
            }
        }
        return ids;
    }

    private void liveThroughTheTerm(Diary diary, Stillness stillness) {
        int thisWeek = 0;
        for (LocalDate day : days()) {
            step(day.toString(), "day");
            platform.clock().set(day, EVENING);
            Stillness.clockSeen();
            thisWeek += diary.post(day);
            stillness.await(PATIENCE);
            if (day.getDayOfWeek().getValue() == 7) {
                platform.progress()
                        .step(
                                "  第 %d 周过去：记录 %d 条".formatted(Term.week(day), thisWeek),
                                "week %d, %d activities".formatted(Term.week(day), thisWeek));
                thisWeek = 0;
            }
        }
    }

    private static List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        Term.days().forEach(days::add);
        return days;
    }

    private void step(String chinese, String english) {
        step = chinese + " " + english;
        if (!english.equals("day")) {
            platform.progress().step(chinese, english);
        }
    }
}
