package org.shouwang.careactivity.counters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.careplan.Fixtures.PLANNER;
import static org.shouwang.careactivity.careplan.Fixtures.at;
import static org.shouwang.careactivity.careplan.Fixtures.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.Pause;
import org.shouwang.careactivity.careplan.Term;

class CareCountersTest {
    private static final Aims AIMS = new Aims(16, 4, 1, 14);
    private static final LocalDate TODAY = LocalDate.parse("2026-04-10");
    private static final @Nullable Term SPRING = Fixtures.CALENDAR.termAt(TODAY).orElse(null);
    private static final CarePlan PLAN = PLANNER.begin(
                    Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), at("2026-03-02T08:00"))
            .plan();

    private static CareCounters count(CarePlan plan, List<Fact> facts, Map<String, LocalDate> roles) {
        return CareCounters.of(plan, SPRING, facts, roles, AIMS, TODAY);
    }

    private static List<String> circle(CareCounters counters) {
        return counters.circle().stream()
                .map(member -> member.role() + " " + member.present() + " " + member.lastOn())
                .toList();
    }

    @Test
    void talks_sessions_and_home_visits_of_the_term_are_counted_until_today() {
        List<Fact> facts = List.of(
                fact(1, ContactType.TALK, at("2026-03-01T10:00")),
                fact(2, ContactType.TALK, at("2026-03-02T10:00")),
                fact(3, ContactType.TALK, at("2026-04-10T10:00")),
                fact(4, ContactType.TALK, at("2026-04-11T10:00")),
                fact(5, ContactType.GROUP, at("2026-03-20T00:00")),
                fact(6, ContactType.FEST, at("2026-03-20T00:00")),
                fact(7, ContactType.HOMEVISIT, at("2026-03-21T10:00")),
                fact(8, ContactType.CDVISIT, at("2026-03-21T10:00")));

        CareCounters counters = count(PLAN, facts, Map.of());

        assertThat(counters.talks()).isEqualTo(new CareCounters.Counter(2, 16));
        assertThat(counters.activities()).isEqualTo(new CareCounters.Counter(1, 4));
        assertThat(counters.homeVisits()).isEqualTo(new CareCounters.Counter(1, 1));
    }

    @Test
    void before_the_first_term_there_is_nothing_to_count() {
        CareCounters counters = CareCounters.of(
                PLAN, null, List.of(fact(1, ContactType.TALK, at("2026-03-02T10:00"))), Map.of(), AIMS, TODAY);

        assertThat(counters.term()).isNull();
        assertThat(counters.talks().done()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, 14, true",
        "2026-03-28, 13, false",
        "2026-04-10, 0, false",
        // what is only to come is no call yet: from 2 March, the first day, it is 39 days
        "2026-04-11, 39, true",
    })
    void the_parents_gap_is_an_alert_from_the_fourteenth_day_on(String call, long days, boolean alert) {
        CareCounters counters = count(PLAN, List.of(fact(1, ContactType.PCALL, at(call + "T19:00"))), Map.of());

        assertThat(counters.parents().days()).isEqualTo(days);
        assertThat(counters.parents().alert()).isEqualTo(alert);
    }

    @Test
    void of_two_calls_the_later_counts_and_a_talk_with_the_teacher_is_no_call_of_the_child() {
        CareCounters counters = count(
                PLAN,
                List.of(
                        fact(1, ContactType.PCALL, at("2026-04-05T19:00")),
                        fact(2, ContactType.PCALL, at("2026-03-22T19:00")),
                        fact(3, ContactType.PARCALL, at("2026-04-09T19:00"))),
                Map.of());

        assertThat(counters.parents()).isEqualTo(new CareCounters.ParentGap(LocalDate.parse("2026-04-05"), 5, false));
    }

    @Test
    void without_any_call_the_gap_runs_from_the_day_the_child_is_looked_after() {
        assertThat(count(PLAN, List.of(), Map.of()).parents()).isEqualTo(new CareCounters.ParentGap(null, 39, true));
    }

    @Test
    void a_file_that_begins_tomorrow_has_no_gap_yet() {
        CarePlan tomorrow = PLANNER.begin(
                        Fixtures.subject(Fixtures.child("R3", "A"), "2026-04-11"), at("2026-04-10T08:00"))
                .plan();

        assertThat(count(tomorrow, List.of(), Map.of()).parents())
                .isEqualTo(new CareCounters.ParentGap(null, 0, false));
    }

    @ParameterizedTest
    @CsvSource({
        "PARENT_HOME, 2026-04-01, 2026-04-06, 4",
        "PARENT_HOME, 2026-04-01, 2026-04-30, 0",
        "PARENT_HOME, 2026-04-01,           , 0",
        "PARENT_HOME, 2026-04-11, 2026-04-20, 39",
        "HOSPITAL,    2026-04-01, 2026-04-06, 39",
    })
    void while_a_parent_is_at_home_there_is_no_gap(
            Pause.Cause cause, LocalDate from, @Nullable LocalDate to, long days) {
        Pause pause = new Pause("pause", cause, from, to, "lead", at("2026-04-01T08:00"));
        CarePlan paused = PLANNER.pause(PLAN, pause, at("2026-04-01T08:00")).plan();

        assertThat(count(paused, List.of(), Map.of()).parents().days()).isEqualTo(days);
    }

    @Test
    void the_circle_is_who_did_something_this_term_and_who_stands_beside_the_child() {
        CarePlan paired =
                PLANNER.flag(PLAN, Set.of(Flag.PAIRED), at("2026-03-03T08:00")).plan();
        List<Fact> facts = List.of(
                fact(1, ContactType.PXCALL, at("2026-03-04T10:00")),
                fact(2, ContactType.PXMEET, at("2026-03-08T10:00")));
        Map<String, LocalDate> roles =
                Map.of("T", LocalDate.parse("2026-04-02"), "PX", LocalDate.parse("2026-03-05"), "SP", TODAY);

        assertThat(circle(count(paired, facts, roles)))
                .containsExactly(
                        "T true 2026-04-02", "H false null", "CD false null", "PX true 2026-03-08", "PEER true null");
        assertThat(circle(
                        count(PLAN, List.of(fact(3, ContactType.PAIRLOG, at("2026-03-09T12:00"))), Map.of("H", TODAY))))
                .containsExactly(
                        "T false null", "H true 2026-04-10", "CD false null", "PX false null", "PEER true 2026-03-09");
    }

    @ParameterizedTest
    @CsvSource({
        "990101 990101101 990101101201 9901010001 9901010001-3-2, T, 9901010001-3-2",
        "990101 990101101 990101101201 9901010001, SP, 9901010001",
        "990101 990101101 990101101201, CD, 990101101201",
        "990101, CD, ",
    })
    void one_office_answers_for_the_child(String orgs, String role, @Nullable String org) {
        assertThat(Lead.of(List.of(orgs.split(" ")))).isEqualTo(new Lead(role, org));
    }
}
