package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says from a day on. An occurrence belongs to the version in force on its first day.
 *
 * @param schoolDays whether it only runs in term and pauses on holidays
 * @param after what begins a duty of it; only, and always, where the rhythm is {@link Every#EVENT}
 * @param own whether only what answers that very event meets it, as an answer meets its need and no other
 * @param counts the contact types that meet it
 * @param responsible who must act
 * @param chain SCH, VIL, PAR or ELD: along whom silence goes up
 * @param quotas the first that fits the person holds
 */
public record RuleVersion(
        int version,
        LocalDate effectiveFrom,
        String zh,
        String en,
        Audience audience,
        boolean schoolDays,
        Set<Trigger.Code> after,
        boolean own,
        Set<ContactType> counts,
        Responsible responsible,
        String chain,
        List<Quota> quotas) {
    /** Keeps its own collections; refuses an event-driven rule without events and events without one. */
    public RuleVersion {
        after = Set.copyOf(after);
        counts = Set.copyOf(counts);
        quotas = List.copyOf(quotas);
        boolean eventDriven = !after.isEmpty();
        for (Quota quota : quotas) {
            if ((quota.every() == Every.EVENT) != eventDriven) {
                throw new IllegalArgumentException("every: EVENT goes with after, and after with every: EVENT");
            }
        }
        if (own && !eventDriven) {
            throw new IllegalArgumentException("own goes with after");
        }
    }

    /** Whether events begin its duties, not the calendar. */
    boolean eventDriven() {
        return !after.isEmpty();
    }

    /** The quota line that holds for a person on a day, or none when the rule does not ask anything for them. */
    @Nullable
    Quota quotaFor(Traits traits, LocalDate day) {
        if (!audience.has(traits, day)) {
            return null;
        }
        for (Quota quota : quotas) {
            if (quota.fits(traits)) {
                return quota;
            }
        }
        return null;
    }
}
