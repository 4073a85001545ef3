package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The name of one duty occurrence: person, rule and first day of the period. */
public record DutyId(String personId, String rule, LocalDate periodFrom) {
    /** Reads {@code <personId>:<rule>:<periodFrom>}; empty when it is not of that form. */
    public static Optional<DutyId> parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DutyId(parts[0], parts[1], LocalDate.parse(parts[2])));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return personId + ":" + rule + ":" + periodFrom;
    }
}
