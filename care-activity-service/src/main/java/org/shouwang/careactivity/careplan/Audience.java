package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.Set;

/**
 * Whom a rule is for. Empty sets mean everybody of the kind.
 *
 * @param bands only these performance bands
 * @param minAge only from this age on; 0 = all
 * @param aloneOnly only those living alone
 * @param flags only in all of these circumstances
 */
public record Audience(Kind kind, Set<String> bands, int minAge, boolean aloneOnly, Set<Flag> flags) {
    /** Keeps its own sets. */
    public Audience {
        bands = Set.copyOf(bands);
        flags = Set.copyOf(flags);
    }

    /** Whether somebody belongs to it on a day. */
    boolean has(Traits traits, LocalDate day) {
        return kind == traits.kind()
                && (bands.isEmpty() || (traits.band() != null && bands.contains(traits.band())))
                && (!aloneOnly || traits.livingAlone())
                && traits.flags().containsAll(flags)
                && (minAge == 0 || traits.aged(minAge, day));
    }
}
