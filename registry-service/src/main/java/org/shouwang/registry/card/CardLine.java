package org.shouwang.registry.card;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to ring.
 *
 * @param label who that is to the card's holder
 * @param name none = not known, or the reader of the card needs none
 * @param phone none = not known: a blank to fill in by hand
 */
public record CardLine(
        Figure figure,
        String label,
        @Nullable String name,
        @Nullable String phone) {

    /** Never a name or number: they must not reach a log by accident. */
    @Override
    public String toString() {
        return "CardLine[" + figure + "]";
    }
}
