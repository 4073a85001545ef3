package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.RuleEffect.For;

class RulesPreviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> VILLAGE_ONLY = List.of("990101", "990101101", "990101101202");

    private static Subject person(String id, Traits traits, List<String> orgs) {
        return new Subject(id, true, null, TODAY, orgs, "GP", traits, 1);
    }

    private static RulesPreview preview(Rules running, Rules proposed, @Nullable LocalDate day, Subject... people) {
        RulesPreview preview = new RulesPreview(
                running, proposed, RulesComparison.of(running, proposed, TODAY).changes(), Fixtures.CALENDAR, day);
        for (Subject one : people) {
            preview.add(one);
        }
        return preview;
    }

    private static RulesPreview preview(String proposed, Subject... people) {
        return preview(ProposedRules.read(ProposedRules.RUNNING), ProposedRules.read(proposed), null, people);
    }

    private static Subject gone(Subject subject) {
        return new Subject(subject.personId(), false, "MOVED", TODAY, subject.orgs(), null, subject.traits(), 2);
    }

    @Test
    void another_rhythm_is_told_with_the_work_of_a_week_before_and_after() {
        RulesPreview preview = preview(
                ProposedRules.talkTwiceFrom("2026-04-06"),
                person("a", Fixtures.child("R1", "A"), Fixtures.ORGS),
                person("b", Fixtures.child("R3", "D"), VILLAGE_ONLY),
                person("c", Fixtures.elder("E1", "ALO", true, "1940-01-01"), VILLAGE_ONLY),
                gone(person("d", Fixtures.child("R1", "A"), Fixtures.ORGS)));

        RuleEffect effect = preview.effects().get(0);

        assertThat(effect.count(For.RHYTHM)).isEqualTo(2);
        assertThat(effect.count(For.GAINS) + effect.count(For.LOSES) + effect.count(For.OTHER))
                .isZero();
        assertThat(effect.weeklyBefore()).isEqualTo(2);
        assertThat(effect.weeklyAfter()).isEqualTo(4);
        assertThat(effect.asked()).isEqualTo(2);
        assertThat(effect.named()).isEqualTo(Map.of("a", For.RHYTHM, "b", For.RHYTHM));
        assertThat(effect.places())
                .containsOnlyKeys("990101101201", "9901010001", "990101101202")
                .containsEntry("9901010001", Map.of(For.RHYTHM, 1));
        assertThat(preview.roles()).containsOnlyKeys(Responsible.T);
        assertThat(preview.roles().get(Responsible.T)).containsExactly(2, 4);
        assertThat(preview.people(Kind.CHILD)).isEqualTo(2);
        assertThat(preview.people(Kind.ELDER)).isEqualTo(1);
        assertThat(preview.people()).isEqualTo(3);
    }

    @Test
    void who_gets_a_duty_and_who_loses_one_is_told() {
        Subject[] people = {
            person("a", Fixtures.child("R1", "C"), Fixtures.ORGS), person("b", Fixtures.child("R3", "D"), Fixtures.ORGS)
        };

        RuleEffect tutor = preview(ProposedRules.tutorBandDFrom("2026-04-06"), people)
                .effects()
                .get(0);
        RuleEffect mood =
                preview(ProposedRules.moodFrom("2026-04-06"), people).effects().get(0);

        assertThat(tutor.named()).isEqualTo(Map.of("a", For.LOSES));
        assertThat(tutor.weeklyBefore()).isEqualTo(6);
        assertThat(tutor.weeklyAfter()).isEqualTo(3);
        assertThat(mood.named()).isEqualTo(Map.of("a", For.GAINS));
        assertThat(mood.weeklyAfter()).isCloseTo(12 / 52.0, within(0.001));
    }

    @Test
    void other_terms_of_the_same_rhythm_are_told_and_a_new_name_alone_is_not() {
        Subject child = person("a", Fixtures.child("R1", "C"), Fixtures.ORGS);
        String twice = ProposedRules.talkTwiceFrom("2026-04-06");
        List<String> others = List.of(
                "graceDays: 3, showEarlyDays: 2~graceDays: 5, showEarlyDays: 2",
                "counts: [TALK]~counts: [TALK, COUNSEL]",
                "responsible: T~responsible: H",
                "chain: SCH~chain: VIL",
                "schoolDays: true~schoolDays: false");

        for (String other : others) {
            String[] change = other.split("~");
            int second = twice.indexOf("version: 2");
            String text = twice.substring(0, second)
                    + twice.substring(second)
                            .replace("needed: 2", "needed: 1")
                            .replaceFirst(java.util.regex.Pattern.quote(change[0]), change[1]);
            assertThat(preview(text, child).effects().get(0).count(For.OTHER))
                    .as(other)
                    .isEqualTo(1);
        }
        int second = twice.indexOf("version: 2");
        String renamed = twice.substring(0, second)
                + twice.substring(second).replaceFirst("每周谈心", "谈心").replace("needed: 2", "needed: 1");
        assertThat(preview(renamed, child).effects().get(0).named()).isEmpty();
    }

    @Test
    void a_day_before_the_change_shows_no_effect_and_switching_off_shows_one() {
        Rules running = ProposedRules.read(ProposedRules.RUNNING);
        Subject child = person("a", Fixtures.child("R1", "C"), Fixtures.ORGS);
        Rules twice = ProposedRules.read(ProposedRules.talkTwiceFrom("2026-04-06"));

        RulesPreview early = preview(running, twice, LocalDate.of(2026, 4, 5), child);
        RulesPreview off = preview(running, running.only(List.of("E-VISIT", "C-TUTOR")), null, child);

        assertThat(early.effects().get(0).named()).isEmpty();
        assertThat(off.effects().get(0).named()).isEqualTo(Map.of("a", For.LOSES));
        assertThat(off.effects().get(0).weeklyAfter()).isZero();
    }

    @Test
    void a_person_costs_two_questions_for_each_rule_that_changes_and_none_for_the_others() {
        List<Subject> people = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            people.add(person("p" + i, Fixtures.child("R" + (1 + i % 3), "C"), Fixtures.ORGS));
        }

        RulesPreview preview = preview(ProposedRules.talkTwiceFrom("2026-04-06"), people.toArray(Subject[]::new));

        assertThat(preview.asked()).isEqualTo(2_000);
        assertThat(preview.effects().get(0).count(For.RHYTHM)).isEqualTo(1_000);
        assertThat(preview.effects().get(0).named()).hasSize(RuleEffect.MOST_NAMED + 1);
    }

    @Test
    void the_work_of_every_rhythm_is_known_roughly() {
        Map<String, Double> weekly = Map.ofEntries(
                Map.entry("every: WEEK, needed: 2", 2.0),
                Map.entry("every: DAYS, length: 2, needed: 1", 3.5),
                Map.entry("every: MONTH, needed: 1", 12 / 52.0),
                Map.entry("every: QUARTER, needed: 1", 4 / 52.0),
                Map.entry("every: HALF_YEAR, needed: 1", 2 / 52.0),
                Map.entry("every: YEAR, needed: 1", 1 / 52.0),
                Map.entry("every: BIRTHDAY, needed: 1", 1 / 52.0),
                Map.entry("every: SCHOOL_DAY, needed: 1", 5.0),
                Map.entry("every: TERM, needed: 3", 21 / 126.0),
                Map.entry("every: OCCASION, occasions: [MID_AUTUMN, SPRING_FESTIVAL], needed: 1", 2 / 52.0));

        weekly.forEach((line, expected) -> {
            String text = ProposedRules.moodFrom("2026-04-06").replace("tiers: [R1], every: MONTH, needed: 1", line);
            RuleEffect effect = preview(text, person("a", Fixtures.child("R1", "C"), Fixtures.ORGS))
                    .effects()
                    .get(0);
            assertThat(effect.weeklyAfter()).as(line).isCloseTo(expected, within(0.001));
        });
        Workload none = new Workload(new TermCalendar(List.of()));
        Workload before = new Workload(Fixtures.CALENDAR);
        Demand term = demand("every: TERM, needed: 3");
        assertThat(none.weekly(term, TODAY)).isCloseTo(21 / 126.0, within(0.001));
        assertThat(before.weekly(term, LocalDate.of(2026, 7, 20)))
                .as("between the terms the next one is taken")
                .isCloseTo(21 / 139.0, within(0.001));
        assertThat(before.weekly(null, TODAY)).isZero();
    }

    private static Demand demand(String line) {
        String text = ProposedRules.moodFrom("2026-04-06").replace("tiers: [R1], every: MONTH, needed: 1", line);
        Rule rule = ProposedRules.read(text).get("C-MOOD");
        RuleVersion version = rule.versions().get(0);
        return new Demand(rule, version, version.quotas().get(0));
    }

    @Test
    void what_only_events_begin_is_no_weekly_work() {
        String text = ProposedRules.moodFrom("2026-04-06")
                .replace("counts: [MOOD]", "counts: [MOOD]\n        after: [ABSENT]")
                .replace("every: MONTH, needed: 1", "every: EVENT, length: 1, unit: DAYS, needed: 1");
        RuleEffect effect = preview(text, person("a", Fixtures.child("R1", "C"), Fixtures.ORGS))
                .effects()
                .get(0);

        assertThat(effect.count(For.GAINS)).isEqualTo(1);
        assertThat(effect.weeklyAfter()).isZero();
    }
}
