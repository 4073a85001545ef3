package org.shouwang.registry.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which other records were found to be of the same person.
 *
 * @param into id of the record this one was absorbed by; none = this one goes on
 * @param absorbed ids of the records this one took over, oldest first
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

    Merging with(String absorbedId) {
        List<String> all = new ArrayList<>(absorbed);
        all.add(absorbedId);
        return new Merging(into, all);
    }
}
