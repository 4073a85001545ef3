package org.shouwang.registry.organisation.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about changes of divisions; docs/problems.md says what to do. */
public final class DivisionProblems {

    public static final ProblemCode DIVISION_CHANGE_REFUSED = new ProblemCode(
            "DIVISION_CHANGE_REFUSED",
            409,
            "Change of a division refused",
            "区划变更不成立：{0}。",
            "The change of the division is not possible: {1}.");
    public static final ProblemCode NOT_A_SUCCESSOR = new ProblemCode(
            "NOT_A_SUCCESSOR",
            409,
            "Not one of the new divisions",
            "所选区划不是这次变更的新区划。",
            "The division chosen is none of those that take over.");

    private DivisionProblems() {}
}
