package org.shouwang.registry.person;

import java.util.List;
import org.shouwang.registry.code.CodeList;

/**
 * What makes an elder one of those to be visited.
 *
 * @param categories elder category list, the main one first
 * @param ability ability list
 */
public record Elder(List<String> categories, String ability) {

    /** Nothing collected, or not an elder. */
    public static final Elder NONE = new Elder(List.of(), CodeList.UNKNOWN);

    public Elder {
        categories = List.copyOf(categories);
    }

    /** Whether the elder lives alone. */
    public boolean livingAlone() {
        return categories.contains("ALO");
    }

    Elder follow(Elder now) {
        return new Elder(now.categories.isEmpty() ? categories : now.categories, Merge.code(now.ability, ability));
    }
}
