package org.shouwang.registry.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's stay on the register, as lists of what is due need it: no name, nothing sealed.
 *
 * @param status code of where the person stands
 * @param on day of entry
 * @param verifyBy the day by which somebody has to look again
 * @param category subject type list
 * @param orgs all the person lies in, widest first
 */
public record Stay(
        String personId,
        String kind,
        String status,
        LocalDate on,
        @Nullable LocalDate leftOn,
        @Nullable String exitReason,
        @Nullable LocalDate birthDate,
        LocalDate verifyBy,
        @Nullable String category,
        List<String> orgs) {

    public Stay {
        orgs = List.copyOf(orgs);
    }
}
