package org.shouwang.registry.workgroup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an office.
 *
 * @param personId a helper on the register
 * @param from first day
 * @param until last day; none = to the end of the term
 */
public record Member(
        String personId,
        Office office,
        LocalDate from,
        @Nullable LocalDate until) {

    public Member {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("an office ends after it begins");
        }
    }

    /** Whether the office is held on a day of the term. */
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    Member endedOn(LocalDate last) {
        return new Member(personId, office, from, last);
    }
}
