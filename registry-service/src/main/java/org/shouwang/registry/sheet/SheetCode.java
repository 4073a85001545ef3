package org.shouwang.registry.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a printed sheet: nine digits and a check digit (ISO 7064, MOD 11,10), which finds every wrong digit and
 * almost every pair of exchanged ones. Written in groups, read without regard to what stands between.
 */
public record SheetCode(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{10}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-－—]");
    private static final int DIGITS = 9;
    private static final int RADIX = 10;

    public SheetCode {
        if (!FORM.matcher(value).matches() || check(value.substring(0, DIGITS)) != value.charAt(DIGITS) - '0') {
            throw new IllegalArgumentException("not a sheet's number");
        }
    }

    /** A number from any nine digits. */
    public static SheetCode of(String nineDigits) {
        return new SheetCode(nineDigits + check(nineDigits));
    }

    /** What somebody typed; empty = mistyped. */
    public static Optional<SheetCode> parse(String text) {
        String digits = BETWEEN.matcher(text).replaceAll("");
        boolean right =
                FORM.matcher(digits).matches() && check(digits.substring(0, DIGITS)) == digits.charAt(DIGITS) - '0';
        return right ? Optional.of(new SheetCode(digits)) : Optional.empty();
    }

    private static int check(String digits) {
        int product = RADIX;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % RADIX;
            product = (sum == 0 ? RADIX : sum) * 2 % (RADIX + 1);
        }
        return (RADIX + 1 - product) % RADIX;
    }

    /** As it is printed. */
    public String printed() {
        return value.substring(0, 4) + "-" + value.substring(4, 7) + "-" + value.substring(7);
    }
}
