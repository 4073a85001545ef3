package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.embedded.Condition.Bound;
import org.shouwang.platform.embedded.Condition.Points;
import org.shouwang.platform.embedded.Condition.Range;
import org.shouwang.platform.embedded.Scan.Stretch;

/**
 * Chooses the index for a query: equality on a prefix of its keys, then {@code $in} or a range on the next, and the
 * asked order if the following keys give it. Between several, the one that reads fewest entries (counted up to a cap).
 */
final class QueryPlanner {
    private static final int MOST_STRETCHES = 20_000;
    private static final int PROBE = 1_000;

    private final Conditions conditions;
    private final List<SortKey> sort;
    private final int wanted;

    /** A field and its direction in an asked order. */
    private record SortKey(String field, boolean descending) {}

    /** @param wanted documents the caller will read (skip and limit), 0 = all */
    QueryPlanner(Document filter, @Nullable Document orderBy, int wanted) {
        this.conditions = Conditions.of(filter);
        this.wanted = wanted;
        this.sort = new ArrayList<>();
        if (orderBy != null) {
            orderBy.forEach((field, direction) -> sort.add(new SortKey(field, ((Number) direction).intValue() < 0)));
        }
    }

    /** The best way, or null if the whole collection must be read. */
    @Nullable
    Scan choose(List<Index<Integer>> indexes) {
        List<Scan> scans = new ArrayList<>(indexes.size());
        for (Index<Integer> index : indexes) {
            Scan scan = through((OrderedIndex) index);
            if (scan != null) {
                if (scan.index().isUnique() && scan.equalities() >= scan.index().declaredKeys()) {
                    return scan;
                }
                scans.add(scan);
            }
        }
        if (scans.size() < 2) {
            return scans.isEmpty() ? null : scans.get(0);
        }
        return scans.stream()
                .min(Comparator.comparingInt(this::cost).thenComparing(QueryPlanner::merit, Comparator.reverseOrder()))
                .orElse(null);
    }

    private int cost(Scan scan) {
        int most = PROBE;
        if (scan.sorted() && wanted > 0 && scan.exact()) {
            most = Math.min(PROBE, wanted);
        }
        return scan.size(most);
    }

    private static int merit(Scan scan) {
        return scan.equalities() * 4 + (scan.sorted() ? 3 : 0) + (scan.ranged() ? 2 : 0);
    }

    private @Nullable Scan through(OrderedIndex index) {
        if (index.positional()) {
            return null;
        }
        List<String> components = index.components();
        List<@Nullable Object[]> prefixes = new ArrayList<>();
        prefixes.add(new @Nullable Object[0]);
        Set<String> used = new HashSet<>();
        Set<String> fixed = new HashSet<>();
        int equalities = 0;
        Range range = null;
        for (int i = 0; i < components.size(); i++) {
            String field = components.get(i);
            Condition condition = conditions.on(field, index.array(i));
            if (index.sparse() && i == 0 && !demandsValue(condition)) {
                return null;
            }
            if (condition instanceof Points points) {
                TreeSet<@Nullable Object> values = new TreeSet<>(KeyOrder::compareValues);
                values.addAll(points.values());
                if ((long) prefixes.size() * values.size() <= MOST_STRETCHES) {
                    prefixes = extended(prefixes, values);
                    equalities++;
                    used.add(field);
                    if (values.size() == 1 && !index.array(i)) {
                        fixed.add(field);
                    }
                    continue;
                }
            } else if (condition instanceof Range found) {
                range = found;
                used.add(field);
            }
            break;
        }
        Order order = order(index, components, fixed, equalities);
        if (equalities == 0 && range == null && !(order.found && wanted > 0)) {
            return null;
        }
        return new Scan(
                index,
                stretches(index, prefixes, range),
                equalities,
                range != null,
                order.found,
                order.reverse,
                order.from,
                used,
                used.containsAll(conditions.fields()) && conditions.complete() && conditions.onlyEqualities());
    }

    private static boolean demandsValue(@Nullable Condition condition) {
        return condition instanceof Range
                || condition instanceof Points points
                        && points.values().stream().allMatch(value -> value != null);
    }

    private static List<@Nullable Object[]> extended(
            List<@Nullable Object[]> prefixes, TreeSet<@Nullable Object> values) {
        List<@Nullable Object[]> longer = new ArrayList<>(prefixes.size() * values.size());
        for (@Nullable Object[] prefix : prefixes) {
            for (Object value : values) {
                longer.add(with(prefix, value));
            }
        }
        return longer;
    }

    private static @Nullable Object[] with(@Nullable Object[] prefix, @Nullable Object... more) {
        @Nullable Object[] key = Arrays.copyOf(prefix, prefix.length + more.length);
        System.arraycopy(more, 0, key, prefix.length, more.length);
        return key;
    }

    private static List<Stretch> stretches(
            OrderedIndex index, List<@Nullable Object[]> prefixes, @Nullable Range range) {
        List<Stretch> stretches = new ArrayList<>(prefixes.size());
        for (@Nullable Object[] prefix : prefixes) {
            stretches.add(
                    range == null
                            ? new Stretch(prefix, with(prefix, KeyOrder.HIGH))
                            : stretch(prefix, range, index.order().descending(prefix.length)));
        }
        return stretches;
    }

    private static Stretch stretch(@Nullable Object[] prefix, Range range, boolean descending) {
        @Nullable Object[] afterNull = with(prefix, null, KeyOrder.HIGH);
        if (descending) {
            Bound high = range.high();
            Bound low = range.low();
            @Nullable Object[] from = high == null ? prefix : edge(prefix, high, !high.inclusive());
            @Nullable Object[] to = low == null ? with(prefix, (Object) null) : edge(prefix, low, low.inclusive());
            return new Stretch(from, to);
        }
        Bound low = range.low();
        Bound high = range.high();
        @Nullable Object[] from = low == null ? afterNull : edge(prefix, low, !low.inclusive());
        @Nullable Object[] to = high == null ? with(prefix, KeyOrder.HIGH) : edge(prefix, high, high.inclusive());
        return new Stretch(from, to);
    }

    private static @Nullable Object[] edge(@Nullable Object[] prefix, Bound bound, boolean after) {
        return after ? with(prefix, bound.value(), KeyOrder.HIGH) : with(prefix, bound.value());
    }

    private record Order(boolean found, boolean reverse, int from) {}

    private Order order(OrderedIndex index, List<String> components, Set<String> fixed, int equalities) {
        List<SortKey> keys =
                sort.stream().filter(key -> !fixed.contains(key.field())).toList();
        if (sort.isEmpty()) {
            return new Order(false, false, 0);
        }
        if (keys.isEmpty()) {
            return new Order(true, false, 0);
        }
        int from = components.indexOf(keys.get(0).field());
        if (from < 0 || from > equalities || from + keys.size() > components.size()) {
            return new Order(false, false, 0);
        }
        boolean reverse = keys.get(0).descending() != index.order().descending(from);
        for (int i = 0; i < keys.size(); i++) {
            SortKey key = keys.get(i);
            boolean against = key.descending() != index.order().descending(from + i);
            if (!components.get(from + i).equals(key.field()) || index.array(from + i) || against != reverse) {
                return new Order(false, false, 0);
            }
        }
        return new Order(true, reverse, from);
    }
}
