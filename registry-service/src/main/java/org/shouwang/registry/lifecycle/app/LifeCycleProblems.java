package org.shouwang.registry.lifecycle.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about the life cycle; docs/problems.md says what to do. */
public final class LifeCycleProblems {

    public static final ProblemCode NOT_ON_REGISTER = new ProblemCode(
            "NOT_ON_REGISTER",
            409,
            "Not on the register",
            "该人员不在册，不能办理此项。如已返回，请先登记返回。",
            "The person is not on the register. If he or she has come back, record the return first.");
    public static final ProblemCode STILL_ON_REGISTER = new ProblemCode(
            "STILL_ON_REGISTER",
            409,
            "Still on the register",
            "该人员仍在册，不能办理此项。如已离开，请先登记退出。",
            "The person is still on the register. If he or she has left, record the departure first.");
    public static final ProblemCode NOT_LOCKED =
            new ProblemCode("NOT_LOCKED", 409, "Record is not locked", "档案未锁定，无需解锁。", "The record is not locked.");
    public static final ProblemCode DAY_NOT_POSSIBLE = new ProblemCode(
            "DAY_NOT_POSSIBLE",
            409,
            "Day is not possible",
            "日期不成立：不能晚于今天，也不能早于登记日或上次离开日。",
            "The day is not possible: it must not lie after today, nor before the entry or the last departure.");
    public static final ProblemCode ALREADY_REGISTERED = new ProblemCode(
            "ALREADY_REGISTERED",
            409,
            "Already registered",
            "同名、同出生日期、同村的人员已有登记，请先查找核对。",
            "Somebody of that name, birth date and village is registered already. Look the person up first.");
    public static final ProblemCode VILLAGE_UNKNOWN = new ProblemCode(
            "VILLAGE_UNKNOWN",
            409,
            "Village unknown",
            "村（社区）代码不存在或不在您的管理范围内。",
            "The village does not exist, or is not yours to see.");
    public static final ProblemCode PROPOSAL_OVER = new ProblemCode(
            "PROPOSAL_OVER",
            409,
            "Proposal is over",
            "该建议已有其他处理结果，不能更改。",
            "The proposal has been decided otherwise already.");

    private LifeCycleProblems() {}
}
