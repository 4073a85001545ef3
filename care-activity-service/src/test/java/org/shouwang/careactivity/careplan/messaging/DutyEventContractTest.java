package org.shouwang.careactivity.careplan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Outcome;
import org.shouwang.careactivity.careplan.Pause;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.Traits;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

/** Every duty event the planner can raise is what contracts/ says, and equals its example. */
class DutyEventContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();
    private static final String PERSON = "0192f6a0-0000-7000-8000-000000000001";
    private static final String TALK = "0192f6b0-0000-7000-8000-000000000003";

    private static CarePlan plan() {
        return begin(PERSON, Fixtures.child("R1", "A"), Fixtures.ORGS, "2026-03-02T08:00")
                .plan();
    }

    private static Outcome begin(String id, Traits traits, List<String> orgs, String at) {
        Subject subject =
                new Subject(id, true, null, java.time.LocalDate.parse(at.substring(0, 10)), orgs, "GP", traits, 1);
        return Fixtures.PLANNER.begin(subject, Fixtures.at(at));
    }

    private static String json(Outcome outcome, String type, String rule) {
        return DutyEventMapper.events(outcome).stream()
                .filter(event -> event.type().equals(type))
                .map(event -> JSON.writeValueAsString(event.data()))
                .filter(json -> json.contains("\"rule\":\"" + rule + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static void assertExample(String type, String example, String json) {
        Contracts.assertValid(type, json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(type, example)));
    }

    private static Fact talk(String at, String entered) {
        return new Fact(UUID.fromString(TALK), ContactType.TALK, Instant.parse(at), Fixtures.at(entered));
    }

    @Test
    void due_soon_and_overdue_and_missed_equal_their_examples() {
        Outcome soon = Fixtures.PLANNER.tick(plan(), Fixtures.at("2026-03-06T00:00"));
        assertExample(
                "care-activity.contact.due-soon.v1",
                "weekly-talk",
                json(soon, "care-activity.contact.due-soon.v1", "C-TALK"));

        Outcome overdue = Fixtures.PLANNER.tick(plan(), Fixtures.at("2026-03-12T00:00"));
        assertExample(
                "care-activity.contact.overdue.v1",
                "weekly-talk",
                json(overdue, "care-activity.contact.overdue.v1", "C-TALK"));

        Outcome missed = Fixtures.PLANNER.tick(overdue.plan(), Fixtures.at("2026-03-19T00:00"));
        assertExample(
                "care-activity.contact.missed.v1",
                "weekly-talk",
                json(missed, "care-activity.contact.missed.v1", "C-TALK"));
    }

    @Test
    void a_rule_with_hours_of_grace_says_the_hour_in_since() {
        CarePlan elder = begin(
                        "0192f6a0-0000-7000-8000-0000000000e1",
                        Fixtures.elder("E1", "ALO", true, "1940-01-01"),
                        Fixtures.ORGS.subList(0, 3),
                        "2026-03-02T08:00")
                .plan();
        Outcome overdue = Fixtures.PLANNER.tick(elder, Fixtures.at("2026-03-04T12:00"));
        assertExample(
                "care-activity.contact.overdue.v1",
                "check-call",
                json(overdue, "care-activity.contact.overdue.v1", "E-CALL"));
    }

    @Test
    void met_in_time_entered_late_and_late_equal_their_examples() {
        String type = "care-activity.contact.met.v1";
        Outcome met = Fixtures.PLANNER.record(
                plan(), List.of(talk("2026-03-05T08:30:00Z", "2026-03-05T17:00")), Fixtures.at("2026-03-05T17:00"));
        assertExample(type, "in-time", json(met, type, "C-TALK"));

        CarePlan alarmed =
                Fixtures.PLANNER.tick(plan(), Fixtures.at("2026-03-12T07:00")).plan();
        Outcome entered = Fixtures.PLANNER.record(
                alarmed, List.of(talk("2026-03-05T08:30:00Z", "2026-03-12T08:00")), Fixtures.at("2026-03-12T08:00"));
        assertExample(type, "entered-late", json(entered, type, "C-TALK"));

        Outcome late = Fixtures.PLANNER.record(
                alarmed, List.of(talk("2026-03-12T00:00:00Z", "2026-03-12T08:00")), Fixtures.at("2026-03-12T08:00"));
        assertExample(type, "late", json(late, type, "C-TALK"));
    }

    @Test
    void released_for_a_holiday_and_for_leaving_equal_their_examples() {
        String type = "care-activity.contact.released.v1";
        Outcome holiday = begin(PERSON, Fixtures.child("R1", "A"), Fixtures.ORGS, "2026-09-28T08:00");
        assertExample(type, "holiday", json(holiday, type, "C-TALK"));

        CarePlan plan = plan();
        Outcome left = Fixtures.PLANNER.change(
                plan, Fixtures.gone(plan.subject(), "MOVE"), List::of, Fixtures.at("2026-03-06T09:00"));
        assertExample(type, "left", json(left, type, "C-TALK"));
    }

    @Test
    void reopened_by_a_withdrawal_and_by_the_end_of_a_pause_equal_their_examples() {
        String type = "care-activity.contact.reopened.v1";
        Fact talk = talk("2026-03-05T08:30:00Z", "2026-03-05T17:00");
        CarePlan met = Fixtures.PLANNER
                .record(plan(), List.of(talk), Fixtures.at("2026-03-05T17:00"))
                .plan();
        Outcome withdrawn = Fixtures.PLANNER.withdraw(
                met,
                List.of(talk),
                Fixtures.ledger(List.of(), List.of(talk), Fixtures.at("2026-03-12T08:00")),
                Fixtures.at("2026-03-12T08:00"));
        assertExample(type, "withdrawn", json(withdrawn, type, "C-TALK"));

        CarePlan resting = Fixtures.PLANNER
                .pause(plan(), pause(null), Fixtures.at("2026-03-05T09:00"))
                .plan();
        Outcome home =
                Fixtures.PLANNER.pause(resting, pause(LocalDate.parse("2026-03-06")), Fixtures.at("2026-03-07T09:00"));
        assertExample(type, "home-again", json(home, type, "C-TALK"));
    }

    private static Pause pause(@Nullable LocalDate to) {
        return new Pause(
                "pause",
                Pause.Cause.HOSPITAL,
                LocalDate.parse("2026-03-04"),
                to,
                "lead",
                Fixtures.at("2026-03-05T09:00"));
    }

    @Test
    void every_event_of_a_whole_year_is_valid_and_names_nobody() {
        List<NewEvent> events = new ArrayList<>();
        for (Traits traits : List.of(
                Fixtures.child("R1", "D"),
                Fixtures.child("R2", "C"),
                Fixtures.child("R3", "A"),
                Fixtures.elder("E1", "ALO", true, "1940-01-01"),
                Fixtures.elder("E3", "OLD", false, "1950-01-01"))) {
            CarePlan plan =
                    begin(PERSON, traits, Fixtures.ORGS, "2026-03-02T08:00").plan();
            events.addAll(DutyEventMapper.events(Fixtures.PLANNER.tick(plan, Fixtures.at("2027-03-01T00:00"))));
        }
        Set<String> types = new TreeSet<>();
        for (NewEvent event : events) {
            types.add(event.type());
            Contracts.assertValid(event.type(), JSON.writeValueAsString(event.data()));
            assertThat(event.key()).isEqualTo(PERSON);
        }
        assertThat(types).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"due-soon", "overdue", "met", "missed", "released"})
    void every_example_is_valid(String verb) {
        String type = "care-activity.contact." + verb + ".v1";
        Contracts.examples(type).forEach(example -> Contracts.assertValid(type, example));
    }
}
