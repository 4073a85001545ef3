package org.shouwang.careactivity.pairing.app;

import org.shouwang.careactivity.pairing.PairRefusal;
import org.shouwang.platform.web.ProblemCode;
import org.shouwang.platform.web.ProblemException;

/** Refusals when pairing people and keeping helpers. */
public final class PairProblems {
    /** The id was used for something else. */
    public static final ProblemCode PAIR_ID_REUSED = new ProblemCode(
            "PAIR_ID_REUSED",
            409,
            "Pair id reused",
            "此编号已用于另一个内容不同的结对，请换用新的编号。",
            "The id already names a pair with other content. Use a new id.");
    /** No such partner, or not one of the caller's. */
    public static final ProblemCode PARTNER_UNKNOWN = new ProblemCode(
            "PARTNER_UNKNOWN",
            404,
            "Partner unknown",
            "没有此结对帮扶人，或不在您的管理范围内。成人须先登记为帮扶人员。",
            "No such partner, or not yours to see. An adult must be entered as a helper first.");
    /** As many pairs are open as the partner can hold. */
    public static final ProblemCode PARTNER_FULL = new ProblemCode(
            "PARTNER_FULL",
            409,
            "Partner is full",
            "该帮扶人的结对名额已满，请先结束一个结对或另选他人。",
            "The partner holds as many pairs as it can. End one first, or choose somebody else.");
    /** The two are paired like that already. */
    public static final ProblemCode PAIRED_ALREADY = new ProblemCode(
            "PAIRED_ALREADY",
            409,
            "Paired already",
            "两人已有同类结对，不必重复登记。",
            "An open pair of this type joins the two already.");
    /** No vetting that lets the pair begin; never says what a vetting found. */
    public static final ProblemCode HELPER_NOT_VETTED = new ProblemCode(
            "HELPER_NOT_VETTED",
            409,
            "Helper is not vetted",
            "该帮扶人员没有近十二个月内有效的背景核查，不能开始结对。请联系乡镇儿童督导员或学校办理核查。",
            "The helper has no valid vetting of the last twelve months, so the pair cannot begin. Ask the township"
                    + " supervisor or the school to have the helper vetted.");
    /** More pairs or vettings than anybody can have had. */
    public static final ProblemCode TOO_MANY_PAIRS = new ProblemCode(
            "TOO_MANY_PAIRS",
            409,
            "Too many entries of one partner",
            "该帮扶人的登记条数已达上限，请检查是否有程序在反复登记。",
            "As many entries of this partner are stored as can be. See whether a program sends them again and again.");
    /** It ended before, otherwise. */
    public static final ProblemCode PAIR_ENDED = new ProblemCode(
            "PAIR_ENDED",
            409,
            "Pair has ended",
            "该结对已结束，结束信息不能更改。",
            "The pair has ended already with another reason, day or note. An end is final.");
    /** The id was used for another vetting. */
    public static final ProblemCode VETTING_ID_REUSED = new ProblemCode(
            "VETTING_ID_REUSED",
            409,
            "Vetting id reused",
            "此编号已用于另一次内容不同的背景核查，请换用新的编号。",
            "The id already names a vetting with other content. Use a new id.");
    /** Nobody enters or vets himself. */
    public static final ProblemCode OWN_ENTRY = new ProblemCode(
            "OWN_ENTRY",
            403,
            "Own entry",
            "不能登记或核查本人，请由其他有权限的人员办理。",
            "Nobody enters or vets himself. Let somebody else do it who may.");
    /** Not the caller's organisation, or one nobody on the register belongs to. */
    public static final ProblemCode HELPER_ORG_UNKNOWN = new ProblemCode(
            "HELPER_ORG_UNKNOWN",
            404,
            "Helper's organisation unknown",
            "没有此机构、该机构没有在册人员，或不在您的管理范围内。",
            "No such organisation, nobody on the register belongs to it, or not yours.");
    /** The id is a child's. */
    public static final ProblemCode HELPER_ID_TAKEN = new ProblemCode(
            "HELPER_ID_TAKEN",
            409,
            "Id names a child",
            "此编号属于一名儿童，不能登记为帮扶人员。",
            "The id names a child, who cannot be entered as a helper.");
    /** Fewer than the pairs that are open. */
    public static final ProblemCode CAPACITY_IN_USE = new ProblemCode(
            "CAPACITY_IN_USE",
            409,
            "Capacity in use",
            "名额不能少于现有结对数。请先结束结对，再减少名额。",
            "The capacity cannot be less than the pairs that are open. End pairs first.");

    private PairProblems() {}

    static ProblemException of(PairRefusal refusal) {
        return new ProblemException(
                switch (refusal) {
                    case FULL -> PARTNER_FULL;
                    case PAIRED_ALREADY -> PAIRED_ALREADY;
                    case NOT_VETTED, NOT_CLEAR -> HELPER_NOT_VETTED;
                    case TOO_MANY -> TOO_MANY_PAIRS;
                });
    }
}
