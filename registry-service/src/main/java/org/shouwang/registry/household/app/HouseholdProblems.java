package org.shouwang.registry.household.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about households; docs/problems.md says what to do. */
public final class HouseholdProblems {

    public static final ProblemCode NOT_A_VILLAGE = new ProblemCode(
            "HOUSEHOLD_NOT_IN_A_VILLAGE",
            409,
            "No household here",
            "户须设在您管理范围内的村（社区），请改用村代码。",
            "A household lies in a village of yours; use the code of one.");

    public static final ProblemCode NOT_HERE = new ProblemCode(
            "HOUSEHOLD_PERSON_NOT_HERE",
            409,
            "Nobody of this village",
            "有人未在本村登记，请先核对其居住地。",
            "Somebody is not registered as living in this village; check where they live first.");

    public static final ProblemCode ELSEWHERE = new ProblemCode(
            "HOUSEHOLD_PERSON_ELSEWHERE",
            409,
            "Lives in another household",
            "有人已在另一户中，请先将其从该户移出。",
            "Somebody lives in another household; let them leave that one first.");

    public static final ProblemCode NOT_SO = new ProblemCode(
            "HOUSEHOLD_NOT_SO",
            409,
            "Not so on that day",
            "一户只有一位户主，每人只列一次，日期不得晚于今天，也不得早于上次变动。",
            "A household has one head and everybody once; the day is not after today and not before the last change.");

    private HouseholdProblems() {}
}
