package org.shouwang.registry.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Keys under which a name is found by any part of it. Chinese names are short: all their parts of up to {@value #LONGEST}
 * characters are stored and looked up as they are, which every index serves in the same way.
 */
public final class NameKeys {

    static final int LONGEST = 6;

    private NameKeys() {}

    /** All parts of a name. */
    public static List<String> of(String name) {
        String clean = normalise(name);
        Set<String> keys = new LinkedHashSet<>();
        for (int from = 0; from < clean.length(); from++) {
            for (int to = from + 1; to <= Math.min(clean.length(), from + LONGEST); to++) {
                keys.add(clean.substring(from, to));
            }
        }
        return new ArrayList<>(keys);
    }

    /** The key to look up for a part of a name. */
    public static String lookUp(String part) {
        String clean = normalise(part);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /** Whether a name has a part: what the key alone cannot tell of long parts. */
    public static boolean matches(String name, String part) {
        return normalise(name).contains(normalise(part));
    }

    private static String normalise(String text) {
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
