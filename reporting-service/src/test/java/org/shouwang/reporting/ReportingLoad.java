package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.EventProbe;
import org.shouwang.reporting.TestEvents.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A county of 20,000 people with 136,000 activities and as many duty events, through the real consumers. Not part of the
 * build; asks only for completeness and says how long it took. CPU is that of the consumer threads alone.
 */
class ReportingLoad extends ReportingIT {
    private static final Logger LOG = LoggerFactory.getLogger(ReportingLoad.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String COUNTY = "990109";
    private static final int PEOPLE = 20_000;
    private static final int ACTIVITIES = 136_000;
    private static final int AT_ONCE = 2_500;
    private static final LocalDate TERM = LocalDate.parse("2026-03-02");

    @Autowired
    private EventProbe probe;

    @Test
    void every_event_is_counted() throws InterruptedException {
        probe.close(); // it would keep every event in memory
        events.publish(SampleEvents.organisation(COUNTY, List.of(COUNTY)));
        measure(
                "people",
                PEOPLE,
                i -> List.of(SampleEvents.child(id(i), orgs(i))),
                () -> numerator("2026-03", "I1") == PEOPLE);
        measure(
                "activities and duties",
                ACTIVITIES,
                ReportingLoad::activityAndDuty,
                () -> records(COUNTY, "2025-2026-2", "TALK") == ACTIVITIES
                        && numerator("2025-2026-2", "I12") == ACTIVITIES);

        for (String period : List.of("2026-W10", "2026-03", "2025-2026-2")) {
            long[] millis = new long[40];
            for (int i = 0; i < millis.length; i++) {
                long begin = System.nanoTime();
                figures(COUNTY, period);
                millis[i] = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            }
            Arrays.sort(millis);
            LOG.info("figures county {}: p50 {} ms, p95 {} ms", period, millis[20], millis[38]);
        }
        assertThat(records(COUNTY, "2025-2026-2", "TALK")).isEqualTo(ACTIVITIES);
    }

    private static List<Event> activityAndDuty(int i) {
        int person = i % PEOPLE;
        LocalDate monday = TERM.plusWeeks(i / PEOPLE);
        return List.of(
                SampleEvents.activity(
                        new UUID(7, i).toString(),
                        "talk",
                        "TALK",
                        TERM.plusDays(i % 126).toString(),
                        orgs(person),
                        id(person)),
                SampleEvents.duty(
                        id(person),
                        orgs(person),
                        "met",
                        monday.toString(),
                        monday.plusDays(6).toString(),
                        monday.plusDays(10).toString(),
                        "MET",
                        i + 1L));
    }

    private void measure(String what, int count, IntFunction<List<Event>> make, Callable<Boolean> complete) {
        long begin = System.nanoTime();
        long cpu = consumerCpu();
        int sent = 0;
        for (int from = 0; from < count; from += AT_ONCE) {
            List<Event> some = IntStream.range(from, Math.min(count, from + AT_ONCE))
                    .mapToObj(make)
                    .flatMap(List::stream)
                    .toList();
            events.publish(some);
            sent += some.size();
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(complete);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuSeconds = (consumerCpu() - cpu) / 1e9;
        LOG.info(
                "{}: {} events in {} s = {}/s; consumer threads {} CPU s = {} events per CPU second",
                what,
                sent,
                seconds,
                Math.round(sent / seconds),
                cpuSeconds,
                Math.round(sent / cpuSeconds));
    }

    private long numerator(String period, String code) {
        return indicator(figures(COUNTY, period), code).path("numerator").asLong();
    }

    private static long consumerCpu() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().contains("container"))
                .mapToLong(ThreadInfo::getThreadId)
                .map(THREADS::getThreadCpuTime)
                .sum();
    }

    private static String id(int person) {
        return new UUID(5, person).toString();
    }

    private static List<String> orgs(int person) {
        String village = COUNTY + String.format("101%03d", 200 + person % 300);
        String school = COUNTY + String.format("%04d", person % 60);
        return List.of(COUNTY, COUNTY + "101", village, school, school + "-" + (person % 6 + 1) + "-1");
    }
}
