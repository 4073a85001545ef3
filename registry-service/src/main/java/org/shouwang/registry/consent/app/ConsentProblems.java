package org.shouwang.registry.consent.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about consents; docs/problems.md says what to do. */
public final class ConsentProblems {

    public static final ProblemCode CONSENT_ID_REUSED = new ProblemCode(
            "CONSENT_ID_REUSED",
            409,
            "Consent id names another entry",
            "该编号已用于另一条告知或同意记录，请换用新编号。",
            "The id already names a notice or consent with other content; use a new id.");
    public static final ProblemCode CONSENT_IN_FUTURE = new ProblemCode(
            "CONSENT_IN_FUTURE", 422, "Day is in the future", "日期不能晚于今天，请改正。", "The day is after today; correct it.");
    public static final ProblemCode CONSENT_NEEDS_GUARDIAN = new ProblemCode(
            "CONSENT_NEEDS_GUARDIAN",
            409,
            "A guardian's consent is needed",
            "不满十四周岁的未成年人须由父母或其他监护人同意。",
            "For a child under 14 a parent or another guardian has to agree.");
    public static final ProblemCode CONSENT_IS_NO_DUTY = new ProblemCode(
            "CONSENT_IS_NO_DUTY",
            409,
            "No statutory duty",
            "照片、典型事迹、志愿者共享不属于法定职责，须征得同意。",
            "Photos, example stories and sharing with volunteers are no statutory duty; ask for consent.");
    public static final ProblemCode TOO_MANY_CONSENTS = new ProblemCode(
            "TOO_MANY_CONSENTS",
            409,
            "Too many entries",
            "该人员的告知与同意记录已达上限，请检查是否有程序重复提交。",
            "200 notices and consents of this person are stored; see whether a program sends the same under new ids.");

    private ConsentProblems() {}
}
