package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contact that took place (result DONE) with one person.
 *
 * @param id the activity's id
 * @param at when it happened; by this it counts
 * @param enteredAt when it was written down; only tells "entered late"
 */
public record Fact(UUID id, ContactType type, Instant at, Instant enteredAt) implements Comparable<Fact> {
    /** The day it happened on. */
    public LocalDate day() {
        return Days.of(at);
    }

    /** By when it happened, then by id: an order that does not depend on arrival. */
    @Override
    public int compareTo(Fact other) {
        int order = at.compareTo(other.at);
        return order != 0 ? order : id.compareTo(other.id);
    }
}
