package org.shouwang.careactivity.careplan;

/** How a duty stands on a work list, the most pressing first. */
public enum WorkState {
    /** In alarm. */
    OVERDUE,
    /** To be done now. */
    DUE,
    /** Begins to be due within the days after. */
    PLANNED
}
