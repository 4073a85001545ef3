package org.shouwang.registry.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Standing on the register.
 *
 * @param on the business day of entry
 * @param leftOn the day of leaving
 * @param exitReason exit reason list
 */
public record Registration(
        Status status,
        LocalDate on,
        @Nullable LocalDate leftOn,
        @Nullable String exitReason) {

    /** Whether a person is on the register now. */
    public enum Status {
        ON_REGISTER,
        LEFT
    }

    /** Entered on a day. */
    public static Registration entered(LocalDate on) {
        return new Registration(Status.ON_REGISTER, on, null, null);
    }

    /** Left the register. */
    public Registration left(@Nullable String reason, LocalDate day) {
        return new Registration(Status.LEFT, on, day, reason);
    }
}
