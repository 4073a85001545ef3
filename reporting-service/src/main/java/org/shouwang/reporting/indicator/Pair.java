package org.shouwang.reporting.indicator;

/**
 * A child's pair with somebody, as far as it was told: its beginning, its end, or both. They may come in any order.
 *
 * @param id the pair's id
 * @param type code of the pair type, {@code UNK} where it was not told
 * @param from first day, {@link Days#NEVER} while the beginning was not told
 * @param to last day, {@link Days#NEVER} while it lasts
 */
public record Pair(FactId id, String type, int from, int to) {
    private static final String UNKNOWN = "UNK";

    /** Both of what was told of one pair. */
    Pair merge(Pair other) {
        return new Pair(
                id, type.equals(UNKNOWN) ? other.type : type, Math.min(from, other.from), Math.min(to, other.to));
    }

    boolean lastsOn(int day) {
        return from <= day && day <= to;
    }
}
