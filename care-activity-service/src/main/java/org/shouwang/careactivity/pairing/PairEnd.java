package org.shouwang.careactivity.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a pair ended.
 *
 * @param day last day of the pair
 * @param handover what whoever goes on should know, free text: sealed at rest, shown to note readers only
 * @param by account that said so, or SYSTEM
 */
public record PairEnd(
        EndReason reason, LocalDate day, @Nullable String handover, String by, Instant at) {
    /** By whom an end is that follows from something else. */
    public static final String SYSTEM = "SYSTEM";

    /** An end that nobody gave by hand. */
    public static PairEnd following(EndReason reason, LocalDate day, Instant at) {
        return new PairEnd(reason, day, null, SYSTEM, at);
    }

    /** Whether somebody says the same again, whoever he is and whenever. */
    public boolean saysTheSame(PairEnd other) {
        return reason == other.reason && day.equals(other.day) && Objects.equals(handover, other.handover);
    }
}
