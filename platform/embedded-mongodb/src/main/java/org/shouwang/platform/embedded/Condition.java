package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of one field, as far as an index can use it. It may allow more than the filter does, never
 * less: every document found is checked against the whole filter afterwards.
 */
sealed interface Condition {
    /** The field has one of these values (null = null or missing). */
    record Points(List<@Nullable Object> values) implements Condition {}

    /** The field lies between two values; a bound that is absent is open. Never null or missing. */
    record Range(@Nullable Bound low, @Nullable Bound high) implements Condition {}

    /** One end of a range. */
    record Bound(Object value, boolean inclusive) {}

    Pattern QUOTED_PREFIX = Pattern.compile("\\^\\\\Q(.+?)\\\\E.*", Pattern.DOTALL);
    Pattern PLAIN_PREFIX = Pattern.compile("\\^([^\\\\\\[\\](){}.*+?^$|]+)(?![*?{|]).*", Pattern.DOTALL);

    /** Reads the operand a filter has for a field; empty if no index can help with it. */
    static Optional<Condition> of(@Nullable Object operand) {
        if (BsonRegularExpression.isRegularExpression(operand)) {
            return prefix(BsonRegularExpression.convertToRegularExpression(operand));
        }
        if (operand instanceof Document document) {
            return ofOperators(document);
        }
        return plain(operand) ? Optional.of(points(operand)) : Optional.empty();
    }

    private static Optional<Condition> ofOperators(Document operators) {
        if (operators.containsKey("$eq")) {
            Object value = operators.get("$eq");
            return plain(value) ? Optional.of(points(value)) : Optional.empty();
        }
        if (operators.get("$in") instanceof Collection<?> values) {
            return values.stream().allMatch(Condition::plain)
                    ? Optional.of(new Points(new ArrayList<>(values)))
                    : Optional.empty();
        }
        if (operators.get("$all") instanceof Collection<?> values && !values.isEmpty()) {
            Object first = values.iterator().next();
            return plain(first) ? Optional.of(points(first)) : Optional.empty();
        }
        Bound low = tighter(bound(operators, "$gt", false), bound(operators, "$gte", true), 1);
        Bound high = tighter(bound(operators, "$lt", false), bound(operators, "$lte", true), -1);
        boolean notNull = operators.containsKey("$ne") && operators.get("$ne") == null;
        if (low == null && high == null && !notNull) {
            return Boolean.FALSE.equals(operators.get("$exists")) ? Optional.of(points(null)) : Optional.empty();
        }
        return Optional.of(new Range(low, high));
    }

    private static Points points(@Nullable Object value) {
        List<@Nullable Object> one = new ArrayList<>(1);
        one.add(value);
        return new Points(one);
    }

    private static @Nullable Bound bound(Document operators, String operator, boolean inclusive) {
        Object value = operators.get(operator);
        return value != null && plain(value) ? new Bound(value, inclusive) : null;
    }

    private static boolean plain(@Nullable Object value) {
        return !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof Missing)
                && !BsonRegularExpression.isRegularExpression(value);
    }

    private static Optional<Condition> prefix(BsonRegularExpression expression) {
        String options = expression.getOptions();
        if (options != null && !options.isEmpty() || expression.getPattern().contains("|")) {
            return Optional.empty();
        }
        for (Pattern form : List.of(QUOTED_PREFIX, PLAIN_PREFIX)) {
            Matcher matcher = form.matcher(expression.getPattern());
            if (matcher.matches()) {
                String start = matcher.group(1);
                return Optional.of(new Range(new Bound(start, true), new Bound(start + Character.MAX_VALUE, true)));
            }
        }
        return Optional.empty();
    }

    /** The bound that leaves less: the greater for {@code direction} 1, the smaller for -1. */
    static @Nullable Bound tighter(@Nullable Bound left, @Nullable Bound right, int direction) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        int order = KeyOrder.compareValues(left.value(), right.value()) * direction;
        if (order == 0) {
            return left.inclusive() ? right : left;
        }
        return order > 0 ? left : right;
    }

    /** The bound that leaves more; absent if one of them is absent. */
    static @Nullable Bound wider(@Nullable Bound left, @Nullable Bound right, int direction) {
        if (left == null || right == null) {
            return null;
        }
        int order = KeyOrder.compareValues(left.value(), right.value()) * direction;
        if (order == 0) {
            return left.inclusive() ? left : right;
        }
        return order < 0 ? left : right;
    }
}
