package org.shouwang.careactivity.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.RawBsonDocument;
import org.shouwang.careactivity.careplan.CarePlan;

/** A sweep of a thousand due plans among many, kept as they are stored and found by when time next changes them. */
final class MemorySweep {
    /** How many are due at each instant swept. */
    static final int DUE = 1_000;

    private static final int SWEEPS = 5;
    private static final int TEMPLATES = 1_000;
    private static final Instant LATER = PlanSample.START.plus(Duration.ofDays(365));

    private final PlanSample sample;

    MemorySweep(PlanSample sample) {
        this.sample = sample;
    }

    /** Milliseconds of one sweep, the middle of several. */
    double milliseconds(int people) {
        byte[][] plans = new byte[people][];
        TreeMap<Long, Integer> byNext = new TreeMap<>();
        byte[][] templates = new byte[TEMPLATES][];
        Instant[] nexts = new Instant[TEMPLATES];
        for (int i = 0; i < TEMPLATES; i++) {
            CarePlan plan = sample.child(i);
            templates[i] = bytes(plan);
            nexts[i] = Objects.requireNonNull(plan.nextActionAt());
        }
        for (int i = 0; i < people; i++) {
            plans[i] = templates[i % TEMPLATES].clone();
            boolean due = i < DUE * SWEEPS;
            byNext.put(key(due ? nexts[i % TEMPLATES].plusMillis(i / DUE) : LATER, i), i);
        }
        double[] times = new double[SWEEPS];
        Instant now = nexts[0];
        for (Instant next : nexts) {
            now = next.isAfter(now) ? next : now;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            times[sweep] = sweep(plans, byNext, now);
        }
        java.util.Arrays.sort(times);
        return times[SWEEPS / 2];
    }

    private double sweep(byte[][] plans, TreeMap<Long, Integer> byNext, Instant now) {
        long begun = System.nanoTime();
        for (int moved = 0; moved < DUE; moved++) {
            Map.Entry<Long, Integer> first = Objects.requireNonNull(byNext.pollFirstEntry());
            int at = first.getValue();
            CarePlan plan = sample.read(new RawBsonDocument(plans[at]));
            CarePlan next = sample.planner().tick(plan, now).plan();
            plans[at] = bytes(next);
            byNext.put(key(LATER, at), at);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private byte[] bytes(CarePlan plan) {
        var buffer = sample.stored(plan).getByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** By instant, then by number. */
    private static long key(Instant at, int number) {
        long seconds = at.getEpochSecond();
        return seconds << 24 | number;
    }
}
