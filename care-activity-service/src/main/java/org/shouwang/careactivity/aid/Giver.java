package org.shouwang.careactivity.aid;

import org.jspecify.annotations.Nullable;

/**
 * Who gives.
 *
 * @param name a donor's name: sealed at rest, for note readers only; null for all others and for who wants no name
 */
public record Giver(GiverKind kind, @Nullable String name) {}
