package org.shouwang.notification.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.DutyFact.What;

class LadderPolicyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final LadderPolicy policy = new LadderPolicy(ZONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCH | T   | R3 | T DUE_SOON, T DUE_TODAY 03-08T09:00, T OVERDUE 03-12T08:30, SP ESCALATED 03-15T08:30, CE ESCALATED 03-18T08:30",
                "SCH | H   | R1 | H DUE_SOON, H DUE_TODAY 03-08T09:00, H OVERDUE 03-12T08:30, SP ESCALATED 03-13T08:30, CE ESCALATED 03-14T08:30",
                "VIL | CD  | R2 | CD DUE_SOON, CD DUE_TODAY 03-08T09:00, CD OVERDUE 03-12T08:30, VS ESCALATED 03-15T08:30, CS ESCALATED 03-18T08:30, CA ESCALATED 03-21T08:30",
                "PAR | PA  | R3 | PA DUE_SOON, PA OVERDUE 03-12T09:00, G+T OVERDUE 03-15T08:30, CD ESCALATED 03-18T08:30, CS ESCALATED 03-21T08:30",
                "PAR | PA  | R1 | PA DUE_SOON, PA OVERDUE 03-12T09:00, G+T OVERDUE 03-13T08:30, CD ESCALATED 03-14T08:30, CS ESCALATED 03-15T08:30",
                "ELD | EW  | E1 | EW DUE_SOON, EW DUE_TODAY 03-08T09:00, EW OVERDUE 03-12T08:30, VS ESCALATED 03-13T08:30, TW ESCALATED 03-14T08:30, CA ESCALATED 03-15T08:30",
                "ELD | FAM | E2 | FAM DUE_SOON, FAM OVERDUE 03-12T09:00, VD ESCALATED 03-15T08:30, VS ESCALATED 03-18T08:30, TW ESCALATED 03-21T08:30, CA ESCALATED 03-24T08:30",
                "SCH | PSY | R2 | PSY DUE_SOON, PSY DUE_TODAY 03-08T09:00, PSY OVERDUE 03-12T08:30, SP ESCALATED 03-15T08:30, CE ESCALATED 03-18T08:30",
                "SCH | SP  | R3 | SP DUE_SOON, SP DUE_TODAY 03-08T09:00, SP OVERDUE 03-12T08:30, CE ESCALATED 03-15T08:30",
                "VIL | PX  | R2 | PX DUE_SOON, PX DUE_TODAY 03-08T09:00, PX OVERDUE 03-12T08:30, CD ESCALATED 03-15T08:30, VS ESCALATED 03-18T08:30, CS ESCALATED 03-21T08:30, CA ESCALATED 03-24T08:30",
                "ELD | VS  | E3 | VS DUE_SOON, VS DUE_TODAY 03-08T09:00, VS OVERDUE 03-12T08:30, TW ESCALATED 03-15T08:30, CA ESCALATED 03-18T08:30",
                "ELD | VD  | E3 | VD DUE_SOON, VD DUE_TODAY 03-08T09:00, VD OVERDUE 03-12T08:30, VS ESCALATED 03-15T08:30, TW ESCALATED 03-18T08:30, CA ESCALATED 03-21T08:30",
                "SCH | OTHER | R3 | OTHER DUE_SOON, OTHER DUE_TODAY 03-08T09:00, OTHER OVERDUE 03-12T08:30, SP ESCALATED 03-15T08:30, CE ESCALATED 03-18T08:30",
            })
    void every_chain_has_its_ladder(String chain, String responsible, String tier, String expected) {
        Ladder ladder = followed(null, fact(What.OVERDUE, 1, Chain.valueOf(chain), Role.valueOf(responsible), tier));

        assertThat(policy.rungs(ladder).stream().map(LadderPolicyTest::show).collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void due_soon_is_told_at_once_then_the_due_day_and_no_further_while_nothing_is_overdue() {
        Ladder ladder = followed(null, fact(What.DUE_SOON, 1), at("2026-03-06T09:10"));

        assertThat(step(ladder, at("2026-03-06T09:10"))).isEqualTo(0);
        Ladder second = next(ladder, at("2026-03-06T09:10"));
        assertThat(step(second, at("2026-03-07T12:00"))).isNull();
        assertThat(step(second, at("2026-03-08T09:00"))).isEqualTo(1);
        Ladder third = next(second, at("2026-03-08T09:00"));
        assertThat(third.nextAt()).isNull();
        assertThat(step(third, at("2026-04-30T09:00"))).isNull();
    }

    @Test
    void a_duty_that_begins_on_its_due_day_is_told_once_as_due_today() {
        Ladder ladder = followed(null, fact(What.DUE_SOON, 1), at("2026-03-08T10:20"));

        assertThat(step(ladder, at("2026-03-08T10:20"))).isEqualTo(1);
        assertThat(next(ladder, at("2026-03-08T10:20")).nextAt()).isNull();
    }

    @Test
    void a_duty_that_begins_early_on_its_due_day_is_told_at_nine() {
        Ladder ladder = followed(null, fact(What.DUE_SOON, 1), at("2026-03-08T07:00"));

        assertThat(step(ladder, at("2026-03-08T07:00"))).isNull();
        Ladder waiting = next(ladder, at("2026-03-08T07:00"));
        assertThat(waiting.nextAt()).isEqualTo(at("2026-03-08T09:00"));
        assertThat(step(waiting, at("2026-03-08T09:00"))).isEqualTo(1);
    }

    @Test
    void a_duty_due_tomorrow_is_told_at_once_and_again_on_its_due_day() {
        Ladder ladder = followed(null, fact(What.DUE_SOON, 1), at("2026-03-07T15:00"));

        assertThat(policy.current(ladder, at("2026-03-07T15:00"))).hasValueSatisfying(rung -> {
            assertThat(rung.step()).isEqualTo(0);
            assertThat(rung.notAfter()).isEqualTo(at("2026-03-08T00:00"));
        });
        assertThat(next(ladder, at("2026-03-07T15:00")).nextAt()).isEqualTo(at("2026-03-08T09:00"));
    }

    @Test
    void a_parent_s_duty_that_begins_on_its_due_day_is_told_at_once() {
        Ladder ladder = followed(null, fact(What.DUE_SOON, 1, Chain.PAR, Role.PA, "R3"), at("2026-03-08T10:20"));

        assertThat(step(ladder, at("2026-03-08T10:20"))).isEqualTo(0);
    }

    @Test
    void overdue_without_due_soon_before_it_is_told_and_climbs() {
        Ladder ladder = followed(null, fact(What.OVERDUE, 7, Chain.SCH, Role.PSY, "R2"), at("2026-03-12T00:00"));

        assertThat(policy.current(ladder, at("2026-03-12T00:00"))).hasValueSatisfying(rung -> {
            assertThat(rung.step()).isEqualTo(2);
            assertThat(rung.at()).isEqualTo(at("2026-03-12T08:30"));
        });
        assertThat(next(ladder, at("2026-03-12T00:00")).nextAt()).isEqualTo(at("2026-03-15T08:30"));
    }

    @Test
    void a_duty_of_hours_that_is_overdue_on_its_due_day_is_told_at_once_and_climbs_from_there() {
        LocalDate day = LocalDate.parse("2026-03-08");
        Ladder told =
                next(followed(null, due(What.DUE_SOON, 1, day, day), at("2026-03-07T15:00")), at("2026-03-07T15:00"));
        Ladder overdue = followed(told, due(What.OVERDUE, 2, day, day), at("2026-03-08T15:00"));

        assertThat(step(overdue, at("2026-03-08T15:00"))).isEqualTo(2);
        assertThat(next(overdue, at("2026-03-08T15:00")).nextAt()).isEqualTo(at("2026-03-11T08:30"));
    }

    @Test
    void a_newer_fact_says_when_the_duty_is_due_by_now() {
        Ladder before = followed(
                null,
                due(What.DUE_SOON, 1, LocalDate.parse("2026-03-08"), LocalDate.parse("2026-03-09")),
                at("2026-03-06T09:10"));
        Ladder after = followed(
                before,
                due(What.DUE_SOON, 2, LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-11")),
                at("2026-03-06T09:20"));

        assertThat(after.dueDay()).isEqualTo("2026-03-10");
        assertThat(after.overdueFrom()).isEqualTo("2026-03-11");
    }

    @Test
    void overdue_takes_the_ladder_to_its_step_and_silence_takes_it_up() {
        Ladder ladder = followed(null, fact(What.DUE_SOON, 1), at("2026-03-06T09:10"));
        Ladder overdue = followed(next(ladder, at("2026-03-06T09:10")), fact(What.OVERDUE, 2), at("2026-03-12T00:00"));

        assertThat(step(overdue, at("2026-03-12T00:00"))).isEqualTo(2);
        Ladder up = next(overdue, at("2026-03-12T00:00"));
        assertThat(step(up, at("2026-03-15T08:29"))).isNull();
        assertThat(step(up, at("2026-03-15T08:30"))).isEqualTo(3);
        Ladder top = next(up, at("2026-03-15T08:30"));
        assertThat(step(top, at("2026-03-18T08:30"))).isEqualTo(4);
        assertThat(next(top, at("2026-03-18T08:30")).nextAt()).isNull();
    }

    @Test
    void steps_that_are_pointless_by_now_are_left_out() {
        Ladder ladder = next(followed(null, fact(What.DUE_SOON, 1), at("2026-03-06T09:10")), at("2026-03-06T09:10"));

        assertThat(step(ladder, at("2026-03-09T10:00"))).isNull();
        assertThat(next(ladder, at("2026-03-09T10:00")).nextAt()).isNull();
        Ladder late = followed(null, fact(What.OVERDUE, 2), at("2026-03-24T10:00"));
        assertThat(step(late, at("2026-03-24T10:00"))).isEqualTo(4);
    }

    @Test
    void a_duty_that_is_met_closes_its_ladder_until_what_met_it_holds_no_longer() {
        Ladder open = followed(null, fact(What.OVERDUE, 5), at("2026-03-12T00:00"));
        Ladder met = followed(open, fact(What.MET, 6), at("2026-03-12T10:00"));

        assertThat(met.open()).isFalse();
        assertThat(step(met, at("2026-03-30T10:00"))).isNull();
        assertThat(policy.follow(met, fact(What.OVERDUE, 5), at("2026-03-12T11:00")))
                .contains(met);
        assertThat(policy.follow(met, fact(What.MISSED, 7), at("2026-03-12T11:00")))
                .contains(met);
        Ladder again = followed(next(met, at("2026-03-12T10:00")), fact(What.OVERDUE, 7), at("2026-03-12T11:00"));
        assertThat(again.open()).isTrue();
        assertThat(step(again, at("2026-03-12T11:00"))).isEqualTo(2);
    }

    @Test
    void old_facts_and_the_same_fact_again_change_nothing() {
        Ladder ladder = next(followed(null, fact(What.OVERDUE, 5), at("2026-03-12T00:00")), at("2026-03-12T00:00"));

        assertThat(policy.follow(ladder, fact(What.OVERDUE, 5), at("2026-03-12T00:01")))
                .contains(ladder);
        assertThat(policy.follow(ladder, fact(What.DUE_SOON, 4), at("2026-03-12T00:01")))
                .contains(ladder);
    }

    @Test
    void after_a_move_those_at_the_new_place_are_told() {
        Ladder before = followed(null, fact(What.DUE_SOON, 1), at("2026-03-06T09:10"));
        DutyFact there = fact(What.OVERDUE, 2, Chain.SCH, Role.T, "R1", List.of("990101", "9901010002"));

        Ladder after = followed(before, there);

        assertThat(after.orgs()).containsExactly("990101", "9901010002");
        assertThat(after.urgent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MET", "MISSED", "RELEASED"})
    void an_end_without_a_beginning_opens_nothing(What what) {
        assertThat(policy.follow(null, fact(what, 1), at("2026-03-12T00:00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PAR | PA | PA | G,T,CD,CS",
                "PAR | PA | G | T,CD,CS",
                "PAR | PA | T | CD,CS",
                "SCH | T | T | SP,CE",
                "SCH | T | CE | ''",
                "ELD | FAM | FAM | VD,VS,TW,CA",
                "VIL | PX | PX | CD,VS,CS,CA",
                "VIL | OTHER | OTHER | CD,VS,CS,CA",
                "VIL | CD | CD | VS,CS,CA",
                "ELD | VD | VD | VS,TW,CA"
            })
    void who_cannot_be_told_is_followed_by_those_above(String chain, String responsible, String role, String above) {
        Ladder ladder = followed(null, fact(What.OVERDUE, 1, Chain.valueOf(chain), Role.valueOf(responsible), "R3"));

        assertThat(policy.above(ladder, Role.valueOf(role)).stream()
                        .map(Role::name)
                        .collect(Collectors.joining(",")))
                .isEqualTo(above);
    }

    private Ladder followed(@Nullable Ladder known, DutyFact fact) {
        return followed(known, fact, at("2026-03-12T00:00"));
    }

    private Ladder followed(@Nullable Ladder known, DutyFact fact, Instant now) {
        return policy.follow(known, fact, now).orElseThrow();
    }

    private @Nullable Integer step(Ladder ladder, Instant now) {
        return policy.current(ladder, now).map(Rung::step).orElse(null);
    }

    private Ladder next(Ladder ladder, Instant now) {
        return policy.after(ladder, policy.current(ladder, now).orElse(null), now);
    }

    private static String show(Rung rung) {
        String roles = rung.roles().stream().map(Role::name).collect(Collectors.joining("+"));
        return rung.at().equals(Instant.MIN)
                ? roles + " " + rung.kind()
                : roles + " " + rung.kind() + " "
                        + rung.at().atZone(ZONE).toLocalDateTime().toString().substring(5);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static DutyFact due(What what, long sequence, LocalDate dueDay, LocalDate overdueFrom) {
        return new DutyFact(
                what,
                sequence,
                "p1:C-CHG:2026-03-07",
                "p1",
                "C-CHG",
                Chain.VIL,
                Role.CD,
                false,
                List.of("990101"),
                dueDay,
                overdueFrom);
    }

    private static DutyFact fact(What what, long sequence) {
        return fact(what, sequence, Chain.SCH, Role.T, "R3");
    }

    private static DutyFact fact(What what, long sequence, Chain chain, Role responsible, String tier) {
        return fact(what, sequence, chain, responsible, tier, List.of("990101"));
    }

    private static DutyFact fact(
            What what, long sequence, Chain chain, Role responsible, String tier, List<String> orgs) {
        return new DutyFact(
                what,
                sequence,
                "p1:C-TALK:2026-03-02",
                "p1",
                "C-TALK",
                chain,
                responsible,
                tier.endsWith("1"),
                orgs,
                LocalDate.parse("2026-03-08"),
                LocalDate.parse("2026-03-12"));
    }
}
