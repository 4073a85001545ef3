package org.shouwang.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Progress;
import org.shouwang.sample.Child;
import org.shouwang.sample.Elder;

/**
 * The sweep among few and among many people, on a platform of its own: the same thousand become overdue among 10,000 people,
 * then among 100,000, in whom every kind of search is asked for and who are written out then. Only the second and the third
 * sweep count; the first finds the service as it was started.
 */
final class Crowd {

    private static final int SEARCH_SHARE = 3;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    private final Sizes sizes;
    private final int people;
    private final Progress progress;
    private final Figures figures = new Figures();
    private final Searches searches = new Searches();

    /** @param people how many there are in the end */
    Crowd(Sizes sizes, int people, Progress progress) {
        this.sizes = sizes;
        this.people = people;
        this.progress = progress;
    }

    /** Runs it on a fresh platform and stops that at the end. */
    Figures run(PlatformSettings settings) throws Exception {
        try (Platform platform = new Platform(settings, progress)) {
            platform.requireStopped();
            platform.forget();
            platform.start();
            Ground ground = new Ground(platform);
            ground.goTo(MONDAY, LocalTime.of(9, 0));
            Population population = new Population(people);
            progress.step("导入老人 %d 人".formatted(sizes.elders()), "importing elders");
            ground.settle(population, sizes.elders(), sizes.alone());
            sweep(ground, WEDNESDAY, "warm_up");
            sweep(ground, FRIDAY, "at_10k");
            Latencies texts = Delays.overdueToText(platform.brokers());
            figures.put("crowd.text_delay.p99_ms", texts.percentile(99));
            more(ground, population);
            sweep(ground, SUNDAY, "at_100k");
            progress.step("查找：%d 人中".formatted(people), "searches among many people");
            figures.put("search.errors", searches.measure(ground, sizes.reads().dividedBy(SEARCH_SHARE), figures));
            progress.step("导出：%d 人".formatted(people), "exporting everybody");
            Exports.measure(ground, figures);
            return figures;
        }
    }

    /** The rest of the people, half elders and half children: the import on services that run for a while. */
    private void more(Ground ground, Population population) throws Exception {
        int elders = (people - sizes.elders()) / 2;
        int children = people - sizes.elders() - elders;
        progress.step("再导入老人 %d 人、儿童 %d 人".formatted(elders, children), "importing many more people");
        Stream<List<String>> more = population
                .elders(sizes.elders(), sizes.elders() + elders, 0)
                .peek(row -> searches.see(row, Elder.HEADERS));
        double ofElders = ground.load("elders", Elder.HEADERS, more, elders);
        Stream<List<String>> young =
                population.childrenWithGaps(children).peek(row -> searches.see(row, Child.HEADERS));
        double ofChildren = ground.load("children", Child.HEADERS, young, children);
        figures.put("import.elders_rows_per_s", elders / ofElders);
        figures.put("import.children_rows_per_s", children / ofChildren);
        figures.put("import.rows_per_s", (elders + children) / (ofElders + ofChildren));
        for (Part part : List.of(Part.REGISTRY, Part.DATABASE)) {
            long bytes = ground.platform().process(part).residentBytes().orElse(0L);
            figures.put("import.rss_" + part.process() + "_mb", bytes / 1048576.0);
        }
    }

    private void sweep(Ground ground, LocalDate day, String name) throws Exception {
        progress.step("扫描：%d 人到期".formatted(sizes.alone()), "sweep " + name);
        ground.rest();
        Sweeps.Sweep sweep = new Sweeps(ground).overNoonOf(day);
        String key = "sweep.due" + sizes.alone() + "_" + name;
        figures.put(key + "_ms", sweep.engineMs());
        figures.put(key + "_wall_ms", sweep.wallMs());
        figures.put(key + "_plans", sweep.plans());
        ground.rest();
    }
}
