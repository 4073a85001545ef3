package org.shouwang.careactivity.homework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Who comes on a day.
 *
 * @param personIds in the order in which their turns came
 */
public record RotaDay(LocalDate day, List<String> personIds) {
    /** Keeps its own list. */
    public RotaDay {
        personIds = List.copyOf(personIds);
    }

    /** The same as somebody sees it who sees only these. */
    public RotaDay only(Set<String> seen) {
        return new RotaDay(day, personIds.stream().filter(seen::contains).toList());
    }
}
