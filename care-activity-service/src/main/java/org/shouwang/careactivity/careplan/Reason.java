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
    PAUSED("approver", "已批准暂停，占去周期一半以上", "an approved pause takes more than half of the period"),
    /** What it hung on is over: the behaviour plan is closed, the pair has ended. Said by the rules. */
    ENDED("rules", "所依据的情况已结束", "what it hung on is over"),
    /** What began it was taken back. Said by whoever took it back. */
    WITHDRAWN("recorder", "引发任务的情况已撤回", "what began it was taken back");

    private final String who;
    private final String zh;
    private final String en;

    Reason(String who, String zh, String en) {
        this.who = who;
        this.zh = zh;
        this.en = en;
    }

    /** Who decided: calendar, registry, rules, approver or recorder. */
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
