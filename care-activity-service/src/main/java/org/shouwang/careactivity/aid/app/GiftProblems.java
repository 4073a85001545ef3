package org.shouwang.careactivity.aid.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about gifts. */
public final class GiftProblems {
    /** The id was used for something else. */
    public static final ProblemCode GIFT_ID_REUSED = new ProblemCode(
            "GIFT_ID_REUSED",
            409,
            "Gift id reused",
            "此编号已用于另一次内容不同的赠送，请换用新的编号。",
            "The id already names a gift with other content. Use a new id.");
    /** Not the caller's organisation, or not that of all recipients. */
    public static final ProblemCode GIFT_ORG_UNKNOWN = new ProblemCode(
            "GIFT_ORG_UNKNOWN",
            404,
            "Gift's organisation unknown",
            "没有此机构、不在您的管理范围内，或有受赠人不属于该机构。请改用包含全部受赠人的机构。",
            "No such organisation, not yours, or not that of every recipient. Name one that all recipients belong to.");
    /** A signature stays as it is. */
    public static final ProblemCode RECEIPT_SIGNED = new ProblemCode(
            "RECEIPT_SIGNED",
            409,
            "Receipt signed already",
            "名单第 {0} 人的回执已签收，签收人或日期不同，不能再改。请核对；如登错，请撤回此次赠送后重新登记。",
            "Receipt {0} of your list is signed already by somebody else or on another day and stays so. Check it; if it is wrong, withdraw the gift and record it anew.");
    /** A withdrawal is final. */
    public static final ProblemCode GIFT_WITHDRAWN = new ProblemCode(
            "GIFT_WITHDRAWN",
            409,
            "Gift withdrawn already",
            "此次赠送已撤回，不能再登记回执，撤回原因也不能再改。如需更正，请重新登记。",
            "The gift was withdrawn; no receipt can be added and its reason stays as it is. Record a new one to correct it.");

    private GiftProblems() {}
}
