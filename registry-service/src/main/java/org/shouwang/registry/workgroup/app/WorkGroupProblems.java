package org.shouwang.registry.workgroup.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about work groups; docs/problems.md says what to do. */
public final class WorkGroupProblems {

    public static final ProblemCode NOT_HERE = new ProblemCode(
            "WORK_GROUP_NOT_HERE",
            409,
            "No work group here",
            "只有村（社区）和乡镇设工作小组，请改用村或乡镇的代码。",
            "Only villages and towns have a work group; use the code of one.");

    public static final ProblemCode TERM_OVERLAPS = new ProblemCode(
            "WORK_GROUP_TERM_OVERLAPS",
            409,
            "A later term has begun",
            "该日期之后已有一届任期，请选择更晚的起始日期。",
            "A term begins on that day or later already; choose a later first day.");

    public static final ProblemCode NO_TERM = new ProblemCode(
            "WORK_GROUP_NO_TERM",
            409,
            "No term on that day",
            "该日期不在任何一届任期内，请先登记任期。",
            "No term holds that day; register a term first.");

    public static final ProblemCode NOT_A_HELPER = new ProblemCode(
            "WORK_GROUP_NOT_A_HELPER",
            409,
            "Not a helper of this place",
            "此人不是本辖区登记的工作人员，请先在人员表中登记。",
            "This person is no helper registered in these organisations; register them in the staff table first.");

    private WorkGroupProblems() {}
}
