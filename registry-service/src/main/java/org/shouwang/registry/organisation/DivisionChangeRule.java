package org.shouwang.registry.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which changes of divisions make sense. */
public final class DivisionChangeRule {

    /** Why one does not. */
    public enum Fault {
        UNKNOWN_OLD,
        UNKNOWN_NEW,
        SAME_CODE,
        TYPE_DIFFERS,
        ENDED_OTHERWISE
    }

    private DivisionChangeRule() {}

    /**
     * What is wrong with one code taking over from another; empty = nothing.
     *
     * @param old the division that ends; none = unknown, or not the caller's
     * @param next the division that takes over; none = unknown, or not the caller's
     * @param before changes of the same old code that are known
     * @param today from this day on, what happens is being done and no longer altered
     */
    public static Optional<Fault> fault(
            @Nullable Organisation old,
            @Nullable Organisation next,
            LocalDate on,
            List<DivisionChange> before,
            LocalDate today) {
        if (old == null || !old.type().division()) {
            return Optional.of(Fault.UNKNOWN_OLD);
        }
        if (next == null) {
            return Optional.of(Fault.UNKNOWN_NEW);
        }
        if (old.code().equals(next.code())) {
            return Optional.of(Fault.SAME_CODE);
        }
        if (old.type() != next.type()) {
            return Optional.of(Fault.TYPE_DIFFERS);
        }
        boolean otherwise = before.stream().anyMatch(change -> !fits(change, next.code(), on, today));
        return otherwise ? Optional.of(Fault.ENDED_OTHERWISE) : Optional.empty();
    }

    private static boolean fits(DivisionChange known, String next, LocalDate on, LocalDate today) {
        boolean open =
                known.state() == DivisionChange.State.WAITING && known.on().isAfter(today);
        return known.on().equals(on) && (known.to().contains(next) || open);
    }
}
