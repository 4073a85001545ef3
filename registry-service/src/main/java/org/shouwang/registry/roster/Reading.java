package org.shouwang.registry.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a row.
 *
 * @param row as the user sees it
 * @param value what it says; none = refused
 * @param problems why it was refused; empty = it was not
 */
public record Reading<T>(long row, @Nullable T value, List<RowProblem> problems) {

    static <T> Reading<T> of(Cells cells, @Nullable T value) {
        return new Reading<>(cells.row(), cells.good() ? value : null, cells.problems());
    }
}
