package org.shouwang.careactivity.homework;

import java.time.LocalDate;
import java.util.List;

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
}
