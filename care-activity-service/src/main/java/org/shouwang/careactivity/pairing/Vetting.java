package org.shouwang.careactivity.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An inquiry into a helper's past, and what it gave (未成年人保护法 arts 62, 98).
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param day when the answer was given
 */
public record Vetting(UUID id, Result result, LocalDate day, String recordedBy, Instant enteredAt) {
    /** What it gave. */
    public enum Result {
        /** 未发现 nothing was found. */
        CLEAR,
        /** 不符合 something was found. */
        NOT_CLEAR
    }

    /** Whether it says the same, whoever wrote it down and when. */
    public boolean saysTheSame(Vetting other) {
        return result == other.result && day.equals(other.day);
    }
}
