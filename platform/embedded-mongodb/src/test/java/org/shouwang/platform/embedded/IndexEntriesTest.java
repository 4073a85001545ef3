package org.shouwang.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grouped entries are those of the one tree, whatever is put, taken away and asked for, long after runs were split. */
class IndexEntriesTest {
    private static final int ROUNDS = 20_000;
    private static final int IDS = 3_000;

    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null, "a", "ab", "b", 1, 1L, 1.0, 2.5, Instant.EPOCH, Instant.EPOCH.plusMillis(1), true, false);

    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "2, false", "2, true"})
    void both_kinds_of_entries_are_the_same(int values, boolean descending) {
        boolean[] directions = new boolean[values];
        directions[values - 1] = descending;
        KeyOrder order = new KeyOrder(directions);
        IndexEntries flat = new FlatEntries(order);
        IndexEntries grouped = new GroupedEntries(order, values);
        for (int round = 0; round < ROUNDS; round++) {
            @Nullable Object[] key = key(values);
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3, 4 -> {
                    flat.put(key, round);
                    grouped.put(key, round);
                }
                case 5, 6 -> assertThat(grouped.remove(key)).isEqualTo(flat.remove(key));
                default -> assertThat(grouped.get(key)).isEqualTo(flat.get(key));
            }
            if (round % 50 == 0) {
                ask(order, flat, grouped, values);
            }
        }
        assertThat(grouped.size()).isEqualTo(flat.size()).isGreaterThan(1_000);
        ask(order, flat, grouped, new @Nullable Object[0], new @Nullable Object[] {KeyOrder.HIGH});
        flat.clear();
        grouped.clear();
        ask(order, flat, grouped, new @Nullable Object[0], new @Nullable Object[] {KeyOrder.HIGH});
    }

    private void ask(KeyOrder order, IndexEntries flat, IndexEntries grouped, int values) {
        @Nullable Object[] from = bound(values);
        @Nullable Object[] to = bound(values);
        if (random.nextInt(3) > 0) {
            to = Arrays.copyOf(from, Math.min(from.length, values) + 1);
            to[to.length - 1] = KeyOrder.HIGH;
        }
        if (order.compare(from, to) < 0) {
            ask(order, flat, grouped, from, to);
        }
    }

    private static void ask(
            KeyOrder order, IndexEntries flat, IndexEntries grouped, @Nullable Object[] from, @Nullable Object[] to) {
        for (boolean reverse : new boolean[] {false, true}) {
            List<Entry<@Nullable Object[], Integer>> wanted = all(flat.scan(from, to, reverse));
            List<Entry<@Nullable Object[], Integer>> found = all(grouped.scan(from, to, reverse));
            assertThat(found)
                    .extracting(Entry::getValue)
                    .isEqualTo(wanted.stream().map(Entry::getValue).toList());
            for (int i = 0; i < found.size(); i++) {
                assertThat(order.compare(found.get(i).getKey(), wanted.get(i).getKey()))
                        .isZero();
            }
        }
    }

    private static <T> List<T> all(Iterator<T> entries) {
        List<T> all = new ArrayList<>();
        entries.forEachRemaining(all::add);
        return all;
    }

    private @Nullable Object[] key(int values) {
        @Nullable Object[] key = new @Nullable Object[values + 1];
        for (int i = 0; i < values; i++) {
            key[i] = VALUES.get(random.nextInt(i == 0 ? 4 : VALUES.size()));
        }
        if (values == 1 && random.nextInt(4) == 0) {
            key[0] = VALUES.get(random.nextInt(VALUES.size()));
        }
        key[values] = "id-%05d".formatted(random.nextInt(IDS));
        return key;
    }

    private @Nullable Object[] bound(int values) {
        @Nullable Object[] key = key(values);
        @Nullable Object[] bound = Arrays.copyOf(key, random.nextInt(values + 2));
        if (random.nextInt(3) == 0) {
            bound = Arrays.copyOf(bound, bound.length + 1);
            bound[bound.length - 1] = KeyOrder.HIGH;
        }
        return bound;
    }
}
