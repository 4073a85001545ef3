package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Order of index keys: component by component in BSON order, each ascending or descending as the index declares; a
 * shorter key (a prefix) comes before every key that continues it. {@link #HIGH} stands for "after everything", so
 * {@code prefix + HIGH} is the end of a prefix whatever the direction.
 */
final class KeyOrder implements Comparator<@Nullable Object[]> {
    static final Object HIGH = new Object();
    private static final ValueComparator VALUES = ValueComparator.ascWithoutListHandling();

    private final boolean[] descending;

    KeyOrder(boolean[] descending) {
        this.descending = descending;
    }

    boolean descending(int component) {
        return component < descending.length && descending[component];
    }

    /** The library's order; what keys mostly are is compared without its long way through all types. */
    static int compareValues(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return 0; // most of all null, which many documents of an index that is not sparse have
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Instant a && right instanceof Instant b) {
            return a.compareTo(b);
        }
        if (left instanceof Long a && right instanceof Long b) {
            return a.compareTo(b);
        }
        return VALUES.compare(left, right);
    }

    @Override
    public int compare(@Nullable Object[] left, @Nullable Object[] right) {
        return compareFrom(0, left, right);
    }

    /** Compares the components from {@code first} on. */
    int compareFrom(int first, @Nullable Object[] left, @Nullable Object[] right) {
        int common = Math.min(left.length, right.length);
        for (int i = first; i < common; i++) {
            int result = component(i, left[i], right[i]);
            if (result != 0) {
                return result;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private int component(int i, @Nullable Object left, @Nullable Object right) {
        if (left == HIGH || right == HIGH) {
            return Boolean.compare(left == HIGH, right == HIGH);
        }
        int result = compareValues(left, right);
        return descending(i) ? -result : result;
    }
}
