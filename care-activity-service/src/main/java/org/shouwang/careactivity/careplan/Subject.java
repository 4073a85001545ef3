package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person a care plan is made for, as the registry last told it.
 *
 * @param onRegister whether the person is on the register 在册
 * @param exitReason exit_reason code once not on the register
 * @param registeredOn day of the person's file
 * @param orgs all ancestor codes, widest first
 * @param guardianship guardianship_type code
 * @param sequence the registry's sequence of the last event taken in
 * @param into the record of the same person that goes on in place of this one; all else is as it was before that
 */
public record Subject(
        String personId,
        boolean onRegister,
        @Nullable String exitReason,
        LocalDate registeredOn,
        List<String> orgs,
        @Nullable String guardianship,
        Traits traits,
        long sequence,
        @Nullable String into) {
    /** Keeps its own list of codes. */
    public Subject {
        orgs = List.copyOf(orgs);
    }

    /** Somebody whose record stands for itself. */
    public Subject(
            String personId,
            boolean onRegister,
            @Nullable String exitReason,
            LocalDate registeredOn,
            List<String> orgs,
            @Nullable String guardianship,
            Traits traits,
            long sequence) {
        this(personId, onRegister, exitReason, registeredOn, orgs, guardianship, traits, sequence, null);
    }

    /** Whether another record goes on in place of this one. */
    public boolean absorbed() {
        return into != null;
    }

    /** Whether somebody is asked for this record's duties: on the register, and not absorbed. */
    public boolean present() {
        return onRegister && !absorbed();
    }

    /** As it was, but absorbed by another record; none = standing for itself again. */
    public Subject into(@Nullable String survivor, long told) {
        return new Subject(personId, onRegister, exitReason, registeredOn, orgs, guardianship, traits, told, survivor);
    }

    /** The same person in other circumstances. */
    Subject flagged(Set<Flag> flags) {
        return new Subject(
                personId,
                onRegister,
                exitReason,
                registeredOn,
                orgs,
                guardianship,
                traits.flagged(flags),
                sequence,
                into);
    }
}
