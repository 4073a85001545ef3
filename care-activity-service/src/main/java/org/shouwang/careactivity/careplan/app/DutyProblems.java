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

    private DutyProblems() {}
}
