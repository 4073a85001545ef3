package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.embedded.Condition.Bound;
import org.shouwang.platform.embedded.Condition.Points;
import org.shouwang.platform.embedded.Condition.Range;

/**
 * The conditions a filter sets on single fields: those of its top level, of every {@code $and}, of {@code $elemMatch},
 * and of {@code $or} where every branch speaks of the same field (keyset paging does).
 */
final class Conditions {
    private static final Set<String> BOUNDS = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte");

    private final Map<String, List<Condition>> byField = new HashMap<>();
    private boolean complete = true;

    static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.read(filter, "");
        return conditions;
    }

    /** The fields the filter speaks of. */
    Set<String> fields() {
        return byField.keySet();
    }

    /** Whether nothing of the filter was left out, so that the conditions say all it says. */
    boolean complete() {
        return complete && byField.values().stream().allMatch(conditions -> conditions.size() == 1);
    }

    /** Whether every condition is equality with values that are there: an index answers that to the letter. */
    boolean onlyEqualities() {
        return byField.values().stream()
                .flatMap(List::stream)
                .allMatch(condition -> condition instanceof Points points
                        && points.values().stream().allMatch(value -> value != null));
    }

    /** The condition on one field; several are cut down to one, together only where no array can satisfy them apart. */
    @Nullable
    Condition on(String field, boolean mayBeArray) {
        List<Condition> all = byField.get(field);
        if (all == null) {
            return null;
        }
        Condition best = all.get(0);
        for (Condition other : all.subList(1, all.size())) {
            best = better(best, other, mayBeArray);
        }
        return best;
    }

    private static Condition better(Condition left, Condition right, boolean mayBeArray) {
        if (left instanceof Points first && right instanceof Points second) {
            return first.values().size() <= second.values().size() ? first : second;
        }
        if (left instanceof Range first && right instanceof Range second) {
            return mayBeArray
                    ? first
                    : new Range(
                            Condition.tighter(first.low(), second.low(), 1),
                            Condition.tighter(first.high(), second.high(), -1));
        }
        return left instanceof Points ? left : right;
    }

    private void read(Document filter, String prefix) {
        for (Entry<String, Object> entry : filter.entrySet()) {
            String name = entry.getKey();
            Object operand = entry.getValue();
            if (name.equals("$and") && operand instanceof Collection<?> parts) {
                parts.forEach(part -> read((Document) part, prefix));
            } else if (name.equals("$or") && operand instanceof Collection<?> branches) {
                readBranches(branches, prefix);
            } else if (name.startsWith("$")) {
                complete = false;
            } else {
                readField(prefix + name, operand);
            }
        }
    }

    private void readField(String field, @Nullable Object operand) {
        if (operand instanceof Document document && document.get("$elemMatch") instanceof Document element) {
            complete = false;
            if (element.keySet().stream().noneMatch(key -> key.startsWith("$"))) {
                read(element, field + ".");
            }
            return;
        }
        complete &= !(operand instanceof Document document) || BOUNDS.containsAll(document.keySet());
        Condition.of(operand)
                .ifPresentOrElse(
                        condition -> byField.computeIfAbsent(field, f -> new ArrayList<>(1))
                                .add(condition),
                        () -> complete = false);
    }

    private void readBranches(Collection<?> branches, String prefix) {
        complete = false;
        List<Conditions> all = new ArrayList<>(branches.size());
        for (Object branch : branches) {
            Conditions conditions = new Conditions();
            conditions.read((Document) branch, prefix);
            all.add(conditions);
        }
        if (all.isEmpty()) {
            return;
        }
        for (String field : new TreeSet<>(all.get(0).fields())) {
            Condition whole = all.get(0).on(field, true);
            for (Conditions other : all.subList(1, all.size())) {
                whole = union(whole, other.on(field, true));
            }
            if (whole != null) {
                byField.computeIfAbsent(field, f -> new ArrayList<>(1)).add(whole);
            }
        }
    }

    private static @Nullable Condition union(@Nullable Condition left, @Nullable Condition right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Points first && right instanceof Points second) {
            List<@Nullable Object> values = new ArrayList<>(first.values());
            values.addAll(second.values());
            return new Points(values);
        }
        Range first = hull(left);
        Range second = hull(right);
        if (first == null || second == null) {
            return null;
        }
        return new Range(
                Condition.wider(first.low(), second.low(), 1), Condition.wider(first.high(), second.high(), -1));
    }

    private static @Nullable Range hull(Condition condition) {
        if (condition instanceof Range range) {
            return range;
        }
        Bound low = null;
        Bound high = null;
        for (Object value : ((Points) condition).values()) {
            if (value == null) {
                return null;
            }
            Bound bound = new Bound(value, true);
            low = low == null ? bound : Condition.wider(low, bound, 1);
            high = high == null ? bound : Condition.wider(high, bound, -1);
        }
        return low == null ? null : new Range(low, high);
    }
}
