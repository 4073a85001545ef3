package org.shouwang.careactivity.careplan;

/** Where one duty occurrence stands (code list obligation_status 任务状态). */
public enum DutyState {
    /** Not yet shown: the show-early day has not come. */
    PENDING,
    /** To be done now. */
    DUE,
    /** Done inside the period or its grace. */
    MET,
    /** Not done by due plus grace: in alarm. */
    OVERDUE,
    /** Done after the alarm began; the alarm is over. */
    LATE,
    /** Never done: the next occurrence became overdue in its place. */
    MISSED,
    /** Not asked for, with a reason. */
    EXEMPT,
    /** Ended before its time, with a reason. */
    CANCELLED;

    /** Whether nothing more is asked for. */
    public boolean closed() {
        return this == MET || this == LATE || this == MISSED || this == EXEMPT || this == CANCELLED;
    }

    /** Whether no fact may count for it any more. */
    boolean released() {
        return this == EXEMPT || this == CANCELLED;
    }
}
