package org.shouwang.registry.duplicate;

/** How two ID numbers stand to each other. */
public enum Numbers {
    /** One of the two is not known. */
    UNKNOWN,
    SAME,
    /** Two neighbouring digits changed places, whatever the check digit. */
    SWAPPED,
    OTHER;

    private static final int COMPARED = 17;

    /** Compares two numbers in the form in which they are kept. */
    public static Numbers of(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        return one.length() > COMPARED && other.length() > COMPARED && swapped(one, other) ? SWAPPED : OTHER;
    }

    private static boolean swapped(String one, String other) {
        int first = 0;
        while (first < COMPARED && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        return first + 1 < COMPARED
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first)
                && one.substring(first + 2, COMPARED).equals(other.substring(first + 2, COMPARED));
    }
}
