package org.shouwang.careactivity.session.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals when recording group sessions. */
public final class SessionProblems {
    /** The id was used for something else. */
    public static final ProblemCode SESSION_ID_REUSED = new ProblemCode(
            "SESSION_ID_REUSED",
            409,
            "Session id reused",
            "此编号已用于另一次内容不同的集体活动，请换用新的编号。",
            "The id already names a session with other content. Use a new id.");
    /** Not the caller's organisation, or not that of all participants. */
    public static final ProblemCode SESSION_ORG_UNKNOWN = new ProblemCode(
            "SESSION_ORG_UNKNOWN",
            404,
            "Session's organisation unknown",
            "没有此机构、不在您的管理范围内，或有参加人不属于该机构。请改用包含全部参加人的机构。",
            "No such organisation, not yours, or not that of every participant. Name one that all participants belong to.");

    private SessionProblems() {}
}
