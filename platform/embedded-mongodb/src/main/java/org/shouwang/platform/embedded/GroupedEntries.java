package org.shouwang.platform.embedded;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Entries whose keys end with the id of the document, grouped by the values before it: for values that many documents
 * share. Groups are found by hash, so that an index that is only ever asked for equal values pays for no order; the order of
 * the groups is made when somebody first asks for a range, and kept from then on.
 */
final class GroupedEntries implements IndexEntries {
    private static final Object NULL = new Object();

    private final KeyOrder order;
    private final int values;
    /** Groups whose values are equal just when Java says so. */
    private final Map<Object, Postings> plain = new HashMap<>();
    /** All other groups; all groups from the moment somebody asks for a range. */
    private final TreeMap<@Nullable Object[], Postings> ordered;

    private boolean complete;
    private long size;

    /** @param values how many components a key has before the id */
    GroupedEntries(KeyOrder order, int values) {
        this.order = order;
        this.values = values;
        this.ordered = new TreeMap<>(order);
    }

    @Override
    public void put(@Nullable Object[] key, Integer position) {
        Postings group = group(key);
        if (group == null) {
            add(key, new Postings(key[values], position));
            size++;
        } else if (group.put(key[values], position)) {
            size++;
        }
    }

    private void add(@Nullable Object[] key, Postings group) {
        Object name = name(key);
        if (name != null) {
            plain.put(name, group);
        }
        if (name == null || complete) {
            ordered.put(Arrays.copyOf(key, values), group);
        }
    }

    @Override
    public @Nullable Integer remove(@Nullable Object[] key) {
        Postings group = group(key);
        Integer position = group == null ? null : group.remove(key[values]);
        if (group == null || position == null) {
            return null;
        }
        size--;
        if (group.isEmpty()) {
            Object name = name(key);
            if (name != null) {
                plain.remove(name);
            }
            if (name == null || complete) {
                ordered.remove(Arrays.copyOf(key, values));
            }
        }
        return position;
    }

    @Override
    public @Nullable Integer get(@Nullable Object[] key) {
        Postings group = group(key);
        return group == null ? null : group.get(key[values]);
    }

    /** The group a key belongs to. */
    private @Nullable Postings group(@Nullable Object[] key) {
        Object name = name(key);
        return name == null ? ordered.get(Arrays.copyOf(key, values)) : plain.get(name);
    }

    /** What a group is found by; null = some value is equal to others in the order's own way, as numbers of several types are. */
    private @Nullable Object name(@Nullable Object[] key) {
        for (int i = 0; i < values; i++) {
            Object value = key[i];
            if (!(value == null || value instanceof String || value instanceof Instant)) {
                return null;
            }
        }
        if (values == 1) {
            return key[0] == null ? NULL : key[0];
        }
        return Arrays.asList(Arrays.copyOf(key, values));
    }

    private @Nullable Object[] valuesOf(Object name) {
        if (values == 1) {
            return new @Nullable Object[] {name == NULL ? null : name};
        }
        return ((List<?>) name).toArray();
    }

    @Override
    public Iterator<Entry<@Nullable Object[], Integer>> scan(
            @Nullable Object[] from, @Nullable Object[] to, boolean reverse) {
        if (from.length >= values && to.length > values && same(from, to)) {
            Postings group = group(from);
            return group == null
                    ? Collections.emptyIterator()
                    : group.scan(Arrays.copyOf(from, values), notBefore(from), notBefore(to), reverse);
        }
        NavigableMap<@Nullable Object[], Postings> part = inOrder().subMap(shortened(from), true, shortened(to), true);
        return new Groups((reverse ? part.descendingMap() : part).entrySet().iterator(), from, to, reverse);
    }

    private boolean same(@Nullable Object[] from, @Nullable Object[] to) {
        for (int i = 0; i < values; i++) {
            if (from[i] == KeyOrder.HIGH || KeyOrder.compareValues(from[i], to[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object[] shortened(@Nullable Object[] bound) {
        return bound.length > values ? Arrays.copyOf(bound, values) : bound;
    }

    private NavigableMap<@Nullable Object[], Postings> inOrder() {
        if (!complete) {
            plain.forEach((name, group) -> ordered.put(valuesOf(name), group));
            complete = true;
        }
        return ordered;
    }

    /** Whether a key of the bound's group, with this id, is not before the bound. */
    private Predicate<@Nullable Object> notBefore(@Nullable Object[] bound) {
        if (bound.length <= values) {
            return id -> true;
        }
        Object limit = bound[values];
        if (limit == KeyOrder.HIGH) {
            return id -> false;
        }
        boolean after = bound.length > values + 1;
        return id -> {
            int result = KeyOrder.compareValues(id, limit);
            return after ? result > 0 : result >= 0;
        };
    }

    private final class Groups implements Iterator<Entry<@Nullable Object[], Integer>> {
        private final Iterator<Entry<@Nullable Object[], Postings>> rest;
        private final @Nullable Object[] from;
        private final @Nullable Object[] to;
        private final boolean reverse;
        private Iterator<Entry<@Nullable Object[], Integer>> current = Collections.emptyIterator();

        Groups(
                Iterator<Entry<@Nullable Object[], Postings>> rest,
                @Nullable Object[] from,
                @Nullable Object[] to,
                boolean reverse) {
            this.rest = rest;
            this.from = from;
            this.to = to;
            this.reverse = reverse;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext()) {
                if (!rest.hasNext()) {
                    return false;
                }
                Entry<@Nullable Object[], Postings> group = rest.next();
                current = group.getValue()
                        .scan(group.getKey(), side(group.getKey(), from), side(group.getKey(), to), reverse);
            }
            return true;
        }

        /** Which ids of a group are not before a bound. */
        private Predicate<@Nullable Object> side(@Nullable Object[] group, @Nullable Object[] bound) {
            int result = order.compare(group, bound.length > values ? Arrays.copyOf(bound, values) : bound);
            return result == 0 ? notBefore(bound) : id -> result > 0;
        }

        @Override
        public Entry<@Nullable Object[], Integer> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void clear() {
        plain.clear();
        ordered.clear();
        size = 0;
    }
}
