package org.shouwang.careactivity.growth.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about support plans. */
public final class SupportPlanProblems {
    /** The id was used for something else. */
    public static final ProblemCode SUPPORT_PLAN_ID_REUSED = new ProblemCode(
            "SUPPORT_PLAN_ID_REUSED",
            409,
            "Id reused",
            "此编号已用于另一份内容不同的计划、复评或交接，请换用新的编号。",
            "The id already names a plan, review or hand-over with other content. Use a new id.");
    /** A child has one open behaviour plan, and one growth plan in a term. */
    public static final ProblemCode SUPPORT_PLAN_OPEN = new ProblemCode(
            "SUPPORT_PLAN_OPEN",
            409,
            "Plan open already",
            "该儿童已有未结束的行为矫正计划，或本学期已有个人成长计划。请继续原计划，或先结束原计划。",
            "The child has an open behaviour plan, or a growth plan of that term, already. Go on with it, or end it first.");
    /** It has ended. */
    public static final ProblemCode SUPPORT_PLAN_ENDED = new ProblemCode(
            "SUPPORT_PLAN_ENDED",
            409,
            "Plan has ended",
            "此计划已结束，不能再复评、交接或更改结束原因。如需继续，请制定新计划并注明接续的原计划。",
            "The plan has ended; its end stays as it is. To go on, begin a new plan that names it as its predecessor.");
    /** Patience is asked for. */
    public static final ProblemCode SUPPORT_PLAN_TOO_EARLY = new ProblemCode(
            "SUPPORT_PLAN_TOO_EARLY",
            409,
            "Too early for success",
            "行为矫正计划至少坚持八周，{0} 起才能以“目标达成”结束。请继续坚持，或选择其他原因并写明交接说明。",
            "A behaviour plan is given eight weeks; it may end as met from {0} on."
                    + " Go on with it, or give another reason and a hand-over note.");
    /** The plan to be carried on cannot be. */
    public static final ProblemCode PREDECESSOR_UNSUITABLE = new ProblemCode(
            "PREDECESSOR_UNSUITABLE",
            409,
            "Predecessor does not fit",
            "原计划不存在，或不是该儿童的同类计划，或尚未结束，或不是更早学期的。请核对 predecessor。",
            "The predecessor does not exist, is of another child or kind, has not ended, or is of no earlier term."
                    + " Check predecessor.");
    /** More entries than anybody needs. */
    public static final ProblemCode SUPPORT_PLAN_FULL = new ProblemCode(
            "SUPPORT_PLAN_FULL",
            409,
            "Too many entries",
            "此计划的复评或交接过多，不能再登记；请检查接入程序是否重复提交，或结束后制定新计划。",
            "The plan has more reviews or hand-overs than anybody needs. See whether a program sends the same again,"
                    + " or end it and begin a new one.");
    /** Neither a person nor an organisation, or both. */
    public static final ProblemCode SUPPORT_PLAN_FILTER_INVALID = new ProblemCode(
            "SUPPORT_PLAN_FILTER_INVALID",
            422,
            "Filter not possible",
            "请只给出 personId 或 org 之一；kind、cursor、limit 只能与 org 一起使用。",
            "Give either personId or org; kind, cursor and limit go with org only.");

    private SupportPlanProblems() {}
}
