package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * One duty on a work list.
 *
 * @param begins the day from which it is on the list: first overdue day, day of the list, or day on which it becomes due
 */
public record WorkItem(Duty duty, WorkState state, LocalDate begins) {
    /** The longest overdue first, then what is due by due day, then what is planned by when it begins. */
    static final Comparator<WorkItem> MOST_PRESSING = Comparator.comparing(WorkItem::state)
            .thenComparing(WorkItem::sortDay)
            .thenComparing(item -> item.duty().id().rule())
            .thenComparing(item -> item.duty().id().periodFrom());

    /** How long it has been overdue on a day; 0 on the first overdue day, as the figures count, and for what is not overdue. */
    public int overdueDays(LocalDate day) {
        return state == WorkState.OVERDUE ? (int) Math.max(0, ChronoUnit.DAYS.between(begins, day)) : 0;
    }

    /** The day by which it stands among those of the same state. */
    LocalDate sortDay() {
        return state == WorkState.DUE ? duty.occurrence().to() : begins;
    }
}
