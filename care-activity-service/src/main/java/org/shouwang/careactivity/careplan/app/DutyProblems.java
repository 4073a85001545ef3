package org.shouwang.careactivity.careplan.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals of the duties API. */
public final class DutyProblems {
    /** A list by organisation in a state that no list is kept for. */
    public static final ProblemCode DUTY_FILTER_INVALID = new ProblemCode(
            "DUTY_FILTER_INVALID",
            422,
            "Filter not possible",
            "请给出 personId，或者 org 与 state（DUE 或 OVERDUE）；responsible 只能与 org 一起使用。",
            "Give personId, or org with state DUE or OVERDUE; responsible goes with org only.");

    /** The id of a pause given before, with another cause or beginning. */
    public static final ProblemCode PAUSE_ID_REUSED = new ProblemCode(
            "PAUSE_ID_REUSED",
            409,
            "Pause id names another pause",
            "此编号已用于另一次暂停（原因或开始日不同）。只能改结束日；另一次暂停请用新编号。",
            "This id names a pause with another cause or beginning. Only the end can be changed; give another pause a new id.");

    /** A work list of an organisation with more people than one list looks at. */
    public static final ProblemCode WORK_LIST_TOO_WIDE = new ProblemCode(
            "WORK_LIST_TOO_WIDE",
            422,
            "Too many people for one work list",
            "该范围超过 {0} 人，无法列成一张清单。请按村或班级分别打开，或查看汇总。",
            "There are more than {0} people here, too many for one list. Open it village by village or class by class, or look at"
                    + " the counts.");

    private DutyProblems() {}
}
