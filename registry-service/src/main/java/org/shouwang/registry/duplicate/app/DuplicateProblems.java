package org.shouwang.registry.duplicate.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about duplicates and merges; docs/problems.md says what to do. */
public final class DuplicateProblems {

    public static final ProblemCode PAIR_DECIDED = new ProblemCode(
            "PAIR_DECIDED",
            409,
            "Already decided",
            "这一对档案已有结论，请刷新查看。",
            "Somebody decided about these two already. Reload them.");
    public static final ProblemCode MERGE_BUSY = new ProblemCode(
            "MERGE_BUSY",
            409,
            "Another merge is under way",
            "其中一份档案正在合并或撤销合并，请稍后重试。",
            "One of the two is being merged or taken apart. Try again in a moment.");
    public static final ProblemCode SURVIVOR_LEFT = new ProblemCode(
            "SURVIVOR_LEFT",
            409,
            "The survivor has left",
            "要保留的档案已退出在册，请保留在册的那一份。",
            "The record to keep has left the register. Keep the one that is on it.");
    public static final ProblemCode MERGE_ERASURE_OPEN = new ProblemCode(
            "MERGE_ERASURE_OPEN",
            409,
            "A request to erase is open",
            "要并入的档案有尚未决定的删除申请，请先决定该申请。",
            "Somebody asked to erase the record that would be absorbed. Decide that request first.");
    public static final ProblemCode NOT_OF_PAIR = new ProblemCode(
            "NOT_OF_PAIR", 422, "Not one of the two", "要保留的档案不是这一对中的一份。", "The record to keep is not one of the two.");
    public static final ProblemCode NOT_MERGED = new ProblemCode(
            "NOT_MERGED", 409, "Not merged", "这一对档案没有合并，无可撤销。", "These two are not merged; there is nothing to undo.");
    public static final ProblemCode UNDO_TOO_LATE = new ProblemCode(
            "UNDO_TOO_LATE",
            409,
            "Too late to undo",
            "合并已超过可撤销的期限，请联系县级管理员另行更正。",
            "The time to undo this merge is over. Correct the records by hand.");
    public static final ProblemCode MERGE_CHANGED_SINCE = new ProblemCode(
            "MERGE_CHANGED_SINCE",
            409,
            "Changed since the merge",
            "合并后档案又有改动，撤销会丢失这些改动，因此不能撤销。",
            "The record was changed after the merge; undoing would lose that, so it is refused.");

    private DuplicateProblems() {}
}
