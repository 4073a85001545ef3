package org.shouwang.registry.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/** Division codes: GB/T 2260 county (6 digits) + GB/T 10114 town (9) + village (12). */
public final class DivisionCode {

    private static final Pattern FORM = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private DivisionCode() {}

    /** The type a code's length tells; empty = not the form of a division code. */
    public static Optional<OrganisationType> type(String code) {
        if (!FORM.matcher(code).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (code.length()) {
                    case 6 -> OrganisationType.COUNTY;
                    case 9 -> OrganisationType.TOWN;
                    default -> OrganisationType.VILLAGE;
                });
    }

    /** Twelve digits with trailing zeros (990101101000, 990101000000) cut to the code they mean. */
    public static String normalise(String code) {
        if (code.length() != 12 || !FORM.matcher(code).matches()) {
            return code;
        }
        if (code.endsWith("000000")) {
            return code.substring(0, 6);
        }
        return code.endsWith("000") ? code.substring(0, 9) : code;
    }
}
