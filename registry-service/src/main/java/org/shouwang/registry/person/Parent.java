package org.shouwang.registry.person;

import org.jspecify.annotations.Nullable;

/**
 * A child's father or mother.
 *
 * @param holder {@link Holder#FATHER} or {@link Holder#MOTHER}
 * @param name sealed
 * @param away works away from home; none = not collected
 * @param place where to, sealed
 */
public record Parent(
        Holder holder,
        @Nullable Sealed name,
        @Nullable Boolean away,
        @Nullable Sealed place) {

    Parent follow(Parent now) {
        return new Parent(
                holder, Merge.value(now.name, name), Merge.value(now.away, away), now.away == null ? place : now.place);
    }
}
