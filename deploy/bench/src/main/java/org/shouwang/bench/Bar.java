package org.shouwang.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is held against.
 *
 * @param key of our figure
 * @param zh Chinese name
 * @param en English name
 * @param peer DHIS2 Tracker 2.43.1 on the same kind of machine, as shipped unless said; none where it was not measured
 * @param floor our floor; none = for information
 * @param above whether the figure must be at least the floor, else at most
 */
record Bar(
        String key,
        String zh,
        String en,
        @Nullable Double peer,
        @Nullable Double floor,
        boolean above) {

    /** The rows of the table, in order. Peer's batch figure is that with its known fault patched, the higher one. */
    static final List<Bar> ALL = List.of(
            atLeast("single.records_per_s", "单条写入/秒", "single records/s, 32 clients", 188.0, 600.0),
            info("single.p50_ms", "单条 p50 毫秒", "single p50 ms", 175.0),
            atMost("single.p99_ms", "单条 p99 毫秒", "single p99 ms", 335.0, 300.0),
            atLeast("batch.records_per_s", "批量写入/秒", "batch 500 x 2 clients records/s", 2770.0, 3000.0),
            atMost("batch.backlog_slope_per_s", "积压增长/秒", "consumer backlog growth records/s", null, 30.0),
            info("batch.long_history_records_per_s", "长历史批量/秒", "batch on 150 each, records/s", null),
            atLeast("batch.long_history_ratio", "长历史/短历史", "long history / even history", null, 0.9),
            atMost("person_page.p95_ms", "个人页 p95 毫秒", "person page p95 ms, 4 clients", 48.0, 40.0),
            atMost("overdue_list.p95_ms", "全县超期 p95 毫秒", "county overdue list p95 ms", 232.0, 100.0),
            atMost("name_search.p95_ms", "姓名查找 p95 毫秒", "name search p95 ms", 60.0, 50.0),
            atMost("errors", "错误数", "failed requests of all runs", null, 0.0),
            atMost("report_delay.p99_ms", "入报表 p99 毫秒", "post to report p99 ms", null, 3000.0),
            info("text_delay.p99_ms", "超期到短信 p99 毫秒", "overdue to text p99 ms", null),
            info("import.first_rows_per_s", "首份名册/秒", "first roster after the start, rows/s", null),
            info("import.second_rows_per_s", "第二份名册/秒", "second roster, rows/s", null),
            atLeast("import.rows_per_s", "导入行/秒", "import rows/s, 90,000 rows", null, 1500.0),
            atMost("sweep.due1000_at_10k_ms", "1万人扫1千 毫秒", "sweep 1,000 due of 10,000, ms", null, 1000.0),
            atMost("sweep.due1000_at_100k_ms", "10万人扫1千 毫秒", "sweep 1,000 due of 100,000, ms", null, 1000.0),
            atMost("search.name.p95_ms", "十万人查姓名 p95 毫秒", "search by name p95 ms, 100,000 people", null, 100.0),
            atMost(
                    "search.part.p95_ms",
                    "十万人查姓名一部分 p95 毫秒",
                    "search by part of a name p95 ms, 100,000 people",
                    null,
                    100.0),
            atMost("search.pinyin.p95_ms", "十万人查拼音 p95 毫秒", "search by pinyin p95 ms, 100,000 people", null, 100.0),
            atMost(
                    "search.initials.p95_ms",
                    "十万人查首字母 p95 毫秒",
                    "search by initials p95 ms, 100,000 people",
                    null,
                    100.0),
            atMost(
                    "search.id_number.p95_ms",
                    "十万人查身份证号 p95 毫秒",
                    "search by ID number p95 ms, 100,000 people",
                    null,
                    100.0),
            atMost("search.phone.p95_ms", "十万人查电话 p95 毫秒", "search by phone p95 ms, 100,000 people", null, 100.0),
            atMost("search.class.p95_ms", "十万人查班级 p95 毫秒", "search by class p95 ms, 100,000 people", null, 100.0),
            atMost(
                    "search.village_tier.p95_ms",
                    "十万人查村加等级 p95 毫秒",
                    "search by village and tier p95 ms, 100,000 people",
                    null,
                    100.0),
            atMost(
                    "search.incomplete.p95_ms",
                    "十万人查档案缺项 p95 毫秒",
                    "search incomplete files p95 ms, 100,000 people",
                    null,
                    100.0),
            atMost(
                    "search.unreachable.p95_ms",
                    "十万人查无法联系 p95 毫秒",
                    "search unreachable p95 ms, 100,000 people",
                    null,
                    100.0),
            info("export.elders.whole_s", "导出老人 秒", "export of every elder, s", null),
            info("export.children.whole_s", "导出儿童 秒", "export of every child, s", null),
            info("export.rss_registry-service_mb", "导出后登记服务内存 MB", "registry after the exports, MiB", null),
            info("import.rss_registry-service_mb", "导入后登记服务内存 MB", "registry after the import, MiB", null),
            atMost("divisions.import_s", "四万村区划 秒", "division tree of 40,000 villages, s", null, 60.0),
            info("engine.all_rules.facts_per_s", "引擎 全部规则 事实/秒", "engine, all rules, facts/s, stored form", null),
            info("engine.first_rules.facts_per_s", "引擎 十条规则 事实/秒", "engine, first ten rules, facts/s", null),
            info("engine.sweep.due1000_at_10k_ms", "引擎 1万人扫1千 毫秒", "engine, sweep 1,000 due of 10,000, ms", null),
            info("engine.sweep.due1000_at_100k_ms", "引擎 10万人扫1千 毫秒", "engine, 1,000 due of 100,000, ms", null),
            info("engine.sweep.due1000_at_1m_ms", "引擎 100万人扫1千 毫秒", "engine, 1,000 due of 1,000,000, ms", null),
            info("rss.total_mb", "内存 MB", "resident memory of all, MiB", 3900.0),
            info("start.seconds", "启动 秒", "start until ready, s", 28.0),
            info("raw.sha256_mb_per_s", "裸 SHA-256 MB/秒 单线程", "plain SHA-256, one thread, MB/s", null),
            info("raw.insert_many_docs_per_s", "裸驱动插入/秒", "plain driver, same documents/s", null),
            info("raw.produce_records_per_s", "裸发送/秒", "plain producer, same records/s", null));

    /** Met, missed or nothing to judge. */
    String verdict(double value) {
        if (floor == null) {
            return "";
        }
        return (above ? value >= floor : value <= floor) ? "✓" : "✗";
    }

    private static Bar atLeast(String key, String zh, String en, @Nullable Double peer, double floor) {
        return new Bar(key, zh, en, peer, floor, true);
    }

    private static Bar atMost(String key, String zh, String en, @Nullable Double peer, double floor) {
        return new Bar(key, zh, en, peer, floor, false);
    }

    private static Bar info(String key, String zh, String en, @Nullable Double peer) {
        return new Bar(key, zh, en, peer, null, true);
    }
}
