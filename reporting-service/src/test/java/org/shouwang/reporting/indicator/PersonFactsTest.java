package org.shouwang.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.reporting.indicator.Fixtures.begun;
import static org.shouwang.reporting.indicator.Fixtures.child;
import static org.shouwang.reporting.indicator.Fixtures.contact;
import static org.shouwang.reporting.indicator.Fixtures.day;
import static org.shouwang.reporting.indicator.Fixtures.duty;
import static org.shouwang.reporting.indicator.Fixtures.ended;
import static org.shouwang.reporting.indicator.Fixtures.reminder;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonFactsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, false",
        "2026-03-02, true",
        "2026-05-31, true",
        "2026-06-01, false" // the day of leaving is the first day off the register
    })
    void a_person_is_listed_from_the_first_day_until_the_day_of_leaving(String date, boolean listed) {
        PersonFacts person = child("c1").with(v -> v.left("2026-06-01")).facts();

        assertThat(person.listed(day(date))).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10, true", "2026-04-10, false", "2026-05-10, true"})
    void who_left_and_came_back_was_away_in_between(String date, boolean listed) {
        PersonFacts person = child("c1")
                .thenOn("2026-04-01")
                .with(v -> v.left("2026-04-01"))
                .thenOn("2026-05-01")
                .with(v -> v.backOn("2026-05-01"))
                .facts();

        assertThat(person.listed(day(date))).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, false", "2026-03-11, false", "2026-03-12, true", "2026-06-01, false"})
    void who_was_found_is_listed_from_the_day_the_file_was_there(String date, boolean listed) {
        PersonFacts person = child("c1")
                .with(Fixtures.Draft::found)
                .thenOn("2026-03-05")
                .thenOn("2026-03-12")
                .with(v -> v.registered("2026-03-02"))
                .thenOn("2026-06-01")
                .with(v -> v.left("2026-06-01"))
                .facts();

        assertThat(person.listed(day(date))).isEqualTo(listed);
    }

    @Test
    void who_was_found_and_never_filed_was_never_listed() {
        PersonFacts found = child("c1").with(Fixtures.Draft::found).facts();
        PersonFacts gone = child("c1")
                .with(Fixtures.Draft::found)
                .thenOn("2026-04-01")
                .with(v -> v.registered("2026-03-02").left("2026-04-01"))
                .facts();

        assertThat(found.listed(day("2026-05-01"))).isFalse();
        assertThat(gone.listedDays(day("2026-03-01"), day("2026-05-01"))).isZero();
    }

    @Test
    void a_corrected_first_day_leaves_no_second_stay_behind() {
        PersonFacts person = child("c1")
                .thenOn("2026-03-05")
                .with(v -> v.registered("2026-03-04"))
                .thenOn("2026-04-01")
                .with(v -> v.left("2026-04-01"))
                .facts();

        assertThat(person.listed(day("2026-03-03"))).isFalse();
        assertThat(person.listed(day("2026-03-04"))).isTrue();
        assertThat(person.listed(day("2026-04-02"))).isFalse();
    }

    @Test
    void a_leaving_taken_back_never_happened() {
        PersonFacts person = child("c1")
                .thenOn("2026-04-01")
                .with(v -> v.left("2026-04-01"))
                .thenOn("2026-04-20")
                .with(Fixtures.Draft::stays)
                .facts();

        assertThat(person.listed(day("2026-04-10"))).isTrue();
    }

    @Test
    void a_wrong_entry_never_was_on_the_list() {
        PersonFacts person = child("c1")
                .thenOn("2026-04-01")
                .with(v -> v.wrongEntry("2026-04-01"))
                .facts();

        assertThat(person.listed(day("2026-03-15"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CHILD, LBC, 2010-04-10, 2026-04-09, true",
        "CHILD, LBC, 2010-04-10, 2026-04-10, false",
        "CHILD, DIF, 2010-04-10, 2026-04-10, true",
        "CHILD, DIF, 2008-04-10, 2026-04-10, false",
        "ELDER, ALO, 1950-04-10, 2026-04-10, true"
    })
    void a_child_leaves_the_list_on_the_sixteenth_birthday(
            String kind, String category, String born, String date, boolean listed) {
        PersonFacts person = child("c1")
                .with(v -> v.kind(kind).category(category).born(born))
                .facts();

        assertThat(person.listed(day(date))).isEqualTo(listed);
    }

    @Test
    void the_version_in_force_is_the_last_written_down_by_that_day() {
        PersonFacts person =
                child("c1").thenOn("2026-04-01").with(v -> v.tier("R1")).facts();

        assertThat(tierOn(person, "2026-02-01")).isEqualTo("R3");
        assertThat(tierOn(person, "2026-03-31")).isEqualTo("R3");
        assertThat(tierOn(person, "2026-04-01")).isEqualTo("R1");
    }

    @Test
    void nobody_is_known_before_the_first_version_arrives() {
        PersonFacts person = new PersonFacts("c1");

        assertThat(person.on(day("2026-03-02"))).isNull();
        assertThat(person.listed(day("2026-03-02"))).isFalse();
    }

    @Test
    void an_activity_counts_once_however_often_it_arrives() {
        PersonFacts person = child("c1")
                .has(contact("a1", "TALK", "2026-03-03", "c1"), contact("a1", "TALK", "2026-03-03", "c1"))
                .facts();

        assertThat(person.contacts()).hasSize(1);
    }

    @Test
    void a_withdrawn_activity_is_dropped_whether_it_came_before_or_comes_later() {
        PersonFacts person = child("c1")
                .has(contact("a1", "TALK", "2026-03-03", "c1"), contact("a2", "TALK", "2026-03-03", "c1"))
                .facts();

        person.withdraw(FactId.of("a1"));
        person.withdraw(FactId.of("a1"));
        person.add(contact("a1", "TALK", "2026-03-03", "c1"));
        person.withdraw(FactId.of("a3"));
        person.add(contact("a3", "TALK", "2026-03-04", "c1"));

        assertThat(person.contacts()).containsExactly(contact("a2", "TALK", "2026-03-03", "c1"));
    }

    @Test
    void of_a_duty_the_newest_state_stays() {
        Duty met = duty("C-TALK", "2026-03-02", "2026-03-08", "2026-03-12", DutyState.MET, "2026-03-05", 5);
        Duty due = duty("C-TALK", "2026-03-02", "2026-03-08", "2026-03-12", DutyState.DUE, "2026-03-04", 4);
        Duty next = duty("C-TALK", "2026-03-09", "2026-03-15", "2026-03-19", DutyState.DUE, "2026-03-11", 6);
        Duty other = duty("C-PCALL", "2026-03-02", "2026-03-08", "2026-03-12", DutyState.DUE, "2026-03-04", 7);

        assertThat(child("c1").has(met, due, next, other).facts().duties()).containsExactly(met, next, other);
        assertThat(child("c1").has(due, next, met, met, other).facts().duties()).containsExactly(met, next, other);
    }

    @Test
    void two_duties_of_one_rule_that_began_on_one_day_are_two() {
        Duty first = duty("C-NEED", "2026-03-02", "2026-03-05", "2026-03-07", DutyState.MET, "2026-03-03", 5);
        Duty second = new Duty(
                FactId.of("another ticket"),
                first.rule(),
                first.periodFrom(),
                first.dueDay(),
                first.overdueFrom(),
                DutyState.DUE,
                first.since(),
                first.chain(),
                first.orgs(),
                6);

        assertThat(child("c1").has(first, second, first).facts().duties()).containsExactly(first, second);
    }

    @Test
    void what_is_known_of_a_unit_is_known_of_no_person() {
        assertThat(new PersonFacts("org:9901010001-3-2").ofUnit()).isTrue();
        assertThat(new PersonFacts("0192f0c1-0000-7000-8000-000000000001").ofUnit())
                .isFalse();
    }

    @Test
    void a_pair_is_the_same_whichever_way_its_beginning_and_end_come() {
        Pair begun = begun("pair", "PEER", "2026-03-02");
        Pair ended = ended("pair", "2026-03-20");
        Pair both = new Pair(FactId.of("pair"), "PEER", day("2026-03-02"), day("2026-03-20"));
        Pair other = begun("other", "MAMA", "2026-03-02");

        assertThat(child("c1").has(begun, other, ended, begun).facts().pairs()).containsExactly(both, other);
        assertThat(child("c1").has(ended, ended, other, begun).facts().pairs()).containsExactly(both, other);
    }

    @Test
    void a_reminder_keeps_every_state_it_reached_and_the_first_day_of_each() {
        Reminder accepted = reminder("r1", "SMS", 2, Map.of(ReminderState.ACCEPTED, day("2026-03-08")));
        Reminder again = reminder("r1", "SMS", 3, Map.of(ReminderState.ACCEPTED, day("2026-03-09")));
        Reminder planned = reminder("r1", "VOICE", 1, Map.of(ReminderState.PLANNED, day("2026-03-07")));
        Reminder other = reminder("r2", "SMS", 1, Map.of(ReminderState.PLANNED, day("2026-03-07")));

        PersonFacts person = child("c1").has(again, accepted, planned, other).facts();

        Reminder merged = person.reminders().get(0);
        assertThat(person.reminders()).hasSize(2);
        assertThat(merged.channel()).isEqualTo("SMS");
        assertThat(merged.sentOn()).isEqualTo(day("2026-03-08"));
        assertThat(merged.plannedOn()).isEqualTo(day("2026-03-07"));
        assertThat(merged.deliveredOn()).isEqualTo(Days.NEVER);
    }

    @Test
    void any_text_can_be_an_id() {
        assertThat(FactId.of("0192f0c1-0000-7000-8000-000000000001"))
                .isEqualTo(new FactId(0x0192f0c100007000L, 0x8000000000000001L));
        assertThat(FactId.of("a1")).isEqualTo(FactId.of("a1")).isNotEqualTo(FactId.of("a2"));
        assertThat(FactId.of("thirty-six characters, but no UUID !"))
                .isNotEqualTo(FactId.of("thirty-six characters, but no UUID ?"));
    }

    private static String tierOn(PersonFacts person, String date) {
        PersonVersion version = person.on(day(date));
        return version == null ? "" : version.tier();
    }
}
