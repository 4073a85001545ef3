package org.shouwang.careactivity.need.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about needs. */
public final class NeedProblems {
    /** The id was used for something else. */
    public static final ProblemCode NEED_ID_REUSED = new ProblemCode(
            "NEED_ID_REUSED",
            409,
            "Need id reused",
            "此编号已用于另一条内容不同的需求，请换用新的编号。",
            "The id already names a need with other content. Use a new id.");
    /** The id of a step was used for another step of the same need. */
    public static final ProblemCode NEED_STEP_ID_REUSED = new ProblemCode(
            "NEED_STEP_ID_REUSED",
            409,
            "Step id reused",
            "此步骤编号已用于该需求的另一个步骤，请换用新的编号。",
            "The id already names another step of this need. Use a new id.");
    /** Somebody else has to answer. */
    public static final ProblemCode NEED_NOT_YOURS = new ProblemCode(
            "NEED_NOT_YOURS",
            403,
            "Need of another role",
            "该需求现由角色 {0} 负责，您填写的角色 {1} 不能这样处理。请联系负责人或上级。",
            "Role {0} has to answer this need now; role {1} may not do this. Ask them or an office above.");
    /** What is answered already is not passed on. */
    public static final ProblemCode NEED_NOT_OPEN = new ProblemCode(
            "NEED_NOT_OPEN",
            409,
            "Need not open",
            "该需求已答复，不能转交。如答复没有帮助，请先重新提出。",
            "The need is answered and cannot be passed on. If the answer did not help, reopen it first.");
    /** What is open already needs no reopening. */
    public static final ProblemCode NEED_NOT_ANSWERED = new ProblemCode(
            "NEED_NOT_ANSWERED",
            409,
            "Need not answered",
            "该需求还没有答复，无需重新提出；可以转交或催办。",
            "The need has no answer yet, so there is nothing to reopen; pass it on if another role should answer.");
    /** A withdrawal is final. */
    public static final ProblemCode NEED_WITHDRAWN = new ProblemCode(
            "NEED_WITHDRAWN",
            409,
            "Need withdrawn already",
            "该需求已撤回，不能再处理，撤回原因也不能再改。如确有需求，请重新登记。",
            "The need was withdrawn; nothing more can be done with it and its reason stays as it is. Raise a new one if there is a need.");
    /** A bound against programs gone wild. */
    public static final ProblemCode TOO_MANY_STEPS = new ProblemCode(
            "TOO_MANY_STEPS",
            409,
            "Too many steps",
            "该需求已登记 50 个步骤，不能再登记；请检查接入程序是否重复提交，或登记新的需求。",
            "The need has 50 steps already. See whether a program sends the same again and again, or raise a new need.");

    private NeedProblems() {}
}
