package org.shouwang.notification.campaign.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about campaigns; docs/problems.md says what to do. */
public final class CampaignProblems {

    public static final ProblemCode NOBODY_TO_TELL = new ProblemCode(
            "NOBODY_TO_TELL",
            422,
            "Nobody to tell",
            "该范围内没有可通知的对象，请核对单位和对象类型。",
            "There is nobody to tell. Check organisation and audience.");
    public static final ProblemCode TOO_MANY_TO_TELL = new ProblemCode(
            "TOO_MANY_TO_TELL",
            422,
            "Too many to tell",
            "对象超过 {0} 人，请按乡镇分批通知。",
            "More than {0} people. Tell them town by town.");
    public static final ProblemCode TEXT_TOO_LONG = new ProblemCode(
            "TEXT_TOO_LONG",
            422,
            "Text too long",
            "含签名共 {0} 字，超过一条短信的 70 字，请缩短填写内容。",
            "{0} characters with the signature; one text holds 70. Shorten what is filled in.");
    public static final ProblemCode SECOND_PERSON_NEEDED = new ProblemCode(
            "SECOND_PERSON_NEEDED",
            409,
            "Second person needed",
            "群发须由另一人审核放行；只有红色预警可由发起人直接放行。",
            "Another person must approve this. Only a red warning may be released by whoever made it.");
    public static final ProblemCode CAMPAIGN_STATE = new ProblemCode(
            "CAMPAIGN_STATE",
            409,
            "Not possible any more",
            "该群发当前状态为 {0}，不能再这样操作。",
            "The campaign is {0}; this cannot be done any more.");

    private CampaignProblems() {}
}
