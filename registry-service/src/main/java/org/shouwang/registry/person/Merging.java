package org.shouwang.registry.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which other records were found to be of the same person.
 *
 * @param into id of the record this one was absorbed by; none = this one goes on
 * @param absorbed ids of the records this one took over, with those they had taken over, oldest first
 */
public record Merging(@Nullable String into, List<String> absorbed) {

    /** No merge yet. */
    public static final Merging NONE = new Merging(null, List.of());

    public Merging {
        absorbed = List.copyOf(absorbed);
    }

    Merging into(String survivorId) {
        return new Merging(survivorId, absorbed);
    }

    /** Takes over a record and all that it took over before: each of them leads here from now on. */
    Merging with(String absorbedId, Merging before) {
        Set<String> all = new LinkedHashSet<>(absorbed);
        all.addAll(before.absorbed);
        all.add(absorbedId);
        return new Merging(into, List.copyOf(all));
    }
}
