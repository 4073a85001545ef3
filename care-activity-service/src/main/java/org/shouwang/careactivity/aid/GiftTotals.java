package org.shouwang.careactivity.aid;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds gifts up (indicator I31): counts and sums only. Withdrawn ones count for nothing. */
public final class GiftTotals {
    private final Map<GiftKind, Line> lines = new EnumMap<>(GiftKind.class);
    private final Set<String> people = new HashSet<>();
    private int gifts;
    private int unsigned;

    /**
     * All things of a kind.
     *
     * @param quantity how many
     * @param valueFen worth of those whose worth is known
     * @param withoutValue how many whose worth nobody knows
     */
    public record Line(GiftKind kind, long quantity, long valueFen, long withoutValue) {
        private Line plus(Line other) {
            return new Line(
                    kind, quantity + other.quantity, valueFen + other.valueFen, withoutValue + other.withoutValue);
        }
    }

    /** Adds one. */
    public void add(Gift gift) {
        if (gift.withdrawal() != null) {
            return;
        }
        gifts++;
        unsigned += gift.unsigned();
        people.addAll(gift.personIds());
        for (GiftItem item : gift.items()) {
            Long value = item.valueFen();
            Line line = new Line(
                    item.kind(), item.quantity(), value == null ? 0 : value, value == null ? item.quantity() : 0);
            lines.merge(item.kind(), line, Line::plus);
        }
    }

    /** How many gifts. */
    public int gifts() {
        return gifts;
    }

    /** How many people got something, each counted once. */
    public int beneficiaries() {
        return people.size();
    }

    /** How many receipts are not signed yet. */
    public int unsignedReceipts() {
        return unsigned;
    }

    /** Worth of everything whose worth is known, in fen. */
    public long valueFen() {
        return lines.values().stream().mapToLong(Line::valueFen).sum();
    }

    /** What was given, kind by kind in the order of the code list; nothing of kinds that were not given. */
    public List<Line> items() {
        return List.copyOf(lines.values());
    }
}
