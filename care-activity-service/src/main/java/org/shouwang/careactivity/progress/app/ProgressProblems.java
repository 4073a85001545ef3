package org.shouwang.careactivity.progress.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals of the progress API. */
public final class ProgressProblems {
    /** Attendance of a day that is none of school. */
    public static final ProblemCode NOT_A_SCHOOL_DAY = new ProblemCode(
            "NOT_A_SCHOOL_DAY",
            422,
            "Not a school day",
            "当天不在学期内或为节假日，不能登记考勤。如学期日历有误，请联系县教育局。",
            "The day lies outside the terms or on a holiday. If the calendar is wrong, tell the county education office.");
    /** It has not come yet. */
    public static final ProblemCode DAY_IN_FUTURE = new ProblemCode(
            "DAY_IN_FUTURE", 422, "Day in the future", "日期晚于今天，请改正日期。", "The day lies in the future. Correct it.");
    /** The id was used for another class, day or content. */
    public static final ProblemCode ATTENDANCE_ID_REUSED = new ProblemCode(
            "ATTENDANCE_ID_REUSED",
            409,
            "Attendance id reused",
            "此编号已用于另一条内容不同的考勤，请换用新的编号。",
            "The id already names an attendance entry with other content. Use a new id.");
    /** The id was used for another content. */
    public static final ProblemCode RATING_ID_REUSED = new ProblemCode(
            "RATING_ID_REUSED",
            409,
            "Rating id reused",
            "此编号已用于另一条内容不同的评定，请换用新的编号。",
            "The id already names a rating with other content. Use a new id.");
    /** More entries than anybody needs. */
    public static final ProblemCode TOO_MANY_ENTRIES = new ProblemCode(
            "TOO_MANY_ENTRIES",
            409,
            "Too many entries",
            "同一班级同一天的考勤已更正多次，或该儿童本学年的评定过多，不能再登记；请检查接入程序是否重复提交。",
            "That class and day was corrected, or that child was rated in the school year, more often than anybody needs."
                    + " See whether a program sends the same again and again.");
    /** Neither a person nor an organisation, or both. */
    public static final ProblemCode SIGNAL_FILTER_INVALID = new ProblemCode(
            "SIGNAL_FILTER_INVALID",
            422,
            "Filter not possible",
            "请只给出 personId 或 org 之一；since、cursor、limit 只能与 org 一起使用。",
            "Give either personId or org; since, cursor and limit go with org only.");

    private ProgressProblems() {}
}
