package org.shouwang.registry.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lives or lived in a household.
 *
 * @param personId on the register
 * @param from first day
 * @param until last day; none = lives there
 */
public record Resident(
        String personId,
        Relation relation,
        LocalDate from,
        @Nullable LocalDate until) {

    public Resident {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("nobody leaves before moving in");
        }
    }

    /** Whether the person lives there, as far as is known. */
    public boolean present() {
        return until == null;
    }

    /** Whether the person lived there on a day. */
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    Resident leftOn(LocalDate last) {
        return new Resident(personId, relation, from, last);
    }
}
