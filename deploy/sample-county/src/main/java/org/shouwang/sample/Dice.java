package org.shouwang.sample;

import java.util.List;

/**
 * Chance without state: every throw is a function of the seed, a word that says what is thrown for, and a number. So a
 * person stays the same whatever is asked first, and on every Java version.
 */
final class Dice {

    private final long seed;

    Dice(long seed) {
        this.seed = seed;
    }

    /** A whole number from 0 up to, not including, {@code bound}. */
    int below(int bound, String what, long... numbers) {
        return (int) Long.remainderUnsigned(bits(what, numbers), bound);
    }

    /** True in {@code percent} of a hundred throws. */
    boolean percent(int percent, String what, long... numbers) {
        return below(100, what, numbers) < percent;
    }

    <T> T pick(List<T> from, String what, long... numbers) {
        return from.get(below(from.size(), what, numbers));
    }

    private long bits(String what, long... numbers) {
        long hash = mix(seed);
        for (int i = 0; i < what.length(); i++) {
            hash = mix(hash ^ what.charAt(i));
        }
        for (long number : numbers) {
            hash = mix(hash ^ number);
        }
        return hash;
    }

    /** SplitMix64: the golden-ratio step and its finaliser. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
