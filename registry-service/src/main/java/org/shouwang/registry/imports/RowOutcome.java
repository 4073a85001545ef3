package org.shouwang.registry.imports;

import java.util.List;
import org.shouwang.registry.roster.RowProblem;

/**
 * What became of one row.
 *
 * @param row as the user sees it
 * @param problems why it was refused
 */
public record RowOutcome(long row, Outcome outcome, List<RowProblem> problems) {

    /** A row that was taken. */
    public static RowOutcome of(long row, Outcome outcome) {
        return new RowOutcome(row, outcome, List.of());
    }

    /** A row that was not. */
    public static RowOutcome refused(long row, List<RowProblem> problems) {
        return new RowOutcome(row, Outcome.REFUSED, List.copyOf(problems));
    }

    /** Whether somebody will want to look at it: rows that are simply in, or were already, are only counted. */
    public boolean worthKeeping() {
        return outcome == Outcome.REFUSED || outcome == Outcome.CHANGED;
    }
}
