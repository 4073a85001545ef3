package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One person on a work list, so that one visit can settle several duties.
 *
 * @param items the most pressing first
 * @param retries attempts promised for the day or earlier, the longest waiting first; there is at least one item or retry
 */
public record WorkRow(Subject subject, List<WorkItem> items, List<Retry> retries) {
    /** The longest overdue first, then due by due day, then promised, then planned. */
    public static final Comparator<WorkRow> MOST_PRESSING = Comparator.comparing(WorkRow::rank)
            .thenComparing(WorkRow::sortDay)
            .thenComparing(row -> row.subject().personId());

    /** Keeps its own lists; refuses a person with nothing to do. */
    public WorkRow {
        items = List.copyOf(items);
        retries = List.copyOf(retries);
        if (items.isEmpty() && retries.isEmpty()) {
            throw new IllegalArgumentException("nothing to do for " + subject.personId());
        }
    }

    private boolean open() {
        return !items.isEmpty() && items.get(0).state() != WorkState.PLANNED;
    }

    private int rank() {
        return open() ? items.get(0).state().ordinal() : retries.isEmpty() ? 3 : 2;
    }

    private LocalDate sortDay() {
        return open() || retries.isEmpty()
                ? items.get(0).sortDay()
                : retries.get(0).on();
    }
}
