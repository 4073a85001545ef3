package org.shouwang.careactivity.careplan;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which villages and classes are gone through: those the county names, as it names them, then the others by code, which
 * is the order of the county's own division list. People who belong to none come last.
 */
public final class WalkingOrder implements Comparator<@Nullable String> {
    private final List<String> given;

    /** An order that begins with these codes. */
    public WalkingOrder(List<String> given) {
        this.given = List.copyOf(given);
    }

    @Override
    public int compare(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        int named = Integer.compare(place(a), place(b));
        return named != 0 ? named : byCode(a, b);
    }

    private int place(String code) {
        int place = given.indexOf(code);
        return place < 0 ? given.size() : place;
    }

    /** Part by part between hyphens, a shorter one first, so that class 3-2 comes before 3-10. */
    private static int byCode(String a, String b) {
        String[] left = a.split("-", -1);
        String[] right = b.split("-", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int part = Comparator.comparingInt(String::length)
                    .thenComparing(Comparator.naturalOrder())
                    .compare(left[i], right[i]);
            if (part != 0) {
                return part;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
