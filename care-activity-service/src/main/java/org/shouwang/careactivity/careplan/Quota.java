package org.shouwang.careactivity.careplan;

import java.util.Set;

/**
 * One line of a rule: for whom, how often, with what grace. Empty sets mean everybody.
 *
 * @param length days of one period, only for {@link Every#DAYS}
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
    }

    boolean fits(Traits traits) {
        return (tiers.isEmpty() || tiers.contains(traits.tier()))
                && (categories.isEmpty() || (traits.category() != null && categories.contains(traits.category())))
                && (abilities.isEmpty() || (traits.ability() != null && abilities.contains(traits.ability())));
    }

    /** Whether both ask for the same rhythm. */
    boolean sameRhythm(Quota other) {
        return every == other.every && length == other.length;
    }

    /** Days between two facts when one keeps the best possible pace. */
    int pace() {
        return Math.max(1, spreadDays);
    }
}
