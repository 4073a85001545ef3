package org.shouwang.registry.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division's code ends and others take over: renamed, moved or merged when there is one, split when there are several.
 *
 * @param from the code that ends
 * @param to the codes that take over, in the order they were named
 * @param on first day of the new codes
 * @param note public words, as in the decision of the county
 * @param by who entered it
 * @param moved people who followed so far; after an interruption a few may not be counted
 */
public record DivisionChange(
        String from,
        List<String> to,
        LocalDate on,
        @Nullable String note,
        State state,
        String by,
        Instant at,
        long moved) {

    /** How far it is. */
    public enum State {
        /** Its day has not come, or its people are still being moved. */
        WAITING,
        /** Done, as far as it can be without a person's decision. */
        DONE
    }

    public DivisionChange {
        to = List.copyOf(to);
        if (to.isEmpty() || to.contains(from)) {
            throw new IllegalArgumentException("a division changes into others");
        }
    }

    /** A new change. */
    public static DivisionChange entered(
            String from, List<String> to, LocalDate on, @Nullable String note, String by, Instant at) {
        return new DivisionChange(from, to, on, note, State.WAITING, by, at, 0);
    }

    /** The same code ends on the same day only once. */
    public String id() {
        return from + "." + on;
    }

    /** Whether somebody has to decide who goes where. */
    public boolean split() {
        return to.size() > 1;
    }
}
