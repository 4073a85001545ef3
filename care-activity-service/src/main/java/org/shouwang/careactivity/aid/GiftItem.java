package org.shouwang.careactivity.aid;

import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that was given, to all recipients together.
 *
 * @param quantity how many in all
 * @param valueFen worth of all of them in fen; null when nobody knows
 */
public record GiftItem(
        GiftKind kind, int quantity, @Nullable Long valueFen) {}
