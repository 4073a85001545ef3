package org.shouwang.platform.web;

/** Refusals that every service shares. */
public final class CommonProblems {

    public static final ProblemCode UNREADABLE_REQUEST = new ProblemCode(
            "UNREADABLE_REQUEST",
            400,
            "Request cannot be read",
            "请求无法读取：{0}。请检查格式后重试。",
            "The request cannot be read: {0}. Check its format and try again.");
    public static final ProblemCode UNKNOWN_FIELD = new ProblemCode(
            "UNKNOWN_FIELD",
            400,
            "Unknown field",
            "不认识的字段“{0}”。请删除该字段或改正拼写。",
            "Unknown field \"{0}\". Remove it or correct its spelling.");
    public static final ProblemCode UNAUTHENTICATED = new ProblemCode(
            "UNAUTHENTICATED",
            401,
            "Not logged in",
            "未登录或登录已过期，请重新登录。",
            "Not logged in, or the login has expired. Log in again.");
    public static final ProblemCode FORBIDDEN = new ProblemCode(
            "FORBIDDEN",
            403,
            "Not allowed",
            "您的角色没有这项权限。如需办理，请联系管理员。",
            "Your role does not allow this. Ask your administrator if you need it.");
    public static final ProblemCode NOT_FOUND =
            new ProblemCode("NOT_FOUND", 404, "Not found", "没有找到，或不在您的管理范围内。", "Not found, or not yours to see.");
    public static final ProblemCode METHOD_NOT_ALLOWED = new ProblemCode(
            "METHOD_NOT_ALLOWED",
            405,
            "Method not allowed",
            "此地址不支持该操作方法。",
            "This address does not support the method.");
    public static final ProblemCode STALE_VERSION = new ProblemCode(
            "STALE_VERSION",
            412,
            "Changed meanwhile",
            "该记录已被他人修改，请刷新后重试。",
            "Somebody changed the record meanwhile. Reload it and try again.");
    public static final ProblemCode PAYLOAD_TOO_LARGE = new ProblemCode(
            "PAYLOAD_TOO_LARGE",
            413,
            "Too large",
            "上传内容超过上限（{0}），请拆分后重试。",
            "The upload exceeds the limit ({0}). Split it and try again.");
    public static final ProblemCode UNSUPPORTED_MEDIA_TYPE = new ProblemCode(
            "UNSUPPORTED_MEDIA_TYPE",
            415,
            "Unsupported media type",
            "不支持的内容类型，请使用 application/json 或文件上传。",
            "Unsupported content type. Use application/json or a file upload.");
    public static final ProblemCode VALIDATION_FAILED = new ProblemCode(
            "VALIDATION_FAILED",
            422,
            "Validation failed",
            "内容有误，请按 errors 中的提示逐项改正。",
            "The content has faults; correct each one named in errors.");
    public static final ProblemCode IDEMPOTENCY_KEY_REUSED = new ProblemCode(
            "IDEMPOTENCY_KEY_REUSED",
            422,
            "Idempotency key reused",
            "同一 Idempotency-Key 已用于不同的内容，请换用新的键。",
            "The Idempotency-Key was used with other content. Use a new key.");
    public static final ProblemCode IF_MATCH_REQUIRED = new ProblemCode(
            "IF_MATCH_REQUIRED",
            428,
            "If-Match required",
            "修改前请先读取记录，并在 If-Match 请求头中带上其版本。",
            "Read the record first and send its version in the If-Match header.");
    public static final ProblemCode TOO_MANY_REQUESTS = new ProblemCode(
            "TOO_MANY_REQUESTS",
            429,
            "Too many requests",
            "请求过于频繁，请在 {0} 秒后重试。",
            "Too many requests. Try again in {0} seconds.");
    public static final ProblemCode INTERNAL = new ProblemCode(
            "INTERNAL",
            500,
            "Internal error",
            "系统内部错误，请稍后重试；如仍有问题，请将 traceId 告知管理员。",
            "Internal error. Try again later; if it persists, give the traceId to your administrator.");
    public static final ProblemCode DEPENDENCY_DOWN = new ProblemCode(
            "DEPENDENCY_DOWN",
            503,
            "Temporarily unavailable",
            "系统暂时不可用，请稍后重试；已提交的内容不会丢失。",
            "Temporarily unavailable. Try again later; nothing accepted so far is lost.");

    private CommonProblems() {}
}
