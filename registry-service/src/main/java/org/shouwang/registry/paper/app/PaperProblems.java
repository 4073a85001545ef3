package org.shouwang.registry.paper.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about papers; docs/problems.md says what to do. */
public final class PaperProblems {

    public static final ProblemCode PAPER_NOT_APPLICABLE = new ProblemCode(
            "PAPER_NOT_APPLICABLE", 409, "No child", "委托照护只适用于未成年人档案。", "Only a child can be entrusted to somebody.");
    public static final ProblemCode PAPER_ID_REUSED = new ProblemCode(
            "PAPER_ID_REUSED",
            409,
            "Paper id reused",
            "该编号已用于另一份委托照护，请换用新的编号。",
            "The id already names a paper with other content. Use a new id.");
    public static final ProblemCode CARER_BARRED = new ProblemCode(
            "CARER_BARRED",
            409,
            "Carer is barred",
            "受托人有《未成年人保护法》第二十二条所列情形，不得受托。请另行确定受托人，并告知儿童督导员。",
            "The carer is barred by article 22 of the Law on the Protection of Minors. Find somebody else, and tell the"
                    + " child supervisor.");
    public static final ProblemCode CARER_NOT_ADULT = new ProblemCode(
            "CARER_NOT_ADULT",
            409,
            "Carer is no adult",
            "受托人须年满十八周岁。请另行确定受托人。",
            "The carer must be 18 or older. Find somebody else.");
    public static final ProblemCode CHILD_NOT_HEARD = new ProblemCode(
            "CHILD_NOT_HEARD",
            409,
            "Child was not heard",
            "须先听取年满八周岁儿童的意见。请与孩子谈过后再确认。",
            "A child of eight or older must be heard first. Talk with the child, then confirm.");
    public static final ProblemCode PAPER_DAYS = new ProblemCode(
            "PAPER_DAYS",
            422,
            "Days do not go together",
            "起止日期或核查日期不正确：止日不得早于起日，核查日不得晚于今天。",
            "The days do not go together: the last is not before the first, and the check not after today.");
    public static final ProblemCode PAPER_ENDED = new ProblemCode(
            "PAPER_ENDED",
            409,
            "Paper has ended",
            "该委托照护已终止。如继续委托，请新建一份。",
            "The paper has ended. If the child is still entrusted, make a new one.");
    public static final ProblemCode SCAN_TYPE = new ProblemCode(
            "SCAN_TYPE",
            422,
            "No such type of scan",
            "只接受 PDF、JPEG 或 PNG 扫描件（按文件内容判断）。",
            "Only PDF, JPEG or PNG scans are taken, told by their content.");
    public static final ProblemCode SCAN_INFECTED = new ProblemCode(
            "SCAN_INFECTED",
            422,
            "Scan carries a virus",
            "该文件带有病毒，未予保存。请重新扫描纸质件后上传。",
            "The file carries a virus and was not kept. Scan the paper again.");

    private PaperProblems() {}
}
