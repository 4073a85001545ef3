package org.shouwang.registry.correction.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about correction requests; docs/problems.md says what to do. */
final class CorrectionProblems {

    static final ProblemCode CORRECTION_ID_REUSED = new ProblemCode(
            "CORRECTION_ID_REUSED",
            409,
            "Correction id names another request",
            "该编号已用于另一份更正申请，请换用新编号。",
            "The id already names another request for a correction; use a new id.");
    static final ProblemCode CORRECTION_DAY = new ProblemCode(
            "CORRECTION_DAY",
            422,
            "Day is in the future",
            "收到日期不能晚于今天，请改正。",
            "The day it came in is after today; correct it.");
    static final ProblemCode CORRECTION_NEEDS_REASON = new ProblemCode(
            "CORRECTION_NEEDS_REASON",
            422,
            "A refusal needs a reason",
            "不予更正须写明理由，以便书面告知申请人。",
            "A refusal has a reason, which is told to whoever asked.");
    static final ProblemCode CORRECTION_DECIDED = new ProblemCode(
            "CORRECTION_DECIDED",
            409,
            "Decided already",
            "该更正申请已有其他处理结果，不能更改。",
            "The request has been decided otherwise already.");
    static final ProblemCode CORRECTION_NOT_ACCEPTED = new ProblemCode(
            "CORRECTION_NOT_ACCEPTED",
            409,
            "No accepted request of this person",
            "没有本人已获准的该更正申请，请先由主管单位办理。",
            "There is no accepted request of this id about this person; have an office decide first.");

    private CorrectionProblems() {}
}
