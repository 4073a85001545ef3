package org.shouwang.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.reporting.indicator.Fixtures.OTHER_VILLAGE;
import static org.shouwang.reporting.indicator.Fixtures.VILLAGE;
import static org.shouwang.reporting.indicator.Fixtures.child;
import static org.shouwang.reporting.indicator.Fixtures.contact;
import static org.shouwang.reporting.indicator.Fixtures.day;
import static org.shouwang.reporting.indicator.Fixtures.duty;
import static org.shouwang.reporting.indicator.Fixtures.figure;
import static org.shouwang.reporting.indicator.Fixtures.part;
import static org.shouwang.reporting.indicator.Fixtures.reminder;
import static org.shouwang.reporting.indicator.Fixtures.scope;
import static org.shouwang.reporting.indicator.Fixtures.withoutResult;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsTest {
    private static final String TERM = "2025-2026-2";
    private static final String AFTER = "2026-07-06";

    @Test
    void the_register_is_broken_down_six_ways_and_each_way_adds_up() {
        Figure i1 = figure(
                Indicator.I1,
                scope(TERM, AFTER),
                child("c1").facts(),
                child("c2").with(v -> v.sex("2").born("2023-01-01")).facts(),
                child("c3").with(v -> v.birthUnknown().guardianship("UNK")).facts(),
                child("c4")
                        .with(v -> v.category("DIF").born("2010-01-01").guardianship("NON"))
                        .facts(),
                child("c5").with(v -> v.category("DIF").born("2009-01-01")).facts(),
                child("e1").with(v -> v.kind("ELDER")).facts(),
                new PersonFacts("unknown"));

        assertThat(i1.numerator()).isEqualTo(5);
        assertThat(i1.denominator()).isNull();
        assertThat(i1.value()).isEqualTo(BigDecimal.valueOf(5));
        for (String dimension : List.of("category", "sex", "age", "guardianship", "grade", "stage")) {
            assertThat(i1.breakdown().stream()
                            .filter(part -> part.key().startsWith(dimension + ":"))
                            .mapToLong(BreakdownItem::count)
                            .sum())
                    .as(dimension)
                    .isEqualTo(5);
        }
        assertThat(List.of("age:0-5", "age:6-13", "age:14-16", "age:17", "age:UNK"))
                .allSatisfy(band -> assertThat(part(i1, band)).isEqualTo(1));
    }

    @Test
    void the_guardianship_mix_shows_nobody_and_not_collected() {
        Figure i2 = figure(
                Indicator.I2,
                scope(TERM, AFTER),
                child("c1").facts(),
                child("c2").with(v -> v.guardianship("NON")).facts(),
                child("c3").with(v -> v.guardianship("UNK")).facts(),
                child("c4").with(v -> v.guardianship("XYZ")).facts());

        assertThat(i2.numerator()).isEqualTo(2);
        assertThat(i2.denominator()).isEqualTo(4);
        assertThat(part(i2, "guardianship:NON")).isEqualTo(1);
        assertThat(part(i2, "guardianship:XYZ")).isEqualTo(1);
    }

    @Test
    void completeness_is_what_is_there_of_what_must_be_and_not_told_stands_apart() {
        Figure i3 = figure(
                Indicator.I3,
                scope(TERM, AFTER),
                child("c1").with(v -> v.file(14, 14, 3, 3)).facts(),
                child("c2").with(v -> v.file(9, 12, 1, 1)).facts(),
                child("c3").facts(),
                child("c4").with(v -> v.file(1, 14, 0, 0).left("2026-03-10")).facts());

        assertThat(i3.numerator()).isEqualTo(23);
        assertThat(i3.denominator()).isEqualTo(26);
        assertThat(part(i3, "file:WHOLE")).isEqualTo(1);
        assertThat(part(i3, "file:GAPS")).isEqualTo(1);
        assertThat(part(i3, "file:UNK")).isEqualTo(1);
    }

    @Test
    void a_phone_is_valid_when_its_file_was_checked_within_half_a_year() {
        String lastDay = "2026-03-31";
        String longAgo = "2025-10-01";
        Figure i4 = figure(
                Indicator.I4,
                scope("2026-03", AFTER),
                child("c1")
                        .with(v -> v.file(14, 14, 3, 2))
                        .has(Fixtures.contact("a1", "FILECHECK", lastDay, "c1"))
                        .facts(),
                child("c2")
                        .with(v -> v.file(14, 14, 2, 2))
                        .has(Fixtures.contact("a2", "FILECHECK", longAgo, "c2"))
                        .facts(),
                child("c3")
                        .with(v -> v.file(14, 14, 1, 1))
                        .has(Fixtures.contact("a3", "TALK", lastDay, "c3"))
                        .facts(),
                child("c4")
                        .with(v -> v.file(14, 14, 1, 1))
                        .has(Fixtures.withoutResult(Fixtures.contact("a4", "FILECHECK", lastDay, "c4")))
                        .facts());

        assertThat(i4.numerator()).isEqualTo(2);
        assertThat(i4.denominator()).isEqualTo(7);
        assertThat(part(i4, "phones:VERIFIED")).isEqualTo(2);
        assertThat(part(i4, "phones:DOUBT")).isEqualTo(1);
        assertThat(part(i4, "phones:OLD")).isEqualTo(4);
    }

    @Test
    void nobody_without_a_guardian_is_said_as_a_nought() {
        Figure i2 = figure(Indicator.I2, scope(TERM, AFTER), child("c1").facts());

        assertThat(i2.breakdown()).anySatisfy(part -> {
            assertThat(part.key()).isEqualTo("guardianship:NON");
            assertThat(part.label()).isEqualTo("无人监护");
            assertThat(part.count()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"990101, 1", "990101101201, 1", "9901010001-3-2, 1", "990101101202, 0", "99010, 0"})
    void an_organisation_takes_in_what_hangs_under_it(String org, long expected) {
        Figure i1 = figure(Indicator.I1, scope(org, TERM, AFTER), child("c1").facts());

        assertThat(i1.numerator()).isEqualTo(expected);
    }

    @Test
    void who_was_found_is_to_be_filed_and_in_no_other_figure() {
        PersonFacts found = child("c1")
                .with(v -> v.found().file(5, 19, 1, 1))
                .has(contact("a1", "TALK", "2026-03-10", "c1"))
                .facts();
        PersonFacts[] all = {found, child("c2").with(v -> v.file(19, 19, 1, 1)).facts()};

        Figure i1 = figure(Indicator.I1, scope(TERM, AFTER), all);
        Figure i3 = figure(Indicator.I3, scope(TERM, AFTER), all);

        assertThat(i1.numerator()).isEqualTo(1);
        assertThat(i1.breakdown()).contains(new BreakdownItem("found:ALL", "已发现待建档", "found, to be filed", 1));
        assertThat(i3.denominator()).isEqualTo(19);
        assertThat(figure(Indicator.I7, scope(TERM, AFTER), found).denominator())
                .isZero();
    }

    @Test
    void a_past_period_is_answered_with_the_organisation_of_then() {
        PersonFacts moved = child("c1")
                .thenOn("2026-05-01")
                .with(v -> v.orgs(OTHER_VILLAGE))
                .facts();

        assertThat(figure(Indicator.I1, scope(VILLAGE, "2026-04", AFTER), moved).numerator())
                .isEqualTo(1);
        assertThat(figure(Indicator.I1, scope(OTHER_VILLAGE, "2026-04", AFTER), moved)
                        .numerator())
                .isZero();
        assertThat(figure(Indicator.I1, scope(OTHER_VILLAGE, "2026-05", AFTER), moved)
                        .numerator())
                .isEqualTo(1);
    }

    @Test
    void the_talk_rate_counts_school_weeks_with_a_talk() {
        PersonFacts talkedTwice = child("c1")
                .has(
                        contact("a1", "TALK", "2026-03-02", "c1"),
                        contact("a2", "TALK", "2026-03-08", "c1"),
                        contact("a3", "TALK", "2026-03-09", "c1"),
                        contact("a4", "GCALL", "2026-03-16", "c1"),
                        withoutResult(contact("a5", "TALK", "2026-03-17", "c1")),
                        contact("a6", "TALK", "2026-02-27", "c1"))
                .facts();

        Figure i7 = figure(
                Indicator.I7, scope(TERM, AFTER), talkedTwice, child("c2").facts());

        assertThat(i7.numerator()).isEqualTo(2);
        assertThat(i7.denominator()).isEqualTo(36);
        assertThat(i7.value()).isEqualByComparingTo("0.0556");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W09, 2026-07-06, 0", // holidays
        "2026-W10, 2026-07-06, 1",
        "2026-W10, 2026-03-02, 1", // begun today
        "2026-W10, 2026-03-01, 0", // not begun
        "2026-03, 2026-07-06, 4", // weeks belong to the month of their Sunday: 8, 15, 22, 29 March
        "2026-03, 2026-03-10, 2", // as far as it has come
        "2026-07, 2026-07-06, 1", // Sunday 5 July
        "2025-2026-2, 2026-07-06, 18"
    })
    void a_week_belongs_to_the_period_of_its_sunday(String period, String today, long weeks) {
        assertThat(figure(Indicator.I7, scope(period, today), child("c1").facts())
                        .denominator())
                .isEqualTo(weeks);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-12, 1", "2026-03-13, 0"}) // Thursday leaves four days of W11, Friday three
    void a_week_counts_when_at_least_half_of_it_was_on_the_list(String registered, long weeks) {
        PersonFacts person = child("c1").with(v -> v.registered(registered)).facts();

        assertThat(figure(Indicator.I7, scope("2026-W11", AFTER), person).denominator())
                .isEqualTo(weeks);
    }

    @Test
    void only_pupils_of_the_organisation_have_school_weeks() {
        Figure i7 = figure(
                Indicator.I7,
                scope(VILLAGE, "2026-W10", AFTER),
                child("c1").with(Fixtures.Draft::outOfSchool).facts(),
                child("c2").with(v -> v.orgs(OTHER_VILLAGE)).facts(),
                child("e1").with(v -> v.kind("ELDER")).facts(),
                new PersonFacts("unknown"));

        assertThat(i7.denominator()).isZero();
        assertThat(i7.value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03, 2026-07-06, 1, 1",
        "2026-04, 2026-07-06, 0, 1",
        "2026-W14, 2026-07-06, 0, 1", // its Sunday is 5 April
        "2026-W13, 2026-07-06, 1, 1", // March up to the 29th
        "2026-W12, 2026-07-06, 0, 1", // March up to the 22nd
        "2025-2026-2, 2026-07-06, 1, 4",
        "2025-2026-2, 2026-04-10, 1, 2" // April has begun
    })
    void the_guardian_call_rate_counts_months(String period, String today, long reached, long months) {
        PersonFacts person =
                child("c1").has(contact("a1", "GCALL", "2026-03-27", "c1")).facts();

        Figure i9 = figure(Indicator.I9, scope(period, today), person);

        assertThat(i9.numerator()).isEqualTo(reached);
        assertThat(i9.denominator()).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-16, 1", "2026-04-17, 0"}) // fifteen of thirty days, fourteen
    void a_month_counts_when_at_least_half_of_it_was_on_the_list(String registered, long months) {
        PersonFacts person = child("c1").with(v -> v.registered(registered)).facts();

        assertThat(figure(Indicator.I9, scope("2026-04", AFTER), person).denominator())
                .isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({
        "ELDER, EMP, A0, false, 1",
        "ELDER, OLD, A0, false, 0",
        "ELDER, OLD, A0, true, 1",
        "ELDER, OLD, A2, false, 0",
        "ELDER, OLD, A3, false, 1",
        "CHILD, LBC, A4, true, 0"
    })
    void the_elder_rate_is_about_elders_in_special_difficulty(
            String kind, String category, String ability, boolean alone, long listed) {
        PersonFacts person = child("e1")
                .with(v -> v.kind(kind).category(category).ability(ability))
                .with(v -> alone ? v.alone() : v)
                .has(contact("a1", "CHECKCALL", "2026-03-30", "e1"))
                .facts();

        Figure i25 = figure(Indicator.I25, scope("2026-03", AFTER), person);

        assertThat(i25.numerator()).isEqualTo(listed);
        assertThat(i25.denominator()).isEqualTo(listed);
    }

    @Test
    void a_family_visit_is_not_a_visit_of_the_care_system() {
        PersonFacts person = child("e1")
                .with(v -> v.kind("ELDER").category("ALO"))
                .has(contact("a1", "FAMVISIT", "2026-03-30", "e1"))
                .facts();

        assertThat(figure(Indicator.I25, scope("2026-03", AFTER), person).numerator())
                .isZero();
    }

    @Test
    void three_contacts_with_the_family_attain_the_term() {
        PersonFacts three = child("c1")
                .has(
                        contact("a1", "GCALL", "2026-03-03", "c1"),
                        contact("a2", "PARCALL", "2026-04-03", "c1"),
                        contact("a3", "HOMEVISIT", "2026-07-05", "c1"))
                .facts();
        PersonFacts two = child("c2")
                .has(
                        contact("a4", "GCALL", "2026-03-03", "c2"),
                        contact("a5", "PARCALL", "2026-07-06", "c2"),
                        withoutResult(contact("a6", "PARCALL", "2026-04-03", "c2")),
                        contact("a7", "TALK", "2026-04-03", "c2"),
                        contact("a8", "GCALL", "2026-03-01", "c2"),
                        contact("a9", "GCALL", "2026-04-02", "c2"))
                .facts();
        PersonFacts noPupil = child("c3").with(Fixtures.Draft::outOfSchool).facts();

        Figure term = figure(Indicator.I10, scope(TERM, AFTER), three, two, noPupil);
        Figure untilApril = figure(Indicator.I10, scope("2026-04", AFTER), three, two, noPupil);
        Figure beforeTerm = figure(Indicator.I10, scope("2026-02", AFTER), three, two, noPupil);

        assertThat(term.numerator()).isEqualTo(1);
        assertThat(term.denominator()).isEqualTo(2);
        assertThat(untilApril.numerator()).isZero();
        assertThat(beforeTerm.denominator()).isZero();
    }

    @Test
    void a_term_to_come_has_reached_nobody() {
        Figure i10 =
                figure(Indicator.I10, scope("2026-2027-1", AFTER), child("c1").facts());

        assertThat(i10.denominator()).isZero();
    }

    @Test
    void home_visits_cover_the_children_on_the_list() {
        PersonFacts visitedKey = child("c1")
                .with(v -> v.tier("R1"))
                .has(
                        contact("a1", "HOMEVISIT", "2026-03-10", "c1"),
                        duty("C-HOME", "2026-03-02", "2026-03-31", "2026-04-08", DutyState.MET, "2026-03-10", 1))
                .facts();
        PersonFacts missedKey = child("c2")
                .with(v -> v.tier("R2"))
                .has(
                        duty("C-HOME", "2026-03-02", "2026-03-31", "2026-04-08", DutyState.MISSED, "2026-05-08", 1),
                        duty("C-TALK", "2026-03-02", "2026-03-08", "2026-03-12", DutyState.OVERDUE, "2026-03-12", 2))
                .facts();
        PersonFacts overdueKey = child("c3")
                .with(v -> v.tier("R2"))
                .has(duty("C-HOME", "2026-03-02", "2026-07-05", "2026-07-13", DutyState.OVERDUE, "2026-07-13", 1))
                .facts();
        PersonFacts lastTermsKey = child("c4")
                .with(v -> v.tier("R2"))
                .has(
                        duty("C-HOME", "2025-09-01", "2026-01-18", "2026-01-26", DutyState.LATE, "2026-03-10", 1),
                        duty("C-HOME", "2026-09-01", "2027-01-17", "2027-01-25", DutyState.OVERDUE, "2027-01-25", 9),
                        duty("C-TALK", "2026-03-02", "2026-03-08", "2026-03-12", DutyState.MISSED, "2026-03-19", 2))
                .facts();
        PersonFacts notDone = child("c5")
                .has(withoutResult(contact("a2", "HOMEVISIT", "2026-03-10", "c5")))
                .facts();

        Figure i11 =
                figure(Indicator.I11, scope(TERM, AFTER), visitedKey, missedKey, overdueKey, lastTermsKey, notDone);

        assertThat(i11.numerator()).isEqualTo(1);
        assertThat(i11.denominator()).isEqualTo(5);
        assertThat(part(i11, "key:ALL")).isEqualTo(4);
        assertThat(part(i11, "key:MET")).isEqualTo(2);
    }

    @Test
    void the_on_time_rate_leaves_out_the_open_and_the_exempt() {
        PersonFacts person = child("c1")
                .has(
                        talk("2026-03-02", DutyState.MET, 1),
                        talk("2026-03-09", DutyState.LATE, 2),
                        talk("2026-03-16", DutyState.MISSED, 3),
                        talk("2026-03-23", DutyState.OVERDUE, 4),
                        duty("C-PCALL", "2026-03-23", "2026-03-29", "2026-04-02", DutyState.DUE, "2026-03-27", 5),
                        duty("C-GCALL", "2026-03-01", "2026-03-31", "2026-04-06", DutyState.EXEMPT, "2026-03-27", 6),
                        duty("C-HOME", "2026-03-01", "2026-03-31", "2026-04-06", DutyState.CANCELLED, "2026-03-27", 7),
                        talk("2026-03-30", DutyState.MET, 8))
                .facts();

        Figure march = figure(Indicator.I12, scope("2026-03", AFTER), person);

        assertThat(march.numerator()).isEqualTo(1);
        assertThat(march.denominator()).isEqualTo(4);
        assertThat(march.value()).isEqualByComparingTo("0.25");
        assertThat(march.breakdown())
                .extracting(BreakdownItem::key)
                .containsExactly(
                        "state:DUE",
                        "state:MET",
                        "state:OVERDUE",
                        "state:LATE",
                        "state:MISSED",
                        "state:EXEMPT",
                        "state:CANCELLED");
        assertThat(figure(Indicator.I12, scope(OTHER_VILLAGE, "2026-03", AFTER), person)
                        .denominator())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"C-ATT-V", "C-LATE-G", "C-NEED", "E-WX", "C-NOT-HEARD-OF-YET"})
    void a_duty_counts_whatever_its_rule_is_called(String rule) {
        PersonFacts person = child("c1")
                .has(
                        duty(rule, "2026-03-02", "2026-03-03", "2026-03-04", DutyState.MET, "2026-03-03", 1),
                        duty(rule, "2026-03-09", "2026-03-10", "2026-03-11", DutyState.OVERDUE, "2026-03-11", 2))
                .facts();

        Figure i12 = figure(Indicator.I12, scope("2026-03", AFTER), person);

        assertThat(i12.numerator()).isEqualTo(1);
        assertThat(i12.denominator()).isEqualTo(2);
        assertThat(figure(Indicator.I13, scope("2026-03", AFTER), person).numerator())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-11, , 0",
        "2026-03-12, 0-3, 1",
        "2026-03-15, 0-3, 1",
        "2026-03-16, 4-7, 1",
        "2026-03-19, 4-7, 1",
        "2026-03-20, 8-30, 1",
        "2026-04-11, 8-30, 1",
        "2026-04-12, 31+, 1"
    })
    void an_overdue_duty_ages_from_its_first_overdue_day(String today, String band, long count) {
        PersonFacts person =
                child("c1").has(talk("2026-03-02", DutyState.OVERDUE, 1)).facts();

        Figure i13 = figure(Indicator.I13, scope(TERM, today), person);

        assertThat(i13.numerator()).isEqualTo(count);
        assertThat(part(i13, "chain:SCH")).isEqualTo(count);
        if (band != null) {
            assertThat(part(i13, "age:" + band)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LATE, 2026-03-20, 2026-03-19, 1",
        "LATE, 2026-03-20, 2026-03-20, 0",
        "MISSED, 2026-03-19, 2026-03-18, 1",
        "CANCELLED, 2026-03-05, 2026-03-30, 0",
        "EXEMPT, 2026-03-15, 2026-03-14, 1",
        "MET, 2026-03-30, 2026-03-20, 0", // entered late: it never was overdue
        "DUE, 2026-03-05, 2026-03-20, 0"
    })
    void a_past_day_sees_the_alarms_of_then(DutyState state, String since, String today, long overdue) {
        PersonFacts person = child("c1")
                .has(duty("C-TALK", "2026-03-02", "2026-03-08", "2026-03-12", state, since, 3))
                .facts();

        assertThat(figure(Indicator.I13, scope(TERM, today), person).numerator())
                .isEqualTo(overdue);
    }

    @Test
    void messages_are_counted_by_channel_in_the_period_they_were_sent() {
        PersonFacts person = child("c1")
                .has(
                        reminder("r1", "SMS", 1, Map.of(ReminderState.PLANNED, day("2026-03-08"))),
                        reminder("r1", "SMS", 2, Map.of(ReminderState.ACCEPTED, day("2026-03-08"))),
                        reminder("r1", "SMS", 3, Map.of(ReminderState.DELIVERED, day("2026-03-09"))),
                        reminder("r2", "SMS", 2, Map.of(ReminderState.ACCEPTED, day("2026-03-08"))),
                        reminder("r2", "SMS", 3, Map.of(ReminderState.FAILED, day("2026-03-09"))),
                        reminder("r3", "SMS", 2, Map.of(ReminderState.UNKNOWN, day("2026-03-08"))),
                        reminder("r4", "SMS", 2, Map.of(ReminderState.ACKNOWLEDGED, day("2026-04-08"))),
                        reminder("r5", "VOICE", 1, Map.of(ReminderState.PLANNED, day("2026-03-31"))),
                        reminder("r6", "PIGEON", 1, Map.of(ReminderState.EXPIRED, day("2026-03-31"))))
                .facts();

        Figure march = figure(Indicator.I33, scope("2026-03", AFTER), person);
        Figure april = figure(Indicator.I33, scope("2026-04", AFTER), person);

        assertThat(march.numerator()).isEqualTo(1);
        assertThat(march.denominator()).isEqualTo(3);
        assertThat(part(march, "SMS:planned")).isEqualTo(3);
        assertThat(part(march, "SMS:sent")).isEqualTo(3);
        assertThat(part(march, "SMS:delivered")).isEqualTo(1);
        assertThat(part(march, "SMS:failed")).isEqualTo(1);
        assertThat(part(march, "SMS:parts")).isEqualTo(6);
        assertThat(part(march, "VOICE:planned")).isEqualTo(1);
        assertThat(part(march, "VOICE:sent")).isZero();
        assertThat(part(march, "PIGEON:planned")).isEqualTo(1);
        assertThat(april.numerator()).isEqualTo(1);
        assertThat(april.denominator()).isEqualTo(1);
        assertThat(figure(Indicator.I33, scope(OTHER_VILLAGE, "2026-03", AFTER), person)
                        .breakdown())
                .isEmpty();
    }

    @Test
    void records_are_counted_once_whatever_came_of_them() {
        Contact shared = contact("a1", "TUTOR", "2026-03-03", "c1", "c2");
        PersonFacts first = child("c1")
                .has(
                        shared,
                        withoutResult(contact("a2", "TALK", "2026-03-03", "c1")),
                        contact("a3", "TALK", "2026-04-03", "c1"))
                .facts();
        PersonFacts second = child("c2").has(shared).facts();

        assertThat(FigureSheet.of(scope("2026-03", AFTER), List.of(first, second))
                        .activities())
                .containsExactly(Map.entry("TALK", 1L), Map.entry("TUTOR", 1L));
        assertThat(FigureSheet.of(scope(OTHER_VILLAGE, "2026-03", AFTER), List.of(first, second))
                        .activities())
                .isEmpty();
    }

    @Test
    void a_sheet_has_every_indicator_in_the_order_of_the_list() {
        assertThat(FigureSheet.of(scope(TERM, AFTER), List.of()).indicators())
                .extracting(Figure::code)
                .containsExactly(
                        "I1", "I2", "I3", "I4", "I7", "I9", "I10", "I11", "I12", "I13", "I12U", "I20", "I21", "I22",
                        "I25", "I33");
    }

    private static Duty talk(String monday, DutyState state, long sequence) {
        int from = day(monday);
        FactId id = FactId.of("c1:C-TALK:" + monday);
        return new Duty(id, "C-TALK", from, from + 6, from + 10, state, from + 10, "SCH", Fixtures.ORGS, sequence);
    }
}
