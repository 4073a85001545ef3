package org.shouwang.registry.person.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about people; docs/problems.md says what to do. */
public final class PersonProblems {

    public static final ProblemCode TIER_NOT_APPLICABLE = new ProblemCode(
            "TIER_NOT_APPLICABLE",
            409,
            "Tier does not apply",
            "该风险等级不适用于此人：儿童为 R1–R3，老人为 E1–E3。",
            "The tier does not apply to this person: R1–R3 for children, E1–E3 for elders.");

    private PersonProblems() {}
}
