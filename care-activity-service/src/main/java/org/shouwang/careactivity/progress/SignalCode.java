package org.shouwang.careactivity.progress;

/** What a signal says 预警信号. */
public enum SignalCode {
    /** Three lates within ten school days of a term. */
    LATE3(
            "10 个上学日内迟到 3 次",
            "late three times within ten school days",
            "请两天内谈心，并与监护人通话",
            "talk within two days and call the carer"),
    /** One unexcused absence. */
    ABSENT(
            "旷课一天",
            "absent without leave",
            "请当天上午联系家长，次日家访",
            "contact the parents the same morning, visit the next day"),
    /** Three school days in a row absent without leave. */
    ABSENT3(
            "连续旷课 3 个上学日",
            "absent without leave three school days in a row",
            "请书面报告县教育局和乡镇",
            "report in writing to the county education office and the township"),
    /** At least one band lower than in the comparable exam before. */
    BAND_DROP(
            "考试等级比上次可比考试下降",
            "a lower band than in the comparable exam before",
            "请五天内了解原因并制定帮扶计划",
            "find out why and make a plan within five days"),
    /** Two low mood marks in a row. */
    LOW_MOOD2("连续两次情绪低落", "two low moods in a row", "请转心理教师", "refer to the counsellor");

    private final String zh;
    private final String en;
    private final String adviceZh;
    private final String adviceEn;

    SignalCode(String zh, String en, String adviceZh, String adviceEn) {
        this.zh = zh;
        this.en = en;
        this.adviceZh = adviceZh;
        this.adviceEn = adviceEn;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }

    /** What the rules ask for then, in Chinese. */
    public String adviceZh() {
        return adviceZh;
    }

    /** What the rules ask for then, in English. */
    public String adviceEn() {
        return adviceEn;
    }
}
