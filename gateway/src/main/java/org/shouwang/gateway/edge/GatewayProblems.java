package org.shouwang.gateway.edge;

import org.shouwang.platform.web.ProblemCode;

/** Problems only the gateway raises. */
public final class GatewayProblems {

    /** Wrong login or password; {0} = tries left. */
    public static final ProblemCode LOGIN_FAILED = new ProblemCode(
            "LOGIN_FAILED", 401, "Login failed", "用户名或密码不对，还可以再试{0}次。", "Wrong login or password; {0} tries left.");

    /** What was typed cannot be a login at all. */
    public static final ProblemCode LOGIN_MALFORMED = new ProblemCode(
            "LOGIN_MALFORMED",
            400,
            "No login",
            "用户名应为2至40个英文字母、数字、点、横线或下划线，请检查后再输。",
            "A login has 2 to 40 letters, digits, dots, dashes or underscores. Check what was typed.");

    /** Too many wrong tries; {0} = minutes to wait. */
    public static final ProblemCode LOGIN_WAIT = new ProblemCode(
            "LOGIN_WAIT",
            429,
            "Too many wrong tries",
            "连续输错次数过多，请等{0}分钟后再试。忘记密码请联系县信息管理员。",
            "Too many wrong tries. Wait {0} minutes, or ask the county IT for a new password.");

    /** The password was right, the account is switched off. */
    public static final ProblemCode ACCOUNT_INACTIVE = new ProblemCode(
            "ACCOUNT_INACTIVE",
            403,
            "Account is switched off",
            "该账号已停用，请联系县信息管理员。",
            "This account is switched off. Ask the county IT.");

    /** A write from a browser session without the page's secret. */
    public static final ProblemCode CSRF_MISSING = new ProblemCode(
            "CSRF_MISSING",
            403,
            "Page is out of date",
            "页面已过期，请刷新后再试。",
            "The page is out of date. Reload it and try again.");

    /** A service cannot be reached: nothing was done; {0} = its Chinese, {1} = its English name. */
    public static final ProblemCode SERVICE_DOWN = new ProblemCode(
            "SERVICE_DOWN",
            503,
            "Service is down",
            "{0}暂时无法使用，本次请求未被处理，请稍后再试。",
            "The {1} cannot be reached. The request was not processed; try again later.");

    /** A service broke off after it had the request: nobody knows whether it was done. */
    public static final ProblemCode SERVICE_BROKE_OFF = new ProblemCode(
            "SERVICE_BROKE_OFF",
            503,
            "Service broke off",
            "{0}在处理中断开，结果未知。请用相同的编号再次提交，不会重复登记。",
            "The {1} broke off; the outcome is unknown. Send the same request with the same id again: it is not done twice.");

    /** A service took too long: nobody knows whether it was done. */
    public static final ProblemCode SERVICE_TOO_SLOW = new ProblemCode(
            "SERVICE_TOO_SLOW",
            504,
            "Service is too slow",
            "{0}响应超时，结果未知。请用相同的编号再次提交，不会重复登记。",
            "The {1} took too long; the outcome is unknown. Send the same request with the same id again: it is not done twice.");

    private GatewayProblems() {}
}
