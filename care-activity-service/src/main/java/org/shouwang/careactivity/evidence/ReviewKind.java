package org.shouwang.careactivity.evidence;

/** Why something is looked at again by a person, in words that accuse nobody. */
public enum ReviewKind {
    /** 行程存疑 two visits farther apart than a car goes in the time between. */
    IMPOSSIBLE_TRAVEL(
            "请核对：这些走访的定位相距较远，间隔时间较短，可能是时间或定位登记有误。",
            "Please check: these visits lie far apart and close in time; a time or a position may have been entered wrongly."),
    /** 同时走访 visits at different homes that begin in the same minute. */
    SAME_MINUTE(
            "请核对：这些走访不在同一处，却登记在同一分钟开始，可能是时间填写有误。",
            "Please check: these visits at different places begin in the same minute; a time may have been entered wrongly."),
    /** 照片重复 one photo in activities of different days. */
    REUSED_PHOTO(
            "请核对：不同日期的活动使用了同一张照片，可能是选错了照片。",
            "Please check: activities of different days carry the same photo; the wrong one may have been chosen."),
    /** 记录雷同 many activities of a week with the same note. */
    IDENTICAL_NOTES(
            "请核对：七天内有多条活动的记录文字完全相同，请了解是否便于如实填写。",
            "Please check: several activities within seven days carry the same note; see whether the form makes honest notes easy."),
    /** 回访未确认 the carer does not remember a visit. */
    NOT_CONFIRMED(
            "请核对：回访时对方表示没有此次走访，可能是记错、接听人不在家或登记有误。",
            "Please check: asked by phone, the carer did not know of this visit; the carer may err or have been out, or the entry may be wrong.");

    private final String zh;
    private final String en;

    ReviewKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
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
