package org.shouwang.careactivity.bench;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shouwang.careactivity.CareActivityApplication;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Outcome;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.test.Infrastructure;
import org.shouwang.platform.test.MutableClock;
import org.shouwang.platform.test.TestTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Activities a second through the whole service: HTTP, store, broker, plan. Broker, database, service and load share one JVM. Run it
 * by hand: {@code ServiceThroughput [people] [batches]}.
 */
final class ServiceThroughput {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceThroughput.class);
    private static final int BATCH = 500;

    private ServiceThroughput() {}

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int batches = args.length > 1 ? Integer.parseInt(args[1]) : 120;
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        CareActivityApplication.class, Infrastructure.class)
                .run("--server.port=0");
        MutableClock clock = context.getBean(MutableClock.class);
        clock.set(Fixtures.at("2026-03-02T08:00"));
        List<String> ids = people(context, people, clock.instant());
        LOG.info("{} people", ids.size());
        for (String day : List.of("2026-03-04", "2026-03-11", "2026-03-18")) {
            clock.set(Fixtures.at(day + "T18:00"));
            run(context, ids, batches, clock.instant());
        }
        context.close();
        Runtime.getRuntime().exit(0);
    }

    private static List<String> people(ConfigurableApplicationContext context, int count, Instant now) {
        PlanStore plans = context.getBean(PlanStore.class);
        List<String> ids = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = new UUID(7, i).toString();
            ids.add(id);
            Subject like = Fixtures.subject(Fixtures.child("R" + (1 + i % 3), i % 2 == 0 ? "D" : "A"), "2026-03-02");
            Subject subject = new Subject(
                    id, true, null, like.registeredOn(), like.orgs(), like.guardianship(), like.traits(), 1);
            outcomes.add(Fixtures.PLANNER.begin(subject, now));
            if (outcomes.size() == 1_000 || i == count - 1) {
                plans.insertAll(outcomes);
                outcomes.clear();
            }
        }
        return ids;
    }

    private static void run(ConfigurableApplicationContext context, List<String> ids, int batches, Instant now)
            throws Exception {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        String bearer = TestTokens.bearer("bench", Set.of("SYSTEM"), Set.of("990101"));
        HttpClient http = HttpClient.newHttpClient();
        Random random = new Random(now.getEpochSecond());
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            bodies.add(body(ids, random, now));
        }
        double facts = (double) batches * BATCH;
        long cpuBefore = cpu();
        long before = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (String body : bodies) {
            Callable<Integer> post = () -> http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/activities/batch"))
                                    .header("Authorization", bearer)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            answers.add(clients.submit(post));
        }
        for (Future<Integer> answer : answers) {
            if (answer.get() != 200) {
                throw new IllegalStateException("status " + answer.get());
            }
        }
        clients.shutdown();
        double posted = (System.nanoTime() - before) / 1e9;
        awaitCounted(context, ids, random, now);
        double counted = (System.nanoTime() - before) / 1e9;
        LOG.info(
                "posted {}/s, counted to the last {}/s, CPU {} us an activity (broker, database, load and service)",
                Math.round(facts / posted),
                Math.round(facts / counted),
                Math.round((cpu() - cpuBefore) / 1e3 / facts));
    }

    /** Posts one last activity to each of some people and waits for the last plan to know it. */
    private static void awaitCounted(
            ConfigurableApplicationContext context, List<String> ids, Random random, Instant now) throws Exception {
        PlanStore plans = context.getBean(PlanStore.class);
        var meters = context.getBean(io.micrometer.core.instrument.MeterRegistry.class);
        double last = -1;
        while (true) {
            double handled = meters.find("events.consumed").counters().stream()
                    .mapToDouble(io.micrometer.core.instrument.Counter::count)
                    .sum();
            var pending = meters.find("outbox.pending").gauge();
            if (handled == last && pending != null && pending.value() == 0) {
                break;
            }
            last = handled;
            Thread.sleep(200);
        }
        List<Loaded<CarePlan>> sample = plans.find(List.of(ids.get(random.nextInt(ids.size()))));
        LOG.info(
                "handled {} events so far; one plan at {} of {}",
                Math.round(last),
                sample.get(0).version(),
                now);
    }

    private static String body(List<String> ids, Random random, Instant now) {
        String[][] kinds = {
            {"TALK", "TALK", "T"},
            {"TUTORING", "TUTOR", "H"},
            {"CALL", "PCALL", "T"},
            {"CALL", "GCALL", "H"},
            {"CALL", "PARCALL", "T"},
            {"VISIT", "HOMEVISIT", "T"},
            {"VISIT", "CDVISIT", "CD"}
        };
        StringBuilder body = new StringBuilder("{\"activities\":[");
        for (int i = 0; i < BATCH; i++) {
            String[] kind = kinds[random.nextInt(kinds.length)];
            body.append(i == 0 ? "" : ",")
                    .append("{\"activityId\":\"")
                    .append(new UUID(random.nextLong(), random.nextLong()))
                    .append("\",\"kind\":\"")
                    .append(kind[0])
                    .append("\",\"contactType\":\"")
                    .append(kind[1])
                    .append("\",\"personIds\":[\"")
                    .append(ids.get(random.nextInt(ids.size())))
                    .append("\"],\"at\":\"")
                    .append(now.minusSeconds(random.nextInt(48 * 3600)))
                    .append("\",\"minutes\":20,\"result\":\"DONE\",\"role\":\"")
                    .append(kind[2])
                    .append("\",\"note\":\"聊了学习和生活情况\"}");
        }
        return body.append("]}").toString();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
