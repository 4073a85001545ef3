package org.shouwang.registry.person;

import org.jspecify.annotations.Nullable;

/**
 * One part of a record that changed.
 *
 * @param part as events name it
 * @param item which one of several, and what of it; none when the part is one thing
 * @param field as what sealed values are sealed; none when nothing of it is
 */
public record Change(
        String part,
        @Nullable String item,
        @Nullable String field,
        @Nullable Value from,
        @Nullable Value to) {}
