package org.shouwang.registry.webhook.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about webhooks; docs/problems.md says what to do. */
public final class WebhookProblems {

    public static final ProblemCode URL_REFUSED = new ProblemCode(
            "WEBHOOK_URL_REFUSED",
            409,
            "Address of the webhook is refused",
            "该接收地址不可用：须为 https 地址，不含用户名和“#”，且能解析到公网地址；内网地址须先由县信息中心允许。",
            "The address cannot be used: it must be https, without user name or fragment, and lead to a public address;"
                    + " addresses of the county's own network must first be allowed by county IT.");

    public static final ProblemCode TYPE_UNKNOWN = new ProblemCode(
            "WEBHOOK_TYPE_UNKNOWN",
            409,
            "Unknown event type",
            "没有这种事件：{0}。请从接口说明所列的事件类型中选择。",
            "There is no such event: {0}. Choose from the types listed in the API description.");

    public static final ProblemCode TOO_MANY = new ProblemCode(
            "WEBHOOK_TOO_MANY",
            409,
            "Too many webhooks",
            "该机构已登记 {0} 个接收地址，不能再增加；请先删除不用的。",
            "This organisation has {0} webhooks already; remove one that is not used.");

    private WebhookProblems() {}
}
