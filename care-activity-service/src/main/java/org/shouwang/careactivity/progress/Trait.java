package org.shouwang.careactivity.progress;

/** A trait or habit rated from 0 to 4 (code list trait 品质与习惯). */
public enum Trait {
    MOTIVE("上进心", "motivation"),
    ESTEEM("自信", "self-esteem"),
    DISC("纪律", "discipline"),
    CTRL("自控", "self-control"),
    HABIT("生活习惯", "habits"),
    EMPATHY("同情心", "empathy"),
    RESIL("抗挫力", "resilience"),
    ATTI("学习态度", "study attitude"),
    HW("作业完成", "homework");

    /** The best mark. */
    public static final int BEST = 4;

    private final String zh;
    private final String en;

    Trait(String zh, String en) {
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
