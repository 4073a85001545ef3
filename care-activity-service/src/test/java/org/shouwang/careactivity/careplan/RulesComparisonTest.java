package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.RuleChange.What;

class RulesComparisonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Rules RUNNING = ProposedRules.read(ProposedRules.RUNNING);

    private static RulesComparison compared(String proposed) {
        return RulesComparison.of(RUNNING, ProposedRules.read(proposed), TODAY);
    }

    @Test
    void the_same_file_changes_nothing() {
        RulesComparison same = compared(ProposedRules.RUNNING);

        assertThat(same.changes()).isEmpty();
        assertThat(same.refusals()).isEmpty();
    }

    @Test
    void a_version_more_and_a_new_rule_change_from_their_first_day() {
        RulesComparison version = compared(ProposedRules.talkTwiceFrom("2026-04-06"));
        RulesComparison rule = compared(ProposedRules.moodFrom("2026-03-03"));

        assertThat(version.refusals()).isEmpty();
        assertThat(version.changes()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.CHANGED);
            assertThat(change.code()).isEqualTo("C-TALK");
            assertThat(change.from()).isEqualTo(LocalDate.of(2026, 4, 6));
            assertThat(change.version().version()).isEqualTo(2);
        });
        assertThat(rule.refusals()).isEmpty();
        assertThat(rule.changes())
                .extracting(RuleChange::code, RuleChange::what, RuleChange::from)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C-MOOD", What.NEW, LocalDate.of(2026, 3, 3)));
    }

    @Test
    void what_is_only_planned_may_still_be_moved_or_dropped() {
        Rules planned = ProposedRules.read(ProposedRules.talkTwiceFrom("2026-04-06"));
        Rules newRule = ProposedRules.read(ProposedRules.moodFrom("2026-04-06"));

        RulesComparison moved =
                RulesComparison.of(planned, ProposedRules.read(ProposedRules.talkTwiceFrom("2026-05-04")), TODAY);
        RulesComparison without = RulesComparison.of(planned, RUNNING, TODAY);
        RulesComparison dropped = RulesComparison.of(newRule, RUNNING, TODAY);

        assertThat(List.of(moved, without, dropped))
                .allSatisfy(one -> assertThat(one.refusals()).isEmpty());
        assertThat(moved.changes()).extracting(RuleChange::from).containsExactly(LocalDate.of(2026, 4, 6));
        assertThat(without.changes()).extracting(RuleChange::what).containsExactly(What.CHANGED);
        assertThat(dropped.changes()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.DROPPED);
            assertThat(change.version().en()).isEqualTo("Weekly mood mark");
        });
    }

    @Test
    void switching_a_rule_on_or_off_is_a_change_from_tomorrow_on() {
        Rules fewer = RUNNING.only(List.of("C-TALK", "E-VISIT"));

        assertThat(RulesComparison.of(RUNNING, fewer, TODAY).changes())
                .extracting(RuleChange::code, RuleChange::what, RuleChange::from)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C-TUTOR", What.SWITCHED_OFF, TODAY.plusDays(1)));
        assertThat(RulesComparison.of(fewer, RUNNING, TODAY).changes())
                .extracting(RuleChange::what)
                .containsExactly(What.SWITCHED_ON);
    }

    @ParameterizedTest
    @CsvSource({
        "needed: 3, needed: 4, VERSION_EDITED, C-TUTOR, 1",
        "en: Weekly tutoring, en: Tutoring, VERSION_EDITED, C-TUTOR, 1",
        "2025-09-01, 2026-04-06, VERSION_EDITED, C-TALK, 1",
        "code: E-VISIT, code: E-CALLS, RULE_REMOVED, E-VISIT, 0"
    })
    void what_was_in_force_is_neither_edited_nor_removed(String was, String is, String code, String rule, int version) {
        RulesComparison.Refusal refusal =
                compared(ProposedRules.RUNNING.replaceFirst(was, is)).refusals().get(0);

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.version()).isEqualTo(version);
        assertThat(refusal.zh()).containsAnyOf("不能改动", "不能删除");
        assertThat(refusal.en()).containsAnyOf("must not be edited", "stays");
    }

    @Test
    void a_version_in_force_that_is_left_out_is_missed() {
        Rules two = ProposedRules.read(ProposedRules.talkTwiceFrom("2026-02-02"));

        assertThat(RulesComparison.of(two, RUNNING, TODAY).refusals())
                .extracting(RulesComparison.Refusal::code, RulesComparison.Refusal::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("VERSION_REMOVED", 2));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-02", "2026-03-02"})
    void nothing_new_holds_before_tomorrow(String day) {
        assertThat(compared(ProposedRules.talkTwiceFrom(day)).refusals())
                .extracting(RulesComparison.Refusal::code)
                .containsExactly("VERSION_RETROACTIVE");
        assertThat(compared(ProposedRules.moodFrom(day)).refusals())
                .extracting(RulesComparison.Refusal::rule, RulesComparison.Refusal::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C-MOOD", "VERSION_RETROACTIVE"));
    }
}
