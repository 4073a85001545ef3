package org.shouwang.careactivity.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a plan ended. Final.
 *
 * @param day its last day
 * @param note what whoever cares for the child next must know, free text: sealed at rest, never in an event or a list
 * @param by account or client that wrote it down
 */
public record PlanEnd(
        EndReason reason, LocalDate day, @Nullable String note, String by, Instant enteredAt) {
    /** Whether somebody says the same again. */
    public boolean saysTheSame(PlanEnd other) {
        return reason == other.reason && day.equals(other.day) && Objects.equals(note, other.note);
    }
}
