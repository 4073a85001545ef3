package org.shouwang.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Rung.Kind;
import org.shouwang.notification.text.SmsText;

class WordingTest {

    private static final List<String> NEVER = List.of("捐款", "招募", "维权", "医疗", "投诉", "就诊", "http", "【", "】", "★", "¥");
    private final Wording wording = new Wording("禾山民政");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C-TALK  | T   | DUE_SOON     | 【禾山民政】您负责的1名对象的谈心任务应于3月8日前完成，请按时办理并登记。",
                "C-HOME  | T   | DUE_TODAY    | 【禾山民政】您负责的1名对象的家访任务今日到期，请今日办理并登记。",
                "C-VISIT | CD  | OVERDUE      | 【禾山民政】您有1项走访任务已超期，应于3月8日完成。请在24小时内办理并登记，仍未办理将逐级上报。",
                "E-VISIT | VS  | ESCALATED    | 【禾山民政】有1项探访任务已超期仍未办结，应于3月8日完成。请登录平台查看并督办。",
                "C-TALK  | SP  | RELAY_STAFF  | 【禾山民政】有1项谈心任务应于3月8日完成，责任人未能通知到。请您安排办理并登记。",
                "C-PCALL | T   | RELAY_FAMILY | 【禾山民政】您负责的1名对象的家属不便接收短信，请电话或当面转告：亲子通话应于3月8日前完成。",
                "C-PCALL | T   | HELP_ASKED   | 【禾山民政】您负责的1名对象的亲子通话任务，对方回复需要协助。请尽快联系了解情况并登记。",
                "C-PCALL | PA  | DUE_SOON     | 【禾山民政】您好，还未登记您与孩子本周的通话。请于3月8日20时前与孩子通话，听听学习和生活情况。已通话回复1，需协助回复2。",
                "C-PCALL | PA  | OVERDUE      | 【禾山民政】您好，3月8日前应有的亲子通话仍未登记。请尽快与孩子通话，听听学习和生活情况。已通话回复1，需协助回复2。",
                "C-PCALL | G   | OVERDUE      | 【禾山民政】您好，孩子与父母的通话（应于3月8日前）仍未登记。请协助孩子与父母通话。已通话回复1，需协助回复2。",
                "C-PCALL | T   | OVERDUE      | 【禾山民政】有1项亲子通话任务已超期仍未办结，应于3月8日完成。请登录平台查看并督办。",
                "E-FAM   | FAM | DUE_SOON     | 【禾山民政】您好，还未登记您本月对家中老人的探望或问候。请于3月8日前探望或打电话。已完成回复1，需协助回复2。",
                "E-FAM   | FAM | OVERDUE      | 【禾山民政】您好，3月8日前应有的对家中老人的问候仍未登记。请尽快探望或打电话。已完成回复1，需协助回复2。",
                "C-DELEG | PA  | DUE_SOON     | 【禾山民政】您好，您外出期间孩子由谁照护还未登记。请于3月8日前联系班主任或儿童主任办理。已办理回复1，需协助回复2。",
                "C-DELEG | PA  | OVERDUE      | 【禾山民政】您好，孩子的委托照护应于3月8日前登记，现仍未办理。请尽快联系班主任或儿童主任。已办理回复1，需协助回复2。",
                "C-DELEG | G   | OVERDUE      | 【禾山民政】您好，孩子的委托照护应于3月8日前登记，现仍未办理。请尽快联系班主任或儿童主任。已办理回复1，需协助回复2。",
                "C-DELEG | T   | OVERDUE      | 【禾山民政】有1项委托照护确认任务已超期仍未办结，应于3月8日完成。请登录平台查看并督办。",
                "C-ATT   | T   | DUE_TODAY    | 【禾山民政】您负责的1名对象的缺课联系任务今日到期，请今日办理并登记。",
                "C-PSY   | PSY | OVERDUE      | 【禾山民政】您有1项心理筛查任务已超期，应于3月8日完成。请在24小时内办理并登记，仍未办理将逐级上报。",
                "C-PXCALL| CD  | RELAY_STAFF  | 【禾山民政】有1项代理家长通话任务应于3月8日完成，责任人未能通知到。请您安排办理并登记。",
                "C-NEW-X | T   | DUE_SOON     | 【禾山民政】您负责的1名对象的关爱任务应于3月8日前完成，请按时办理并登记。",
                "C-NEW-X | PA  | DUE_SOON     | 【禾山民政】您好，关爱事项应于3月8日前办理。请按时办理，如不清楚请联系村干部。已办理回复1，需协助回复2。",
                "E-NEW   | FAM | OVERDUE      | 【禾山民政】您好，关爱事项应于3月8日前办理，现仍未登记。请尽快办理，如不清楚请联系村干部。已办理回复1，需协助回复2。",
            })
    void one_reminder_one_text(String rule, Role role, Kind kind, String expected) {
        assertThat(wording.of(List.of(Samples.reminder("p1", rule, role, kind))).text())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C-LAW   | T  | DUE_SOON    | 【禾山民政】您负责的法治课任务应于3月8日前完成，请按时办理并登记。",
                "W-DUTY  | VD | DUE_TODAY   | 【禾山民政】您负责的救助值班表任务今日到期，请今日办理并登记。",
                "S-TRAIN | SP | OVERDUE     | 【禾山民政】您有1项关爱培训任务已超期，应于3月8日完成。请在24小时内办理并登记，仍未办理将逐级上报。",
                "W-PUB-P | VS | ESCALATED   | 【禾山民政】有1项政策法规宣传任务已超期仍未办结，应于3月8日完成。请登录平台查看并督办。",
                "W-GRP   | TW | RELAY_STAFF | 【禾山民政】有1项工作例会任务应于3月8日完成，责任人未能通知到。请您安排办理并登记。",
                "C-MORAL | SP | HELP_ASKED  | 【禾山民政】有1项德育美育任务应于3月8日完成，责任人回复需要协助。请尽快联系了解情况并登记。",
                "C-NEW-X | T  | DUE_TODAY   | 【禾山民政】您负责的关爱任务今日到期，请今日办理并登记。",
            })
    void a_duty_of_a_class_a_school_or_a_village_names_nobody_in_care(
            String rule, Role role, Kind kind, String expected) {
        assertThat(wording.of(List.of(Samples.reminder("org:9901010001-3-2", rule, role, kind)))
                        .text())
                .isEqualTo(expected);
    }

    @Test
    void every_rule_has_a_short_name_without_words_carriers_stop() {
        assertThat(RuleNames.all()).hasSize(58).allSatisfy(name -> {
            assertThat(name).hasSizeLessThanOrEqualTo(6);
            assertThat(NEVER).noneMatch(name::contains);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DUE_SOON  | DUE_TODAY | 【禾山民政】您有2项关爱任务临近到期，最早一项应于3月8日前完成。请按时办理并登记。",
                "OVERDUE   | OVERDUE   | 【禾山民政】您有2项关爱任务已超期，最早一项应于3月8日完成。请在24小时内办理并登记，仍未办理将逐级上报。",
                "ESCALATED | ESCALATED | 【禾山民政】有2项关爱任务已超期仍未办结，最早一项应于3月8日完成。请登录平台查看并督办。",
                "DUE_SOON  | OVERDUE   | 【禾山民政】您有2项关爱任务待办，其中1项已超期，最早一项应于3月8日完成。请尽快办理并登记。",
            })
    void several_of_one_reader_are_one_digest(Kind one, Kind other, String expected) {
        assertThat(wording.of(List.of(
                                Samples.reminder("p1", "C-TALK", Role.T, one),
                                Samples.reminder("p2", "C-HOME", Role.T, other)))
                        .text())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void every_template_is_one_part_at_its_longest_and_keeps_the_rules(Template template) {
        String longest = template.fill(Map.of(
                "rule", "代理家长通话", "day", "12月31日", "count", "999", "late", "999", "who", "儿童主任", "when", "明日下午三时",
                "what", "特大暴雨山洪", "from", "12月31日", "back", "12月31日"));

        assertThat(SmsText.of("【禾山民政】" + longest, 0).parts()).as(longest).hasSize(1);
        assertThat(NEVER).noneMatch(template.words()::contains);
        assertThat(longest).doesNotContain("{", "}").doesNotContainPattern("1\\d{10}");
    }

    @Test
    void merging_is_stable_whatever_the_order_and_counts_every_duty() {
        List<Reminder> due = IntStream.range(0, 30)
                .mapToObj(i -> Samples.reminder("p" + i, "C-TALK", Role.T, Kind.OVERDUE))
                .toList();

        List<Texts.Group> groups = Texts.merge(Map.of("phone", due));
        List<Reminder> turned = new java.util.ArrayList<>(due);
        java.util.Collections.reverse(turned);

        assertThat(groups)
                .singleElement()
                .satisfies(g -> assertThat(g.reminders()).hasSize(30));
        assertThat(Texts.merge(Map.of("phone", turned)).get(0).carrier())
                .isEqualTo(groups.get(0).carrier());
        assertThat(wording.of(groups.get(0).reminders()).text()).contains("您有30项");
    }

    @Test
    void a_mother_of_three_gets_one_text_in_the_same_words_but_not_a_mix() {
        Reminder first = Samples.reminder("p1", "C-PCALL", Role.PA, Kind.DUE_SOON);
        Reminder second = Samples.reminder("p2", "C-PCALL", Role.PA, Kind.DUE_SOON);
        Reminder other = Samples.reminder("p3", "C-PCALL", Role.PA, Kind.OVERDUE);

        List<Texts.Group> groups = Texts.merge(Map.of("phone", List.of(first, second, other)));

        assertThat(groups).extracting(g -> g.reminders().size()).containsExactlyInAnyOrder(2, 1);
    }
}
