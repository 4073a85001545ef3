package org.shouwang.careactivity.careplan.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_file_without_rules_and_a_rule_given_twice_are_refused() {
        assertThatThrownBy(() -> RulesYaml.read("rules.yml", "rules: []")).hasMessageContaining("没有规则");
        assertThatThrownBy(() -> RulesYaml.read("rules.yml", "")).isInstanceOf(YamlFault.class);
    }
}
