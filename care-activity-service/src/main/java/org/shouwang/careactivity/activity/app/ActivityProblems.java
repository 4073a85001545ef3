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

    /** The activity a correction names is not there, or not the caller's to see. */
    public static final ProblemCode REPLACED_UNKNOWN = new ProblemCode(
            "REPLACED_UNKNOWN",
            404,
            "Replaced activity unknown",
            "没有要更正的原活动，或不在您的管理范围内。请核对 replaces。",
            "The activity to be replaced does not exist or is not yours to see. Check replaces.");
    /** Both the wrong and the right one would count. */
    public static final ProblemCode REPLACED_NOT_WITHDRAWN = new ProblemCode(
            "REPLACED_NOT_WITHDRAWN",
            409,
            "Replaced activity not withdrawn",
            "原活动尚未撤回。请先撤回原活动，再登记更正后的活动。",
            "The activity to be replaced still counts. Withdraw it first, then record its correction.");
    /** Only the recorder and those above may take an activity back. */
    public static final ProblemCode WITHDRAWAL_NOT_ALLOWED = new ProblemCode(
            "WITHDRAWAL_NOT_ALLOWED",
            403,
            "May not withdraw this",
            "只有登记人，或管理全部相关人员的校领导、儿童督导员、乡镇、县级人员可以撤回。请联系登记人。",
            "Only whoever recorded it, or a school lead, supervisor, township or county office that answers for all of its people, may withdraw it. Ask the recorder.");
    /** A withdrawal is final. */
    public static final ProblemCode ACTIVITY_WITHDRAWN = new ProblemCode(
            "ACTIVITY_WITHDRAWN",
            409,
            "Activity withdrawn already",
            "此活动已撤回，撤回原因不能再改。如需更正，请登记新的活动。",
            "The activity was withdrawn already and its reason stays as it is. Record a new activity to correct it.");

    private ActivityProblems() {}
}
