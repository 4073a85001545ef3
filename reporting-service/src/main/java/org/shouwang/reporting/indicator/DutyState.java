package org.shouwang.reporting.indicator;

/** Where a duty stands, in the words of the care plan that decides it. */
public enum DutyState {
    DUE("到期", "due"),
    MET("按时完成", "met in time"),
    OVERDUE("超期", "overdue"),
    LATE("超期完成", "done late"),
    MISSED("未完成", "missed"),
    EXEMPT("豁免", "exempt"),
    CANCELLED("取消", "cancelled");

    private final String zh;
    private final String en;

    DutyState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /** Whether it is settled if the duty was done in time or not. */
    boolean decided() {
        return this == MET || this == OVERDUE || broken();
    }

    /** Not done by due day and grace, and the alarm is over. */
    boolean broken() {
        return this == LATE || this == MISSED;
    }
}
