package org.shouwang.platform.embedded;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A way through one index: one or more stretches of it, read one after the other or, when an order is asked for,
 * merged by the components from {@code mergeFrom} on. Lazy: who stops early reads no more. An exact scan finds the
 * documents the filter wants and no other.
 */
record Scan(
        OrderedIndex index,
        List<Stretch> stretches,
        int equalities,
        boolean ranged,
        boolean sorted,
        boolean reverse,
        int mergeFrom,
        Set<String> used,
        boolean exact) {

    /** Keys from {@code from} (inclusive) to {@code to} (exclusive). */
    record Stretch(@Nullable Object[] from, @Nullable Object[] to) {}

    /** The positions of the candidates, each once. */
    IntStream positions() {
        Iterator<Entry<@Nullable Object[], Integer>> entries = sorted && stretches.size() > 1 ? merged() : chained();
        IntStream positions = StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false)
                .mapToInt(Entry::getValue);
        if (index.multikey()) {
            Set<Integer> seen = new HashSet<>();
            return positions.filter(seen::add);
        }
        return positions;
    }

    /** Whether the number of entries is the number of documents. */
    boolean countable() {
        boolean onceEach = !index.multikey() || stretches.size() == 1 && !index.arrayFrom(equalities);
        return exact && onceEach;
    }

    /** How many entries the scan has, counted up to {@code most}. */
    int size(int most) {
        int count = 0;
        Iterator<Entry<@Nullable Object[], Integer>> entries = chained();
        while (count < most && entries.hasNext()) {
            entries.next();
            count++;
        }
        return count;
    }

    private Iterator<Entry<@Nullable Object[], Integer>> open(Stretch stretch) {
        return index.scan(stretch.from(), stretch.to(), reverse);
    }

    private Iterator<Entry<@Nullable Object[], Integer>> chained() {
        if (stretches.size() == 1) {
            return open(stretches.get(0));
        }
        return new Chained(stretches.iterator());
    }

    private final class Chained implements Iterator<Entry<@Nullable Object[], Integer>> {
        private final Iterator<Stretch> rest;
        private Iterator<Entry<@Nullable Object[], Integer>> current = Collections.emptyIterator();

        Chained(Iterator<Stretch> rest) {
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext()) {
                if (!rest.hasNext()) {
                    return false;
                }
                current = open(rest.next());
            }
            return true;
        }

        @Override
        public Entry<@Nullable Object[], Integer> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }

    private Iterator<Entry<@Nullable Object[], Integer>> merged() {
        KeyOrder order = index.order();
        int sign = reverse ? -1 : 1;
        PriorityQueue<Head> heads = new PriorityQueue<>(
                (left, right) -> sign * order.compareFrom(mergeFrom, left.entry.getKey(), right.entry.getKey()));
        for (Stretch stretch : stretches) {
            Iterator<Entry<@Nullable Object[], Integer>> entries = open(stretch);
            if (entries.hasNext()) {
                heads.add(new Head(entries.next(), entries));
            }
        }
        return new Merged(heads);
    }

    private record Head(Entry<@Nullable Object[], Integer> entry, Iterator<Entry<@Nullable Object[], Integer>> rest) {}

    private record Merged(PriorityQueue<Head> heads) implements Iterator<Entry<@Nullable Object[], Integer>> {
        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Entry<@Nullable Object[], Integer> next() {
            Head head = heads.remove();
            if (head.rest.hasNext()) {
                heads.add(new Head(head.rest.next(), head.rest));
            }
            return head.entry;
        }
    }
}
