package org.shouwang.bench;

import java.util.Arrays;

/** How long each answer took, in nanoseconds; every single one is kept, so a percentile is exact. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int size;

    void add(long elapsed) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = elapsed;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
    }

    int size() {
        return size;
    }

    /**
     * The percentile by nearest rank: the smallest value such that at least so many per cent of all values are not
     * larger.
     *
     * @param percent above 0, at most 100
     * @return milliseconds; not a number when nothing was measured
     */
    double percentile(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("percent must be above 0 and at most 100, was " + percent);
        }
        if (size == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * size);
        return sorted[rank - 1] / 1e6;
    }
}
