package org.shouwang.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Progress;
import org.shouwang.sample.Elder;

/**
 * The sweep among few and among many people, on a platform of its own: the same thousand become overdue among 10,000 people,
 * then among 100,000. Only the second and the third sweep count; the first finds the service as it was started.
 */
final class Crowd {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    private final Sizes sizes;
    private final int people;
    private final Progress progress;
    private final Figures figures = new Figures();

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
            int more = people - sizes.elders();
            progress.step("再导入老人 %d 人".formatted(more), "importing many more elders");
            Stream<List<String>> rows = population.elders(sizes.elders(), people, 0);
            figures.put("import.many_rows_per_s", more / ground.load("elders", Elder.HEADERS, rows, more));
            sweep(ground, SUNDAY, "at_100k");
            return figures;
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
