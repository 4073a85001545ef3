package org.shouwang.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.shouwang.bench.Ground.Someone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The loads: batches, singles and reads, each in a closed loop. */
final class Loads {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 500;
    private static final int BATCH_CLIENTS = 2;
    private static final int SINGLE_CLIENTS = 32;
    private static final int READ_CLIENTS = 4;
    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴");

    private final Ground ground;
    private final Activities activities;
    private final Loop loop;
    private final SplittableRandom random = new SplittableRandom(500);

    Loads(Ground ground, Activities activities) {
        this.ground = ground;
        this.activities = activities;
        this.loop = new Loop(ground.port());
    }

    /** Posts so many activities spread evenly over everybody and over the time since {@code from}, in batches. */
    Loop.Run history(int howMany, Instant from) throws Exception {
        List<Someone> people = ground.people();
        long span = ground.platform().clock().now().getEpochSecond() - 60 - from.getEpochSecond();
        AtomicInteger next = new AtomicInteger();
        int batches = (howMany + BATCH - 1) / BATCH;
        return loop.run(BATCH_CLIENTS, Duration.ofMinutes(20), client -> wire -> {
            int batch = next.getAndIncrement();
            if (batch >= batches) {
                throw new Loop.Enough();
            }
            List<String> texts = new ArrayList<>(BATCH);
            for (int i = batch * BATCH; i < Math.min(howMany, (batch + 1) * BATCH); i++) {
                Someone someone = people.get(i % people.size());
                Instant at = from.plusSeconds(span * i / howMany);
                texts.add(activities.text(someone.personId(), kind(someone, i / people.size()), Ground.at(at)));
            }
            return post(wire, texts);
        });
    }

    /** Posts so many activities on each of some people, in batches. */
    Loop.Run pileUp(List<Someone> touched, int each) throws Exception {
        AtomicInteger next = new AtomicInteger();
        int batches = (touched.size() * each + BATCH - 1) / BATCH;
        return loop.run(BATCH_CLIENTS, Duration.ofMinutes(20), client -> wire -> {
            int batch = next.getAndIncrement();
            if (batch >= batches) {
                throw new Loop.Enough();
            }
            List<String> texts = new ArrayList<>(BATCH);
            for (int i = batch * BATCH; i < Math.min(touched.size() * each, (batch + 1) * BATCH); i++) {
                Someone someone = touched.get(i % touched.size());
                texts.add(activities.text(someone.personId(), kind(someone, i / touched.size()), ground.justNow()));
            }
            return post(wire, texts);
        });
    }

    /** Batches of 500 by two clients, on people drawn evenly; the consumers' backlog is watched. */
    Loop.Run batches(List<Someone> people, Duration time, Backlog backlog) throws Exception {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        backlog.sample();
        watch.scheduleAtFixedRate(
                () -> {
                    try {
                        backlog.sample();
                    } catch (Exception e) {
                        Thread.currentThread().interrupt();
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
        try {
            return loop.run(BATCH_CLIENTS, time, client -> {
                SplittableRandom own = random.split();
                return wire -> {
                    List<String> texts = new ArrayList<>(BATCH);
                    for (int i = 0; i < BATCH; i++) {
                        Someone someone = people.get(own.nextInt(people.size()));
                        texts.add(activities.text(someone.personId(), kind(someone, own.nextInt(7)), ground.justNow()));
                    }
                    return post(wire, texts);
                };
            });
        } finally {
            watch.shutdownNow();
        }
    }

    /** One activity per request by 32 clients. */
    Loop.Run singles(Duration time) throws Exception {
        List<Someone> people = ground.people();
        return loop.run(SINGLE_CLIENTS, time, client -> {
            SplittableRandom own = random.split();
            return wire -> {
                Someone someone = people.get(own.nextInt(people.size()));
                byte[] body = activities.one(someone.personId(), kind(someone, own.nextInt(7)), ground.justNow());
                require(wire.post("/v1/activities", ground.token(), body), 201);
                return 1;
            };
        });
    }

    /** A person's page: the person, the person's duties, the last twenty activities. */
    Loop.Run personPages(Duration time) throws Exception {
        List<Someone> people = ground.people();
        return reads(time, own -> wire -> {
            String id = people.get(own.nextInt(people.size())).personId();
            require(wire.get("/v1/people/" + id, ground.token()), 200);
            require(wire.get("/v1/duties?personId=" + id, ground.token()), 200);
            require(wire.get("/v1/activities?limit=20&personId=" + id, ground.token()), 200);
            return 1;
        });
    }

    /** What is overdue in the whole county, fifty rows. */
    Loop.Run overdueLists(Duration time) throws Exception {
        String path = "/v1/duties?state=OVERDUE&limit=50&org=" + Ground.COUNTY;
        return reads(time, own -> wire -> {
            require(wire.get(path, ground.token()), 200);
            return 1;
        });
    }

    /** How many rows the overdue list gives: it must not be fast because it is empty. */
    int overdueRows() {
        JsonNode page = ground.api()
                .get(Ground.CLIENT, "/v1/duties?state=OVERDUE&limit=50&org=" + Ground.COUNTY)
                .require(200)
                .body();
        return page.path("items").size();
    }

    /** People by the beginning of their name, fifty rows. */
    Loop.Run nameSearches(Duration time) throws Exception {
        return reads(time, own -> wire -> {
            String body = "{\"name\":\"" + SURNAMES.get(own.nextInt(SURNAMES.size())) + "\",\"limit\":50}";
            require(
                    wire.post(
                            "/v1/people/search",
                            ground.token(),
                            body.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    200);
            return 1;
        });
    }

    private Loop.Run reads(Duration time, java.util.function.Function<SplittableRandom, Loop.Request> requests)
            throws Exception {
        IntFunction<Loop.Request> perClient = client -> requests.apply(random.split());
        return loop.run(READ_CLIENTS, time, perClient);
    }

    private int post(Wire wire, List<String> texts) throws Exception {
        Wire.Answer answer = wire.post("/v1/activities/batch", ground.token(), Activities.batch(texts));
        require(answer, 200);
        String body = answer.text();
        if (body.contains("\"REFUSED\"")) {
            for (JsonNode result : JSON.readTree(body).path("results")) {
                if (result.path("outcome").asString().equals("REFUSED")) {
                    throw new IllegalStateException("refused: " + result);
                }
            }
        }
        return texts.size();
    }

    private static String kind(Someone someone, int number) {
        List<String> kinds =
                someone.child() ? Activities.OF_CHILD : someone.alone() ? Activities.OF_ELDER_DUE : Activities.OF_ELDER;
        return kinds.get(number % kinds.size());
    }

    private static void require(Wire.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("status " + answer.status() + ": " + answer.text());
        }
    }
}
