package org.shouwang.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Resident ID numbers by GB 11643-1999, always in region 99, which is assigned to nobody. 17 digits and a check
 * character; an odd 17th digit is male.
 */
public final class IdNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumbers() {}

    /** The number of the {@code order}th (0 to 499) male or female born on that day in county 990101. */
    public static String of(LocalDate birth, int order, boolean male) {
        if (order < 0 || order > 499) {
            throw new IllegalArgumentException("order must be 0 to 499, was " + order);
        }
        String first17 = Geography.COUNTY
                + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format("%03d", order * 2 + (male ? 1 : 0));
        return first17 + check(first17);
    }

    /** The check character of the first 17 digits. */
    public static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
