package org.shouwang.registry.erasure.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about erasures; docs/problems.md says what to do. */
final class ErasureProblems {

    static final ProblemCode ERASURE_ASKED = new ProblemCode(
            "ERASURE_ASKED",
            409,
            "Erasure asked for already",
            "该人员的删除申请已在等待另一人核准。",
            "Somebody has asked to erase the person already; another one has to approve.");
    static final ProblemCode NO_ERASURE_ASKED = new ProblemCode(
            "NO_ERASURE_ASKED", 409, "No erasure asked for", "该人员没有待核准的删除申请。", "Nobody has asked to erase the person.");
    static final ProblemCode TWO_PEOPLE_NEEDED = new ProblemCode(
            "TWO_PEOPLE_NEEDED",
            409,
            "Two people needed",
            "删除须由两人办理：申请人不能自己核准。",
            "Erasing needs two people: whoever asked cannot approve.");

    private ErasureProblems() {}
}
