package org.shouwang.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.shouwang.bench.Ground.Someone;
import org.shouwang.local.LocalClock;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Progress;
import org.shouwang.sample.Child;

/**
 * One course through everything on a platform of its own: load the people, sweep, lay the history, run the loads, ask for
 * the delays.
 */
final class Course {

    /** Monday, the first day of term. The elders come in on it; their check calls run over 2 and 3 March. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final String MONTH = "2026-03";
    private static final Duration RAW = Duration.ofSeconds(5);

    private final Sizes sizes;
    private final Progress progress;
    private final Figures figures = new Figures();
    private final Activities activities = new Activities(System.currentTimeMillis());
    private double mostMemory;
    private long errors;

    Course(Sizes sizes, Progress progress) {
        this.sizes = sizes;
        this.progress = progress;
    }

    /** Runs it on a fresh platform and stops that at the end. */
    Figures run(PlatformSettings settings) throws Exception {
        try (Platform platform = new Platform(settings, progress)) {
            platform.requireStopped();
            platform.forget();
            long started = System.nanoTime();
            platform.start();
            figures.put("start.seconds", (System.nanoTime() - started) / 1e9);
            Ground ground = new Ground(platform);
            ground.goTo(MONDAY, LocalTime.of(9, 0));
            Population population = new Population(Math.max(sizes.elders(), sizes.children()));
            people(ground, population);
            history(ground);
            loads(ground);
            reportDelay(ground);
            memory(platform);
            figures.put("rss.total_mb", mostMemory);
            figures.put("errors", errors);
            raw(platform);
            return figures;
        }
    }

    private void people(Ground ground, Population population) throws Exception {
        say("导入老人 %d 人".formatted(sizes.elders()), "importing elders");
        double cold = ground.settle(population, sizes.elders(), sizes.alone());
        figures.put("import.first_rows_per_s", sizes.elders() / cold);
        say("扫描：%d 人到期".formatted(sizes.alone()), "sweep");
        Sweeps.Sweep sweep = new Sweeps(ground).overNoonOf(WEDNESDAY);
        figures.put("sweep.first_ms", sweep.engineMs());
        figures.put("sweep.first_plans", sweep.plans());
        ground.rest();
        Latencies texts = Delays.overdueToText(ground.platform().brokers());
        figures.put("text_delay.samples", texts.size());
        figures.put("text_delay.p50_ms", texts.percentile(50));
        figures.put("text_delay.p99_ms", texts.percentile(99));
        ground.goTo(WEDNESDAY, LocalTime.of(13, 0));
        say("导入儿童 %d 人".formatted(sizes.children()), "importing children");
        double warm = ground.load("children", Child.HEADERS, population.children(sizes.children()), sizes.children());
        figures.put("import.second_rows_per_s", sizes.children() / warm);
        ground.goTo(THURSDAY, LocalTime.NOON);
        ground.getToKnow();
        figures.put("people", ground.people().size());
        memory(ground.platform());
    }

    private void history(Ground ground) throws Exception {
        say("写入历史 %d 条".formatted(sizes.history()), "laying the history");
        Instant from = WEDNESDAY.atTime(13, 30).atZone(LocalClock.ZONE).toInstant();
        Loop.Run run = new Loads(ground, activities).history(sizes.history(), from);
        count(run);
        figures.put("history.activities", run.records());
        figures.put("history.records_per_s", run.perSecond());
        ground.rest();
        memory(ground.platform());
    }

    private void loads(Ground ground) throws Exception {
        Loads loads = new Loads(ground, activities);
        say("批量写入 %d 秒".formatted(sizes.batch().toSeconds()), "batches");
        batch(ground, loads, ground.people(), "batch", "records_per_s");
        memory(ground.platform());
        say("单条写入 %d 秒".formatted(sizes.singles().toSeconds()), "singles");
        figures.put("single", "records_per_s", counted(loads.singles(sizes.singles())));
        memory(ground.platform());
        ground.rest();
        say("读取", "reads");
        figures.put("person_page", "per_s", counted(loads.personPages(sizes.reads())));
        figures.put("overdue_list.rows", loads.overdueRows());
        figures.put("overdue_list", "per_s", counted(loads.overdueLists(sizes.reads())));
        figures.put("name_search", "per_s", counted(loads.nameSearches(sizes.reads())));
        say("长历史：%d 人每人 %d 条".formatted(sizes.touched(), sizes.each()), "long histories");
        List<Someone> touched = drawn(ground.people(), sizes.touched());
        counted(loads.pileUp(touched, sizes.each()));
        ground.rest();
        batch(ground, loads, touched, "batch_long", "records_per_s");
        Double longRate = figures.get("batch_long.records_per_s");
        Double rate = figures.get("batch.records_per_s");
        if (longRate != null && rate != null) {
            figures.put("batch.long_history_records_per_s", longRate);
            figures.put("batch.long_history_ratio", longRate / rate);
        }
        memory(ground.platform());
    }

    private void batch(Ground ground, Loads loads, List<Someone> people, String prefix, String rate) throws Exception {
        try (Backlog backlog = new Backlog(ground.platform().brokers())) {
            figures.put(prefix, rate, counted(loads.batches(people, sizes.batch(), backlog)));
            backlog.sample();
            figures.put(prefix + ".backlog_start", backlog.first());
            figures.put(prefix + ".backlog_end", backlog.last());
            figures.put(prefix + ".backlog_most", backlog.most());
            figures.put(prefix + ".backlog_slope_per_s", backlog.growthPerSecond());
            long ended = System.nanoTime();
            ground.rest();
            figures.put(prefix + ".drained_after_s", (System.nanoTime() - ended) / 1e9);
        }
    }

    private void reportDelay(Ground ground) throws Exception {
        say("入报表时延", "from post to report");
        Latencies report = new Delays(ground, activities).postToReport(4, 30, MONTH);
        figures.put("report_delay.samples", report.size());
        figures.put("report_delay.p50_ms", report.percentile(50));
        figures.put("report_delay.p99_ms", report.percentile(99));
    }

    private void raw(Platform platform) throws Exception {
        say("数据库与消息服务的裸速度", "raw limits");
        RawLimits raw = new RawLimits(platform.mongoUri(), platform.brokers());
        figures.put("raw.insert_many_docs_per_s", raw.insertsPerSecond("care-activity", "activities", RAW));
        figures.put("raw.produce_records_per_s", raw.recordsPerSecond("care-activity.activity", RAW));
        Double batch = figures.get("batch.records_per_s");
        Double inserts = figures.get("raw.insert_many_docs_per_s");
        Double produced = figures.get("raw.produce_records_per_s");
        if (batch != null && inserts != null && produced != null) {
            figures.put("batch.of_raw_inserts_percent", 100 * batch / inserts);
            figures.put("batch.of_raw_produce_percent", 100 * batch / produced);
        }
    }

    private Loop.Run counted(Loop.Run run) {
        count(run);
        return run;
    }

    private void count(Loop.Run run) {
        errors += run.errors();
        if (run.errors() > 0) {
            figures.note("first_error", run.firstError());
        }
    }

    /** Keeps the largest sum of all processes' resident memory seen. */
    private void memory(Platform platform) {
        double total = 0;
        for (Part part : Part.values()) {
            double mb = platform.process(part).residentBytes().orElse(0L) / 1048576.0;
            figures.put("rss." + part.process() + "_mb", mb);
            total += mb;
        }
        mostMemory = Math.max(mostMemory, total);
    }

    private static List<Someone> drawn(List<Someone> people, int howMany) {
        List<Someone> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(150));
        return shuffled.subList(0, Math.min(howMany, shuffled.size()));
    }

    private void say(String chinese, String english) {
        progress.step(chinese, english);
    }

    /** Where a run keeps its data: beside the project's, never in it. */
    static Path home(Path root, String name) {
        return root.resolve(".shouwang").resolve("bench-" + name);
    }
}
