package org.shouwang.careactivity.careplan;

/** Why an occurrence is EXEMPT or CANCELLED, and who says so. */
public enum Reason {
    /** More than half of the period falls on holidays. Said by the term calendar. */
    HOLIDAY("calendar", "一半以上的日期是假期", "more than half of the period is holiday"),
    /** The person left the register. Said by the registry. */
    LEFT("registry", "已退出在册", "the person left the register"),
    /** The person died. Said by the registry. */
    DEATH("registry", "对象已去世", "the person died"),
    /** The person's risk rose, a closer rhythm began that day in its place. Said by the rules. */
    RAISED("rules", "风险等级上升，当日起按更高频次执行", "the risk level rose, a closer rhythm took its place that day"),
    /** A pause, with the holidays if any, takes more than half of the period. Said by whoever approved the pause. */
    PAUSED("approver", "已批准暂停，占去周期一半以上", "an approved pause takes more than half of the period");

    private final String who;
    private final String zh;
    private final String en;

    Reason(String who, String zh, String en) {
        this.who = who;
        this.zh = zh;
        this.en = en;
    }

    /** Who decided: calendar, registry, rules or approver. */
    public String who() {
        return who;
    }

    /** The reason in Chinese. */
    public String zh() {
        return zh;
    }

    /** The reason in English. */
    public String en() {
        return en;
    }
}
