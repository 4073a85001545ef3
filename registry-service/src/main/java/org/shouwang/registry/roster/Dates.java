package org.shouwang.registry.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and spreadsheets write them. */
final class Dates {

    private static final Pattern PARTS = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}");
    /** Day 0 of a spreadsheet's calendar, which counts a 29 February 1900 that never was. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private Dates() {}

    static Optional<LocalDate> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            parts = COMPACT.matcher(text);
        }
        if (parts.matches()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return SERIAL.matcher(text).matches()
                ? Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(text)))
                : Optional.empty();
    }
}
