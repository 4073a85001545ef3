package org.shouwang.registry.person;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who cares for a person, over a time.
 *
 * @param type guardianship list for a child, caregiver list for an elder
 * @param carerName the carer's name, sealed
 * @param relation relation lists
 * @param since first day known
 * @param until last day; none = still so
 */
public record Guardianship(
        String type,
        @Nullable Sealed carerName,
        String relation,
        LocalDate since,
        @Nullable LocalDate until) {

    /** Whether a roster describes the same care. */
    boolean same(String otherType, @Nullable Sealed otherName, String otherRelation) {
        return type.equals(otherType) && Objects.equals(carerName, otherName) && relation.equals(otherRelation);
    }

    /** Ended on a day. */
    Guardianship endedOn(LocalDate day) {
        return new Guardianship(type, carerName, relation, since, day);
    }

    /** The care as a roster names it; unknown parts keep what was known. */
    public record Carer(String type, @Nullable Sealed name, String relation) {}
}
