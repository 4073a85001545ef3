package org.shouwang.reporting.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by code. */
final class Counts {
    private final Map<String, long[]> counts = new HashMap<>();

    /** Shows the code, also when nothing is counted under it. */
    Counts show(String code) {
        counts.computeIfAbsent(code, first -> new long[1]);
        return this;
    }

    void add(String code) {
        long[] count = counts.get(code);
        if (count == null) {
            count = new long[1];
            counts.put(code, count);
        }
        count[0]++;
    }

    /** Nothing to add shows nothing. */
    void add(String code, long more) {
        if (more > 0) {
            counts.computeIfAbsent(code, first -> new long[1])[0] += more;
        }
    }

    long of(String code) {
        long[] count = counts.get(code);
        return count == null ? 0 : count[0];
    }

    SortedMap<String, Long> sorted() {
        SortedMap<String, Long> sorted = new TreeMap<>();
        counts.forEach((code, count) -> sorted.put(code, count[0]));
        return sorted;
    }
}
