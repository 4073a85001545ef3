package org.shouwang.careactivity.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another on which a child does its homework at school.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param from first day
 * @param to last day; none while it goes on
 * @param by account or client that said so first
 */
public record Stretch(UUID id, LocalDate from, @Nullable LocalDate to, String by, Instant enteredAt) {
    /** Refuses an end before the beginning. */
    public Stretch {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("stretch ends " + to + " before it begins " + from);
        }
    }

    /** Whether a day is one of it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether both have a day in common. */
    public boolean overlaps(Stretch other) {
        return covers(other.from) || other.covers(from);
    }

    /** Whether it has the same days. */
    public boolean sameDays(Stretch other) {
        return from.equals(other.from) && Objects.equals(to, other.to);
    }

    /** The same, with another end. */
    public Stretch until(@Nullable LocalDate last) {
        return new Stretch(id, from, last, by, enteredAt);
    }
}
