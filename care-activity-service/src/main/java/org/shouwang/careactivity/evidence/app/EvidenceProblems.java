package org.shouwang.careactivity.evidence.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals of photos and of decisions on reviews. */
public final class EvidenceProblems {
    /** No activity of the caller names the photo. */
    public static final ProblemCode PHOTO_NOT_NAMED = new ProblemCode(
            "PHOTO_NOT_NAMED",
            404,
            "Photo not named",
            "您登记的活动中没有这张照片。请先登记带有该照片摘要的活动，再上传照片。",
            "No activity you recorded names this photo. Record the activity with its digest first, then send the photo.");
    /** The bytes are not what the activity said. */
    public static final ProblemCode PHOTO_MISMATCH = new ProblemCode(
            "PHOTO_MISMATCH",
            422,
            "Photo is another one",
            "照片与活动中登记的摘要、大小或格式不一致，可能是上传中断，请重新上传原照片。",
            "The bytes do not match digest, size or form named by the activity; the upload may have broken off. Send the original again.");
    /** It is no picture. */
    public static final ProblemCode PHOTO_UNREADABLE = new ProblemCode(
            "PHOTO_UNREADABLE",
            422,
            "No photo",
            "文件不是完整的 JPEG 或 PNG 照片，请重新拍摄或选择。",
            "The file is no whole JPEG or PNG picture. Take or choose another one.");
    /** Decided otherwise before. */
    public static final ProblemCode REVIEW_DECIDED = new ProblemCode(
            "REVIEW_DECIDED",
            409,
            "Review decided already",
            "此项复核已有结论，不能再改。",
            "The review was decided already and stays as it is.");

    private EvidenceProblems() {}
}
