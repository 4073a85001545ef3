package org.shouwang.careactivity.careplan.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Rule;
import org.shouwang.careactivity.careplan.RuleVersion;

class YamlTest {
    private static final String RULE = """
            rules:
              - code: X
                versions:
                  - version: 1
                    effectiveFrom: 2025-09-01
                    name: {zh: 甲, en: A}
                    for: CHILD
                    counts: [TALK]
                    responsible: T
                    chain: SCH
                    quotas:
                      - {every: WEEK, needed: 1, graceDays: 3}
            """;

    @Test
    void the_default_rules_cover_children_elders_classes_schools_and_villages() {
        assertThat(Fixtures.RULES.all())
                .extracting(Rule::code)
                .startsWith("C-TALK", "C-TUTOR", "C-PCALL", "C-GCALL", "C-CONT3", "C-HOME", "C-VISIT")
                .contains("C-FILE", "C-CHG", "C-ATT", "C-NEED", "E-VISIT", "E-CALL", "E-WX", "C-LAW", "W-GRP")
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
        assertThat(Fixtures.CALENDAR.terms()).hasSize(2);
    }

    @Test
    void a_rule_may_have_versions_and_each_day_has_one() {
        Rule rule = RulesYaml.read(
                        "rules.yml",
                        RULE
                                + RULE.substring(RULE.indexOf("      - version"))
                                        .replace("version: 1", "version: 2")
                                        .replace("2025-09-01", "2026-03-01")
                                        .replace("needed: 1", "needed: 2"))
                .all()
                .get(0);

        RuleVersion before = rule.on(LocalDate.of(2026, 2, 28));
        RuleVersion after = rule.on(LocalDate.of(2026, 3, 1));

        assertThat(before).isNotNull().extracting(RuleVersion::version).isEqualTo(1);
        assertThat(after).isNotNull().extracting(RuleVersion::version).isEqualTo(2);
        assertThat(rule.on(LocalDate.of(2025, 8, 31))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code: X | cod: X | rules[0].cod | 未知的键",
                "effectiveFrom: 2025-09-01 | effectiveFrom: 2025-09-31 | versions[0].effectiveFrom | 不是日期",
                "for: CHILD | for: TEACHER | versions[0].for | 不认识的值",
                "counts: [TALK] | counts: [WHISPER] | versions[0].counts | 不认识的值",
                "counts: [TALK] | counts: [] | versions[0].counts | 至少要有一种联系类型",
                "counts: [TALK] | counts: TALK | versions[0].counts | 应为列表",
                "chain: SCH | chain: XYZ | versions[0].chain | SCH VIL PAR ELD",
                "needed: 1 | needed: 0 | quotas[0].needed | 1 到 99",
                "needed: 1 | spreadDays: 1 | quotas[0].needed | 缺少次数",
                "every: WEEK | every: DAYS | quotas[0].length | DAYS",
                "every: WEEK | every: FORTNIGHT | quotas[0].every | 不认识的值",
                "graceDays: 3 | graceDays: soon | quotas[0].graceDays | 整数",
                "version: 1 | version: -1 | versions[0].version | 1 到 9999",
                "responsible: T | responsible: [T] | versions[0].responsible | 缺少或不是文字",
                "responsible: T | responsible: X | versions[0].responsible | 不认识的值：X",
                "for: CHILD | for: CHILD, schoolDays: perhaps | versions | YAML",
                "name: {zh: 甲, en: A} | name: 甲 | versions[0].name | 应为一组键值"
            })
    void a_faulty_rule_is_refused_and_the_complaint_says_where_and_why(
            String good, String bad, String where, String why) {
        assertThatThrownBy(() -> RulesYaml.read("rules.yml", RULE.replace(good, bad)))
                .isInstanceOf(YamlFault.class)
                .satisfies(fault -> assertThat(fault.getMessage())
                        .contains("rules.yml", why)
                        .matches(message -> message.contains(where) || message.contains("YAML")));
    }

    @Test
    void a_file_without_rules_and_a_rule_given_twice_are_refused() {
        assertThatThrownBy(() -> RulesYaml.read("rules.yml", "rules: []")).hasMessageContaining("没有规则");
        assertThatThrownBy(() -> RulesYaml.read("rules.yml", "")).isInstanceOf(YamlFault.class);
        assertThatThrownBy(() -> RulesYaml.read("rules.yml", RULE + RULE.substring(RULE.indexOf("  - code"))))
                .hasMessageContaining("given twice");
        assertThatThrownBy(() -> RulesYaml.read("rules.yml", RULE + RULE.substring(RULE.indexOf("      - version"))))
                .hasMessageContaining("must come after version 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: 2026-09-01, to: 2026-08-01 | ends",
                "from: 2026-03-02, to: 2026-07-05, holidays: [{name: 假, nameEn: H, from: 2026-07-01, to: 2026-07-09}] | outside",
                "from: 2026-06-01, to: 2026-08-01 | overlap"
            })
    void a_faulty_calendar_is_refused(String term, String why) {
        String text = "terms:\n  - {code: a, from: 2026-07-10, to: 2026-07-20}\n  - {code: b, " + term + "}\n";
        assertThatThrownBy(() -> CalendarYaml.read("calendar.yml", text))
                .isInstanceOf(YamlFault.class)
                .hasMessageContaining(why);
    }
}
