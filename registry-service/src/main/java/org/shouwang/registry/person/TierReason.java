package org.shouwang.registry.person;

/** Why the tier rule proposes what it does; high ones first. */
public enum TierReason {
    NO_CARER(1, "无人监护", "Nobody cares for the child"),
    ALONE_UNDER_8(1, "未满八周岁且无人看护", "Under eight and left alone"),
    POOR_GUARDIANSHIP(1, "监护状况差", "Guardianship is poor"),
    DROPOUT(1, "失学辍学", "Out of school"),
    OPEN_REPORT(1, "有未办结的强制报告", "A mandatory report is open"),
    SELF_HARM(1, "有自伤迹象", "Signs of self-harm"),
    AGED_80_ON_ONE_S_OWN(1, "八十周岁以上且独居、空巢或留守", "80 or older and alone, empty-nest or left behind"),
    DEMENTIA(1, "失智", "Dementia"),
    GRAVE_ILLNESS(1, "患有严重疾病", "Grave illness"),
    FAIR_GUARDIANSHIP(2, "监护状况一般", "Guardianship is only fair"),
    IN_DIFFICULTY(2, "困境儿童", "Child in difficulty"),
    ILL_OR_DISABLED(2, "患重病或残疾", "Seriously ill or disabled"),
    CARER_70(2, "仅由一名七十周岁以上老人照料", "A single carer aged 70 or older"),
    BAND_D(2, "学业水平差", "Performance in the lowest band"),
    BEHAVIOUR_PLAN(2, "有进行中的行为矫正计划", "A behaviour plan is open"),
    LOW_MOOD_TWICE(2, "连续两次情绪低落", "Low mood twice in a row"),
    DISABLED_ELDER(2, "失能", "Disabled elder"),
    DESTITUTE(2, "特困人员", "Destitute person"),
    FAMILY_PLANNING(2, "计划生育特殊家庭", "Family-planning special family"),
    LIVES_ALONE(2, "独居", "Lives alone"),
    DROPOUT_RISK(2, "连续旷课三天，有辍学风险", "Three days absent in a row: may drop out"),
    LATE_OFTEN(3, "近期屡次迟到", "Late again and again of late"),
    BAND_FALLEN(3, "考试等级下降", "A lower band in the last exam");

    private final int level;
    private final String zh;
    private final String en;

    TierReason(int level, String zh, String en) {
        this.level = level;
        this.zh = zh;
        this.en = en;
    }

    /** Whether it is about a moment and fades, and not about what goes on. */
    boolean fades() {
        return switch (this) {
            case LOW_MOOD_TWICE, DROPOUT_RISK, LATE_OFTEN, BAND_FALLEN -> true;
            default -> false;
        };
    }

    /** 1 = high, 2 = medium, 3 = to be known by whoever decides, raises no tier. */
    public int level() {
        return level;
    }

    /** The reason as a sentence for people, in Chinese. */
    public String zh() {
        return zh;
    }

    /** The same in English. */
    public String en() {
        return en;
    }
}
