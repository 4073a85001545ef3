package org.shouwang.careactivity.aid;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a recipient got it.
 *
 * @param day on which it was signed
 * @param confirmedBy account or client that wrote it down
 * @param confirmedAt when it was written down
 */
public record Receipt(Signer signedBy, LocalDate day, String confirmedBy, Instant confirmedAt) {
    /** Whether both tell of the same signature. */
    public boolean saysTheSame(Receipt other) {
        return signedBy == other.signedBy && day.equals(other.day);
    }
}
