package org.shouwang.careactivity.careplan;

import java.util.Set;

/**
 * One line of a rule: for whom, how often, with what grace. Empty sets mean everybody.
 *
 * @param length days of one period for {@link Every#DAYS}; how many units after the event for {@link Every#EVENT}
 * @param unit of the length, only read for {@link Every#EVENT}
 * @param occasions codes of the calendar, only for {@link Every#OCCASION}
 * @param needed facts needed in one period
 * @param graceDays whole days of grace after the due day
 * @param graceHours hours of grace on top, for rules stated in hours
 * @param spreadDays facts of one occurrence must lie at least so many days apart; 0 = no such demand
 * @param showEarlyDays how many days before due the duty is shown and told
 */
public record Quota(
        Set<String> tiers,
        Set<String> categories,
        Set<String> abilities,
        Every every,
        int length,
        Unit unit,
        Set<String> occasions,
        int needed,
        int graceDays,
        int graceHours,
        int spreadDays,
        int showEarlyDays) {
    /** Keeps its own sets. */
    public Quota {
        tiers = Set.copyOf(tiers);
        categories = Set.copyOf(categories);
        abilities = Set.copyOf(abilities);
        occasions = Set.copyOf(occasions);
        if ((every == Every.OCCASION) == occasions.isEmpty()) {
            throw new IllegalArgumentException("every: OCCASION goes with occasions, and only with them");
        }
    }

    boolean fits(Traits traits) {
        return (tiers.isEmpty() || tiers.contains(traits.tier()))
                && (categories.isEmpty() || (traits.category() != null && categories.contains(traits.category())))
                && (abilities.isEmpty() || (traits.ability() != null && abilities.contains(traits.ability())));
    }

    /** Whether both ask for the same rhythm. */
    boolean sameRhythm(Quota other) {
        return every == other.every && length == other.length && occasions.equals(other.occasions);
    }

    /** Days between two facts when one keeps the best possible pace. */
    int pace() {
        return Math.max(1, spreadDays);
    }
}
