package org.shouwang.registry.imports;

import java.util.Collection;

/** How many rows came to what. */
public record Counts(long accepted, long changed, long unchanged, long refused) {

    /** None yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /** All rows. */
    public long rows() {
        return accepted + changed + unchanged + refused;
    }

    /** With some more. */
    public Counts plus(Collection<RowOutcome> outcomes) {
        long[] counts = new long[Outcome.values().length];
        outcomes.forEach(outcome -> counts[outcome.outcome().ordinal()]++);
        return new Counts(accepted + counts[0], changed + counts[1], unchanged + counts[2], refused + counts[3]);
    }
}
