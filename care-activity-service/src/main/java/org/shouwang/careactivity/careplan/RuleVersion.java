package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says from a day on. An occurrence belongs to the version in force on its first day.
 *
 * @param kind for whom
 * @param bands only these performance bands; empty = all
 * @param minAge only from this age on; 0 = all
 * @param aloneOnly only those living alone
 * @param flags only in all of these circumstances; empty = all
 * @param schoolDays whether it only runs in term and pauses on holidays
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
        Kind kind,
        Set<String> bands,
        int minAge,
        boolean aloneOnly,
        Set<Flag> flags,
        boolean schoolDays,
        Set<ContactType> counts,
        Responsible responsible,
        String chain,
        List<Quota> quotas) {
    /** Keeps its own collections. */
    public RuleVersion {
        bands = Set.copyOf(bands);
        flags = Set.copyOf(flags);
        counts = Set.copyOf(counts);
        quotas = List.copyOf(quotas);
    }

    /** The quota line that holds for a person on a day, or none when the rule does not ask anything for them. */
    @Nullable
    Quota quotaFor(Traits traits, LocalDate day) {
        boolean applies = kind == traits.kind()
                && (bands.isEmpty() || (traits.band() != null && bands.contains(traits.band())))
                && (!aloneOnly || traits.livingAlone())
                && traits.flags().containsAll(flags)
                && (minAge == 0 || traits.aged(minAge, day));
        if (!applies) {
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
