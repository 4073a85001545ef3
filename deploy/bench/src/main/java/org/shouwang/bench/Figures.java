package org.shouwang.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measured figures by key, in the order in which they were measured. */
final class Figures {

    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, Object> notes = new LinkedHashMap<>();

    /** Keeps a figure, rounded to what can be meant by it. */
    void put(String key, double value) {
        double rounded = Math.abs(value) >= 100 ? Math.rint(value) : Math.rint(value * 100) / 100;
        values.put(key, rounded);
    }

    void note(String key, Object text) {
        notes.put(key, text);
    }

    @Nullable
    Double get(String key) {
        return values.get(key);
    }

    /** Rates and percentiles of a run under one prefix. */
    void put(String prefix, String rateKey, Loop.Run run) {
        put(prefix + "." + rateKey, run.perSecond());
        put(prefix + ".p50_ms", run.latencies().percentile(50));
        put(prefix + ".p95_ms", run.latencies().percentile(95));
        put(prefix + ".p99_ms", run.latencies().percentile(99));
        put(prefix + ".errors", run.errors());
        put(prefix + ".client_cpu_percent", run.clientCpu() * 100);
        if (run.errors() > 0) {
            note(prefix + ".first_error", run.firstError());
        }
    }

    void addAll(String prefix, Figures others) {
        others.values.forEach((key, value) -> values.put(prefix + key, value));
        others.notes.forEach((key, value) -> notes.put(prefix + key, value));
    }

    Map<String, Double> values() {
        return values;
    }

    Map<String, Object> notes() {
        return notes;
    }
}
