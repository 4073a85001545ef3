package org.shouwang.careactivity.activity.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals when recording activities. */
public final class ActivityProblems {
    /** Nobody of that id, or nobody the caller answers for. */
    public static final ProblemCode PERSON_UNKNOWN = new ProblemCode(
            "PERSON_UNKNOWN",
            404,
            "Person unknown",
            "没有此人，或不在您的管理范围内。如刚登记，请稍后重试。",
            "No such person, or not yours to see. If registered just now, try again in a moment.");
    /** It has not happened yet. */
    public static final ProblemCode ACTIVITY_IN_FUTURE = new ProblemCode(
            "ACTIVITY_IN_FUTURE",
            422,
            "Activity in the future",
            "活动时间晚于现在，请改正时间；计划中的活动请在完成后登记。",
            "The time lies in the future. Correct it; record what is planned once it is done.");
    /** The role may not record such a contact. */
    public static final ProblemCode ROLE_NOT_ALLOWED = new ProblemCode(
            "ROLE_NOT_ALLOWED",
            403,
            "Role may not record this",
            "角色 {0} 不能登记此类活动（{1}），请由相应责任人登记。",
            "Role {0} may not record this kind of activity ({1}). Let whoever is responsible record it.");
    /** The id was used for something else. */
    public static final ProblemCode ACTIVITY_ID_REUSED = new ProblemCode(
            "ACTIVITY_ID_REUSED",
            409,
            "Activity id reused",
            "此编号已用于另一条内容不同的活动，请换用新的编号。",
            "The id already names an activity with other content. Use a new id.");

    private ActivityProblems() {}
}
