package org.shouwang.notification.reminder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The approved texts, word for word; only names of rules, days, numbers and offices are filled in. A changed word is a new
 * version. No names of children or elders, no links, no phone numbers, one part with the signature.
 */
public enum Template {
    DUE_SOON(1, "您负责的1名对象的{rule}任务应于{day}前完成，请按时办理并登记。"),
    DUE_TODAY(1, "您负责的1名对象的{rule}任务今日到期，请今日办理并登记。"),
    OVERDUE(1, "您有1项{rule}任务已超期，应于{day}完成。请在24小时内办理并登记，仍未办理将逐级上报。"),
    ESCALATED(1, "有1项{rule}任务已超期仍未办结，应于{day}完成。请登录平台查看并督办。"),
    RELAY_STAFF(1, "有1项{rule}任务应于{day}完成，责任人未能通知到。请您安排办理并登记。"),
    RELAY_FAMILY(1, "您负责的1名对象的家属不便接收短信，请电话或当面转告：{rule}应于{day}前完成。"),
    HELP_ASKED(1, "您负责的1名对象的{rule}任务，对方回复需要协助。请尽快联系了解情况并登记。"),
    PARENT_DUE_SOON(1, "您好，还未登记您与孩子本周的通话。请于{day}20时前与孩子通话，听听学习和生活情况。已通话回复1，需协助回复2。"),
    PARENT_OVERDUE(1, "您好，{day}前应有的亲子通话仍未登记。请尽快与孩子通话，听听学习和生活情况。已通话回复1，需协助回复2。"),
    GUARDIAN_OVERDUE(1, "您好，孩子与父母的通话（应于{day}前）仍未登记。请协助孩子与父母通话。已通话回复1，需协助回复2。"),
    FAMILY_DUE_SOON(1, "您好，还未登记您本月对家中老人的探望或问候。请于{day}前探望或打电话。已完成回复1，需协助回复2。"),
    FAMILY_OVERDUE(1, "您好，{day}前应有的对家中老人的问候仍未登记。请尽快探望或打电话。已完成回复1，需协助回复2。"),
    DELEGATION_DUE_SOON(1, "您好，您外出期间孩子由谁照护还未登记。请于{day}前联系班主任或儿童主任办理。已办理回复1，需协助回复2。"),
    DELEGATION_OVERDUE(1, "您好，孩子的委托照护应于{day}前登记，现仍未办理。请尽快联系班主任或儿童主任。已办理回复1，需协助回复2。"),
    FAMILY_RULE_DUE_SOON(1, "您好，{rule}事项应于{day}前办理。请按时办理，如不清楚请联系村干部。已办理回复1，需协助回复2。"),
    FAMILY_RULE_OVERDUE(1, "您好，{rule}事项应于{day}前办理，现仍未登记。请尽快办理，如不清楚请联系村干部。已办理回复1，需协助回复2。"),
    UNIT_DUE_SOON(1, "您负责的{rule}任务应于{day}前完成，请按时办理并登记。"),
    UNIT_DUE_TODAY(1, "您负责的{rule}任务今日到期，请今日办理并登记。"),
    UNIT_HELP_ASKED(1, "有1项{rule}任务应于{day}完成，责任人回复需要协助。请尽快联系了解情况并登记。"),
    CONFIRM_VISIT(1, "守望回访：{who}于{day}到过您家吗？到过请回复1，没有请回复2。如实回答即可，不影响您。"),
    DIGEST_DUE(1, "您有{count}项关爱任务临近到期，最早一项应于{day}前完成。请按时办理并登记。"),
    DIGEST_OVERDUE(1, "您有{count}项关爱任务已超期，最早一项应于{day}完成。请在24小时内办理并登记，仍未办理将逐级上报。"),
    DIGEST_ESCALATED(1, "有{count}项关爱任务已超期仍未办结，最早一项应于{day}完成。请登录平台查看并督办。"),
    DIGEST_MIXED(1, "您有{count}项关爱任务待办，其中{late}项已超期，最早一项应于{day}完成。请尽快办理并登记。"),
    WARNING_RED(1, "气象红色预警：{when}有{what}，请勿外出，关好门窗，远离危险处。已知晓回复1，需帮助回复2。", Priority.ALARM),
    WARNING(1, "天气提醒：{when}有{what}，请注意防范，照看好老人和孩子。已知晓回复1，需帮助回复2。", Priority.NORMAL),
    TERM_LETTER(1, "您好，{from}起放假，{back}开学。请安排好孩子的照护，防溺水、防火、防交通事故，每周与孩子通话。", Priority.BULK);

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final int version;
    private final String words;
    private final @Nullable Priority campaigns;

    Template(int version, String words) {
        this(version, words, null);
    }

    Template(int version, String words, @Nullable Priority campaigns) {
        this.version = version;
        this.words = words;
        this.campaigns = campaigns;
    }

    /** Whether it is for many at once, and not for what a duty calls for. */
    public boolean forCampaigns() {
        return campaigns != null;
    }

    /** In which lane it goes. */
    public Priority priority() {
        return campaigns == null ? Priority.NORMAL : campaigns;
    }

    /** What has to be filled in, in the order of the words. */
    public List<String> variables() {
        return VARIABLE.matcher(words).results().map(found -> found.group(1)).toList();
    }

    /** Code and version, as attempts and reports name it. */
    public String code() {
        return name() + "/v" + version;
    }

    /** Of these variables those the words hold, in the order in which they stand there. */
    public Map<String, String> filled(Map<String, String> known) {
        Map<String, String> used = new LinkedHashMap<>();
        Matcher found = VARIABLE.matcher(words);
        while (found.find()) {
            used.put(found.group(1), known.getOrDefault(found.group(1), ""));
        }
        return Collections.unmodifiableMap(used);
    }

    /** The words with the variables filled in, without signature. */
    String fill(Map<String, String> variables) {
        return VARIABLE.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(variables.get(found.group(1)))));
    }

    String words() {
        return words;
    }
}
