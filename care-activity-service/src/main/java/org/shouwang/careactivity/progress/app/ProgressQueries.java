package org.shouwang.careactivity.progress.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.Progress;

/** Ways to find children's progress other than by school year. */
public interface ProgressQueries {
    /** All school years of a child, the oldest first. */
    List<Progress> ofPerson(String personId);

    /** School years of the children that belonged to an organisation when they were last written. */
    List<Progress> ofOrganisation(String org, Set<String> years, int limit);

    /**
     * Children of an organisation with a standing signal, the latest signal first.
     *
     * @param since only with a signal of this day or later
     * @param within only children of these organisations; null = no bounds
     * @param before sort key of the last row of the page before
     */
    List<Row> withSignals(
            String org, LocalDate since, @Nullable Set<String> within, @Nullable String before, int limit);

    /** A child's school year and what it was sorted by. */
    record Row(Progress progress, String sortKey) {}
}
