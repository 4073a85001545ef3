package org.shouwang.careactivity.careplan.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals of a proposed set of rules, and of a look at a past day. */
public final class RulesProblems {
    /** The file cannot be read as rules; {@code errors} names every mistake. */
    public static final ProblemCode RULES_FAULTY = new ProblemCode(
            "RULES_FAULTY",
            422,
            "Rules have mistakes",
            "规则文件有误，请按 errors 中的位置逐项改正。",
            "The rules file has mistakes; correct each one at the place named in errors.");

    /** The file edits or removes what was in force, or lets something new hold in the past. */
    public static final ProblemCode RULES_IN_FORCE = new ProblemCode(
            "RULES_IN_FORCE",
            409,
            "Rules in force cannot be changed",
            "已生效的规则版本不能改动或删除，新版本最早从明天起生效。请按 errors 逐项恢复或修改。",
            "Versions in force are neither edited nor removed, and new ones hold from tomorrow at the earliest. Mend each one named in errors.");

    /** More people than one preview looks at. */
    public static final ProblemCode PREVIEW_TOO_LARGE = new ProblemCode(
            "PREVIEW_TOO_LARGE",
            422,
            "Too many people for one preview",
            "范围内超过 {0} 人，请用 org 指定乡镇、村或学校。",
            "There are more than {0} people in the scope. Name a township, village or school in org.");

    private RulesProblems() {}
}
