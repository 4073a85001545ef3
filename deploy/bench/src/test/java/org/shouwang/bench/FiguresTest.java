package org.shouwang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwang.sample.Child;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresTest {

    @Test
    void a_backlog_that_rises_by_seven_a_second_grows_by_seven_whatever_its_height() {
        List<long[]> samples = IntStream.range(0, 60)
                .mapToObj(second -> new long[] {second * 1_000_000_000L, 500 + 7L * second})
                .toList();

        assertThat(Backlog.growthPerSecond(samples)).isCloseTo(7, within(1e-9));
    }

    @Test
    void a_backlog_that_goes_up_and_down_does_not_grow() {
        List<long[]> samples = IntStream.range(0, 61)
                .mapToObj(second -> new long[] {second * 1_000_000_000L, second % 2 == 0 ? 100 : 900})
                .toList();

        assertThat(Backlog.growthPerSecond(samples)).isCloseTo(0, within(1e-9));
    }

    @Test
    void a_gauge_is_the_sum_of_its_series_and_not_of_those_with_a_longer_name() {
        String text = "# HELP x\ncare_sweep_sum{a=\"1\"} 0.5\ncare_sweep_sum{a=\"2\"} 0.25\ncare_sweep_sum_more 9\n";

        assertThat(Metrics.sum(text, "care_sweep_sum")).isEqualTo(0.75);
        assertThat(Metrics.sum(text, "care_sweep")).isZero();
    }

    @Test
    void a_floor_is_met_on_the_right_side_only() {
        Bar single = bar("single.records_per_s");
        Bar slow = bar("single.p99_ms");

        assertThat(single.verdict(600)).isEqualTo("✓");
        assertThat(single.verdict(599)).isEqualTo("✗");
        assertThat(slow.verdict(300)).isEqualTo("✓");
        assertThat(slow.verdict(301)).isEqualTo("✗");
        assertThat(bar("text_delay.p99_ms").verdict(1e9)).isEmpty();
    }

    @Test
    void every_key_asked_for_has_its_row() {
        assertThat(Bar.ALL)
                .extracting(Bar::key)
                .contains(
                        "single.records_per_s",
                        "single.p50_ms",
                        "single.p99_ms",
                        "batch.records_per_s",
                        "batch.long_history_records_per_s",
                        "person_page.p95_ms",
                        "overdue_list.p95_ms",
                        "name_search.p95_ms",
                        "rss.total_mb",
                        "report_delay.p99_ms",
                        "text_delay.p99_ms",
                        "import.rows_per_s",
                        "sweep.due1000_at_10k_ms",
                        "sweep.due1000_at_100k_ms",
                        "raw.insert_many_docs_per_s",
                        "raw.produce_records_per_s")
                .doesNotHaveDuplicates();
    }

    @Test
    void every_activity_has_an_id_of_its_own_and_a_kind_that_fits_its_contact_type() {
        Activities activities = new Activities(7);
        Activities anotherRun = new Activities(8);
        OffsetDateTime at = OffsetDateTime.parse("2026-03-05T12:00:00+08:00");
        Set<UUID> ids = new HashSet<>();
        for (String type : Activities.OF_CHILD) {
            for (Activities source : List.of(activities, anotherRun)) {
                JsonNode activity = JsonMapper.shared().readTree(source.one("p", type, at));
                UUID id = UUID.fromString(activity.path("activityId").asString());
                assertThat(id.version()).isEqualTo(4);
                assertThat(ids.add(id)).isTrue();
                assertThat(activity.path("kind").asString())
                        .isEqualTo(
                                switch (type) {
                                    case "TALK" -> "TALK";
                                    case "HOMEVISIT", "CDVISIT" -> "VISIT";
                                    default -> "CALL";
                                });
            }
        }
    }

    @Test
    void nobody_in_the_population_is_tutored_and_the_first_elders_live_alone() {
        Population population = new Population(300);
        int performance = Child.HEADERS.indexOf("学业水平");

        assertThat(population.children(300))
                .hasSize(300)
                .extracting(row -> row.get(performance))
                .doesNotContain("差", "较差");
        assertThat(population.elders(0, 300, 30).filter(row -> row.contains("E1")))
                .hasSize(30);
    }

    private static Bar bar(String key) {
        return Bar.ALL.stream().filter(bar -> bar.key().equals(key)).findFirst().orElseThrow();
    }
}
