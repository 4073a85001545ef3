package org.shouwang.registry.transfer.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about transfers; docs/problems.md says what to do. */
final class TransferProblems {

    static final ProblemCode TARGET_UNKNOWN = new ProblemCode(
            "TARGET_UNKNOWN",
            409,
            "Target unknown",
            "转入的村、学校或班级不存在，或班级不属于该学校。",
            "The village, school or class to move to does not exist, or the class is not of that school.");
    static final ProblemCode TRANSFER_OPEN = new ProblemCode(
            "TRANSFER_OPEN",
            409,
            "Transfer open already",
            "该人员已有一项未办结的转接，请先办结。",
            "The person has a transfer that is not over yet; have that decided first.");
    static final ProblemCode TRANSFER_OVER = new ProblemCode(
            "TRANSFER_OVER",
            409,
            "Transfer is over",
            "该转接已办结，不能再作其他处理。",
            "The transfer is over and cannot be decided otherwise.");
    static final ProblemCode NOT_THE_OTHER_SIDE = new ProblemCode(
            "NOT_THE_OTHER_SIDE",
            409,
            "Not the other side",
            "转接须由对方办理：申请人不能自己同意或拒绝，只有申请一方可以撤回。",
            "The other side decides: whoever asked cannot accept or refuse, and only the side that asked can withdraw.");
    static final ProblemCode ALREADY_THERE =
            new ProblemCode("ALREADY_THERE", 409, "Already there", "该人员已在转入地。", "The person is there already.");

    private TransferProblems() {}
}
