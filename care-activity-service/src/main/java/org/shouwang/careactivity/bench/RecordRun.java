package org.shouwang.careactivity.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.RawBsonDocument;
import org.shouwang.careactivity.careplan.CarePlan;

/** Contacts weighed one after the other for 2,000 children through three months. */
final class RecordRun {
    private static final int CHILDREN = 2_000;
    private static final int ROUNDS = 20;
    private static final int REPEATS = 20_000;
    private static final Duration STEP = Duration.ofDays(3);

    private final PlanSample sample;

    RecordRun(PlanSample sample) {
        this.sample = sample;
    }

    void warmUp() {
        stored(1);
        inMemory();
        codecOnly();
    }

    /** Facts a second, each read from and written to the form in which plans are stored. */
    double stored(int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long begun = System.nanoTime();
        List<Future<?>> runs = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int seed = i;
            runs.add(pool.submit(() -> storedRounds(seed)));
        }
        runs.forEach(RecordRun::await);
        pool.shutdown();
        return threads * (double) CHILDREN * ROUNDS / seconds(begun);
    }

    private void storedRounds(int seed) {
        Random random = new Random(seed);
        RawBsonDocument[] plans = new RawBsonDocument[CHILDREN];
        for (int i = 0; i < CHILDREN; i++) {
            plans[i] = sample.stored(sample.child(i));
        }
        Instant now = PlanSample.START;
        for (int round = 0; round < ROUNDS; round++) {
            now = now.plus(STEP);
            for (int i = 0; i < CHILDREN; i++) {
                CarePlan plan = sample.read(plans[i]);
                plans[i] = sample.stored(sample.planner()
                        .record(plan, List.of(PlanSample.fact(random, now)), now)
                        .plan());
            }
        }
    }

    /** Facts a second, the plans kept as objects. */
    double inMemory() {
        Random random = new Random(7);
        List<CarePlan> plans = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            plans.add(sample.child(i));
        }
        long begun = System.nanoTime();
        walk(plans, random);
        return (double) CHILDREN * ROUNDS / seconds(begun);
    }

    private Instant walk(List<CarePlan> plans, Random random) {
        Instant now = PlanSample.START;
        for (int round = 0; round < ROUNDS; round++) {
            now = now.plus(STEP);
            for (int i = 0; i < plans.size(); i++) {
                plans.set(
                        i,
                        sample.planner()
                                .record(plans.get(i), List.of(PlanSample.fact(random, now)), now)
                                .plan());
            }
        }
        return now;
    }

    /** Plans a second that are only read and written: the limit which the form of storage sets. */
    double codecOnly() {
        List<RawBsonDocument> plans = grown();
        long begun = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            plans.replaceAll(plan -> sample.stored(sample.read(plan)));
        }
        return (double) CHILDREN * ROUNDS / seconds(begun);
    }

    /** Size of a plan after three months, on average. */
    double bytesAPlan() {
        return grown().stream()
                .mapToInt(plan -> plan.getByteBuffer().remaining())
                .average()
                .orElseThrow();
    }

    private List<RawBsonDocument> grown() {
        List<CarePlan> plans = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            plans.add(sample.child(i));
        }
        walk(plans, new Random(7));
        List<RawBsonDocument> stored = new ArrayList<>();
        plans.forEach(plan -> stored.add(sample.stored(plan)));
        return stored;
    }

    /** Microseconds one more fact takes for a child with so many contacts on record, read and written as stored. */
    double microsecondsAfter(int contacts) {
        Random random = new Random(contacts);
        Instant now = PlanSample.START.plus(Duration.ofDays(60));
        CarePlan plan = sample.planner().tick(sample.child(2), now).plan();
        for (int i = 0; i < contacts; i++) {
            plan = sample.planner()
                    .record(plan, List.of(PlanSample.fact(random, now)), now)
                    .plan();
        }
        RawBsonDocument stored = sample.stored(plan);
        long begun = 0;
        for (int i = -REPEATS / 4; i < REPEATS; i++) {
            begun = i == 0 ? System.nanoTime() : begun;
            sample.stored(sample.planner()
                    .record(sample.read(stored), List.of(PlanSample.fact(random, now)), now)
                    .plan());
        }
        return seconds(begun) * 1e6 / REPEATS;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void await(Future<?> run) {
        try {
            run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
