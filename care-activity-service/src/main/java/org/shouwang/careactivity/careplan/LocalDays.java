package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a school, township or village does otherwise than the county: a harvest holiday 农忙假, a make-up day of its own.
 *
 * @param org code of the organisation; it holds for all below it
 * @param holidays days off inside terms
 * @param makeUpDays weekend days with school
 */
public record LocalDays(String org, List<Holiday> holidays, Set<LocalDate> makeUpDays) {
    /** Keeps its own collections. */
    public LocalDays {
        holidays = List.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }
}
