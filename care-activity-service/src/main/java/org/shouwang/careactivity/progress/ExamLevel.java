package org.shouwang.careactivity.progress;

/** Who set an exam. Only exams of one level can be compared. */
public enum ExamLevel {
    COUNTY("县统考", "county exam"),
    SCHOOL("学校考试", "school exam"),
    UNIT("单元测验", "class test");

    private final String zh;
    private final String en;

    ExamLevel(String zh, String en) {
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
