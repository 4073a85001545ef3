package org.shouwang.registry.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number that can be called or texted inside the country: mobile, or landline with its area code. */
public record Phone(String value) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}\\d{7,8}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-()（）－—]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086|86(?=1[3-9]\\d{9}$))");

    public Phone {
        if (!MOBILE.matcher(value).matches() && !LANDLINE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    /** The number in the text without separators and country code; empty = none of the known forms. */
    public static Optional<Phone> parse(String text) {
        String digits = SEPARATORS.matcher(text).replaceAll("");
        digits = COUNTRY.matcher(digits).replaceFirst("");
        return MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches()
                ? Optional.of(new Phone(digits))
                : Optional.empty();
    }

    /** Whether it can receive a text. */
    public boolean mobile() {
        return value.charAt(0) == '1';
    }

    /** For readers without the right to the number: the middle four digits hidden. */
    public static String mask(String value) {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    /** Never the number: it must not reach a log by accident. */
    @Override
    public String toString() {
        return mask(value);
    }
}
