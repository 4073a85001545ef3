package org.shouwang.gateway.account.web;

import java.util.EnumMap;
import java.util.Map;
import org.shouwang.gateway.account.app.SaveAccounts.Fault;

/** What is said, in both languages, about an account that was refused. */
final class AccountProblems {
    private static final Map<Fault, String[]> TEXTS = new EnumMap<>(Fault.class);

    static {
        put(
                Fault.LOGIN_FORM,
                "用户名须为2至40位小写字母、数字、点、横线或下划线。",
                "A login has 2 to 40 small letters, digits, dots, dashes or underscores.");
        put(Fault.LOGIN_TWICE, "同一用户名在本次提交中出现了两次。", "The same login stands twice in this request.");
        put(Fault.ROLES_UNKNOWN, "角色为空，或含有不能授予个人的角色。", "No role, or a role a person cannot hold.");
        put(Fault.ORGS_MISSING, "须至少填写一个机构代码，且格式正确。", "At least one organisation code in the right form is needed.");
        put(Fault.ORGS_NOT_YOURS, "该账号所属机构不在您的管理范围内。", "The account's organisations are outside your own.");
        put(Fault.PASSWORD_MISSING, "新账号必须设置密码。", "A new account needs a password.");
        put(
                Fault.PASSWORD_WEAK,
                "密码至少8位、不超过72字节，且不能与用户名相同。",
                "A password has at least 8 characters, at most 72 bytes, and is not the login.");
    }

    private AccountProblems() {}

    static String zh(Fault fault) {
        return text(fault)[0];
    }

    static String en(Fault fault) {
        return text(fault)[1];
    }

    private static String[] text(Fault fault) {
        String[] texts = TEXTS.get(fault);
        if (texts == null) {
            throw new IllegalStateException("no text for " + fault);
        }
        return texts;
    }

    private static void put(Fault fault, String zh, String en) {
        TEXTS.put(fault, new String[] {zh, en});
    }
}
