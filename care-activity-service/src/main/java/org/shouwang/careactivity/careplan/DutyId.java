package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The name of one duty occurrence: person or {@link UnitId}, rule and first day of the period. */
public record DutyId(String personId, String rule, LocalDate periodFrom) {
    /** Reads {@code <personId>:<rule>:<periodFrom>}; empty when it is not of that form. */
    public static Optional<DutyId> parse(String text) {
        int day = text.lastIndexOf(':');
        int rule = day < 0 ? -1 : text.lastIndexOf(':', day - 1);
        if (rule < 1 || day == rule + 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DutyId(
                    text.substring(0, rule), text.substring(rule + 1, day), LocalDate.parse(text.substring(day + 1))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return personId + ":" + rule + ":" + periodFrom;
    }
}
