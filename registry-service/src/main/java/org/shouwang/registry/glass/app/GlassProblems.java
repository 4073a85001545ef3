package org.shouwang.registry.glass.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about broken glasses; docs/problems.md says what to do. */
public final class GlassProblems {

    public static final ProblemCode GLASS_LIMIT = new ProblemCode(
            "GLASS_LIMIT",
            429,
            "No more emergency views today",
            "今天的紧急查阅次数已用完（每人每天 {0} 次）。请联系县民政或该档案的管理单位。",
            "No emergency view is left today ({0} for each account and day). Ask the county office or whoever keeps the record.");
    public static final ProblemCode GLASS_OWN_REVIEW = new ProblemCode(
            "GLASS_OWN_REVIEW",
            403,
            "Own emergency view",
            "不能复核自己的紧急查阅，请由他人复核。",
            "Nobody reviews an emergency view of his own; let somebody else do it.");
    public static final ProblemCode GLASS_REVIEWED = new ProblemCode(
            "GLASS_REVIEWED",
            409,
            "Reviewed already",
            "该紧急查阅已复核，结论不可更改。",
            "This emergency view was reviewed already; a verdict is final.");

    private GlassProblems() {}
}
