package org.shouwang.notification.ladder;

import java.time.Instant;
import java.util.List;
import org.shouwang.notification.contact.Role;

/**
 * One step of a ladder.
 *
 * @param step 0-based place
 * @param kind what is said
 * @param roles who is told together; usually one
 * @param at when the step comes
 * @param notAfter after this it is pointless
 */
public record Rung(int step, Kind kind, List<Role> roles, Instant at, Instant notAfter) {

    /** What a step says. */
    public enum Kind {
        /** Due in a few days. */
        DUE_SOON,
        /** Due today. */
        DUE_TODAY,
        /** Overdue, to the responsible. */
        OVERDUE,
        /** Overdue and silent, to somebody above. */
        ESCALATED,
        /** To somebody who shall tell the family in person or by phone. */
        RELAY_FAMILY,
        /** To somebody above, because the responsible could not be told. */
        RELAY_STAFF,
        /** To somebody above, because the reader answered that help is needed. */
        HELP_ASKED,
        /** No step of a ladder: the carer is asked whether a visit took place. */
        CONFIRMATION,
        /** No step of a ladder: the same words to many. */
        CAMPAIGN
    }
}
