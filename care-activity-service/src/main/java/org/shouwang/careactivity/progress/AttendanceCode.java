package org.shouwang.careactivity.progress;

/** How a child was at school on a day (code list attendance 考勤). */
public enum AttendanceCode {
    P("出勤", "present"),
    L("迟到", "late"),
    E("早退", "left early"),
    V("请假", "leave"),
    T("旷课", "truant");

    private final String zh;
    private final String en;

    AttendanceCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }
}
