package org.shouwang.registry.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A citizen's identity number, GB 11643: region, birth date, order, check digit. */
public record IdNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    /** What may be wrong with a number somebody typed. */
    public enum Fault {
        LENGTH,
        CHARACTERS,
        BIRTH_DATE,
        CHECK_DIGIT
    }

    public IdNumber {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("not an identity number: " + fault);
        });
    }

    /** Half-width, upper case, without blanks: the form that is checked, hashed and kept. */
    public static String normalise(String text) {
        return text.strip().replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** The first fault of a normalised text; empty = it is a valid number. */
    public static Optional<Fault> fault(String text) {
        if (text.length() != 18) {
            return Optional.of(Fault.LENGTH);
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.of(Fault.CHARACTERS);
            }
            sum += digit * WEIGHTS[i];
        }
        char last = text.charAt(17);
        if (last != 'X' && (last < '0' || last > '9')) {
            return Optional.of(Fault.CHARACTERS);
        }
        if (birthDate(text).isEmpty()) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        return CHECK_DIGITS.charAt(sum % 11) == last ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    private static Optional<LocalDate> birthDate(String text) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day of birth in the number. */
    public LocalDate birthDate() {
        return birthDate(value).orElseThrow();
    }

    /** The sex in the number, GB/T 2261.1: odd 17th digit = 1 male, even = 2 female. */
    public String sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    /** For readers without the right to the number: first and last two characters. */
    public static String mask(String value) {
        return value.substring(0, 2) + "*".repeat(value.length() - 4) + value.substring(value.length() - 2);
    }

    /** Never the number: it must not reach a log by accident. */
    @Override
    public String toString() {
        return mask(value);
    }
}
