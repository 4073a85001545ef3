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
    /** Neither a person nor an organisation, or both. */
    public static final ProblemCode SIGNAL_FILTER_INVALID = new ProblemCode(
            "SIGNAL_FILTER_INVALID",
            422,
            "Filter not possible",
            "请只给出 personId 或 org 之一；since、cursor、limit 只能与 org 一起使用。",
            "Give either personId or org; since, cursor and limit go with org only.");

    private ProgressProblems() {}
}
