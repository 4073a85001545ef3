package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.DutyEvent.ContactMet;

class CarePlannerTest {
    private static final Instant MONDAY = Fixtures.at("2026-03-02T08:00");

    private static CarePlan child() {
        return Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), MONDAY)
                .plan();
    }

    private static Fact talk(int number, String at, Instant entered) {
        return new Fact(new UUID(0, number), ContactType.TALK, Fixtures.at(at), entered);
    }

    @Test
    void one_home_visit_meets_several_duties() {
        Fact visit = Fixtures.fact(1, ContactType.HOMEVISIT, Fixtures.at("2026-03-10T16:00"));

        Outcome outcome = Fixtures.PLANNER.record(child(), List.of(visit), visit.at());

        DutyLine contacts = outcome.plan().line("C-CONT3");
        assertThat(contacts).isNotNull();
        assertThat(contacts.occurrences().get(0).counted()).isEqualTo(1);
        assertThat(outcome.events())
                .filteredOn(event -> event instanceof ContactMet)
                .extracting(event -> event.duty().id().rule())
                .containsExactly("C-HOME");
    }

    @Test
    void a_fact_told_twice_changes_nothing_the_second_time() {
        Fact fact = talk(1, "2026-03-05T10:00", Fixtures.at("2026-03-05T10:00"));
        CarePlan once =
                Fixtures.PLANNER.record(child(), List.of(fact), fact.at()).plan();

        Outcome twice = Fixtures.PLANNER.record(once, List.of(fact), fact.at());

        assertThat(twice.plan()).isEqualTo(once);
        assertThat(twice.events()).isEmpty();
    }

    @Test
    void older_news_of_a_person_than_known_is_ignored() {
        CarePlan plan = child();
        CarePlan raised = Fixtures.PLANNER
                .change(
                        plan,
                        Fixtures.next(plan.subject(), Fixtures.child("R1", "A")),
                        List::of,
                        MONDAY.plusSeconds(60))
                .plan();

        Outcome old = Fixtures.PLANNER.change(raised, plan.subject(), List::of, MONDAY.plusSeconds(120));

        assertThat(old.plan()).isEqualTo(raised);
        assertThat(old.events()).isEmpty();
    }

    @Test
    void news_that_change_no_trait_change_no_duty() {
        CarePlan plan = child();
        Subject moved = new Subject(
                "p1",
                true,
                null,
                plan.subject().registeredOn(),
                List.of("990101", "990101102"),
                plan.subject().guardianship(),
                plan.subject().traits(),
                2);

        Outcome outcome = Fixtures.PLANNER.change(plan, moved, List::of, MONDAY.plusSeconds(60));

        assertThat(outcome.events()).isEmpty();
        assertThat(outcome.plan().lines()).isEqualTo(plan.lines());
        assertThat(outcome.plan().subject().orgs()).contains("990101102");
    }

    @Test
    void somebody_first_seen_after_leaving_has_no_duties() {
        Subject gone = Fixtures.gone(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), "MOVE");

        Outcome outcome = Fixtures.PLANNER.begin(gone, MONDAY);

        assertThat(outcome.plan().lines()).isEmpty();
        assertThat(outcome.plan().nextActionAt()).isNull();
        assertThat(Fixtures.PLANNER
                        .tick(outcome.plan(), MONDAY.plus(Duration.ofDays(90)))
                        .events())
                .isEmpty();
    }

    @Test
    void somebody_registered_for_a_later_day_begins_on_that_day() {
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-09"), MONDAY)
                .plan();

        assertThat(plan.duties())
                .allSatisfy(duty -> assertThat(duty.occurrence().from()).isEqualTo("2026-03-09"));
        assertThat(plan.duties()).extracting(duty -> duty.id().rule()).containsExactlyInAnyOrder("C-FILE", "C-DELEG");
        assertThat(plan.nextActionAt()).isEqualTo(Fixtures.at("2026-03-09T00:00"));
    }

    @Test
    void an_old_fact_is_judged_from_the_stored_history_and_tells_once() {
        List<Fact> stored = new ArrayList<>();
        CarePlan plan = child();
        Instant later = Fixtures.at("2026-05-20T08:00");
        plan = Fixtures.PLANNER.tick(plan, later).plan();
        Fact old = talk(7, "2026-03-11T10:00", later);
        stored.add(old);

        Outcome found = Fixtures.PLANNER.record(plan, List.of(old), later);
        assertThat(found.beyond()).containsExactly(old);
        Outcome revised = Fixtures.PLANNER.revise(found.plan(), found.beyond(), FactLedger.of(stored), later);

        assertThat(revised.events()).hasSize(1);
        Occurrence met = revised.events().get(0).duty().occurrence();
        assertThat(met.from()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(met.state()).isEqualTo(DutyState.MET);
        assertThat(met.enteredLate()).isTrue();
        assertThat(Fixtures.PLANNER.record(revised.plan(), List.of(old), later).beyond())
                .isEmpty();
        DutyLine whole = Fixtures.PLANNER.replay(revised.plan(), Fixtures.RULES.get("C-TALK"), stored, later);
        assertThat(whole.occurrences().get(0).state()).isEqualTo(DutyState.MET);
    }

    @Test
    void only_the_last_few_revised_facts_are_remembered() {
        CarePlan plan =
                Fixtures.PLANNER.tick(child(), Fixtures.at("2026-05-20T08:00")).plan();
        Instant later = Fixtures.at("2026-05-20T08:00");
        List<Fact> stored = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Fact old = talk(100 + i, "2026-03-" + (10 + i) + "T10:00", later);
            stored.add(old);
            Outcome found = Fixtures.PLANNER.record(plan, List.of(old), later);
            plan = Fixtures.PLANNER
                    .revise(found.plan(), found.beyond(), FactLedger.of(stored), later)
                    .plan();
        }
        assertThat(plan.revised()).hasSize(CarePlan.REVISED);
    }

    @Test
    void history_older_than_four_hundred_days_is_cut() {
        CarePlan plan = child();
        Instant later = Fixtures.at("2027-06-20T08:00");
        plan = Fixtures.PLANNER.tick(plan, later).plan();
        Fact old = talk(1, "2026-12-02T10:00", later);

        Outcome found = Fixtures.PLANNER.record(plan, List.of(old), later);
        Outcome revised = Fixtures.PLANNER.revise(found.plan(), found.beyond(), FactLedger.of(List.of(old)), later);

        assertThat(revised.events())
                .extracting(event -> event.duty().occurrence().from())
                .contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void a_child_that_was_never_asked_something_has_no_such_duties_until_a_rule_comes_into_force() {
        RuleVersion version = Fixtures.RULES.get("C-TALK").versions().get(0);
        RuleVersion later = new RuleVersion(
                1,
                LocalDate.of(2026, 3, 18),
                version.zh(),
                version.en(),
                version.audience(),
                false,
                Set.of(),
                false,
                version.counts(),
                Responsible.T,
                "SCH",
                version.quotas());
        CarePlanner planner = new CarePlanner(new Rules(List.of(new Rule("C-NEW", List.of(later)))), Fixtures.CALENDAR);

        CarePlan plan = planner.begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), MONDAY)
                .plan();
        assertThat(plan.duties()).isEmpty();
        assertThat(plan.nextActionAt()).isEqualTo(Fixtures.at("2026-03-18T00:00"));

        CarePlan begun = planner.tick(plan, Fixtures.at("2026-03-18T00:00")).plan();
        assertThat(begun.duties())
                .extracting(duty -> duty.occurrence().needed())
                .containsExactly(1);
    }

    @Test
    void an_occurrence_belongs_to_the_version_in_force_on_its_first_day() {
        RuleVersion first = Fixtures.RULES.get("C-PCALL").versions().get(0);
        Quota twice = new Quota(
                first.quotas().get(0).tiers(),
                first.quotas().get(0).categories(),
                first.quotas().get(0).abilities(),
                Every.WEEK,
                0,
                Unit.DAYS,
                Set.of(),
                2,
                0,
                0,
                0,
                2);
        RuleVersion second = new RuleVersion(
                2,
                LocalDate.of(2026, 3, 11),
                first.zh(),
                first.en(),
                first.audience(),
                false,
                Set.of(),
                false,
                first.counts(),
                Responsible.PA,
                "PAR",
                List.of(twice));
        CarePlanner planner =
                new CarePlanner(new Rules(List.of(new Rule("C-PCALL", List.of(first, second)))), Fixtures.CALENDAR);

        CarePlan plan = planner.begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), MONDAY)
                .plan();
        plan = planner.tick(plan, Fixtures.at("2026-03-16T00:00")).plan();

        assertThat(plan.duties())
                .extracting(duty -> duty.occurrence().demand().version().version())
                .containsExactly(1, 1, 2);
        assertThat(plan.duties().get(2).occurrence().needed()).isEqualTo(2);
    }

    @Test
    void without_a_term_to_come_a_term_rule_looks_again_every_month() {
        CarePlanner planner = new CarePlanner(Fixtures.RULES, new TermCalendar(List.of()));

        CarePlan plan = planner.begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), MONDAY)
                .plan();

        DutyLine contacts = plan.line("C-CONT3");
        DutyLine talks = plan.line("C-TALK");
        assertThat(contacts).isNotNull();
        assertThat(talks).isNotNull();
        assertThat(contacts.nextOpen()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(contacts.occurrences()).isEmpty();
        assertThat(talks.occurrences()).isEmpty();
    }

    @Test
    void nonsense_cannot_be_built() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
                .hasMessageContaining("ends");
        assertThatThrownBy(() -> new Rule("X", List.of())).hasMessageContaining("no version");
        assertThatThrownBy(() -> Fixtures.RULES.get("X")).hasMessageContaining("no longer configured");
        assertThatThrownBy(() -> Fixtures.RULES.get("C-TALK").version(9)).hasMessageContaining("lost its version 9");
        assertThat(Fixtures.RULES.find("X")).isNull();
        assertThat(child().line("X")).isNull();
    }

    @Test
    void a_duty_id_is_read_back_and_others_are_not() {
        assertThat(DutyId.parse("p1:C-TALK:2026-03-02")).contains(new DutyId("p1", "C-TALK", LocalDate.of(2026, 3, 2)));
        assertThat(DutyId.parse("org:99-3-2:C-LAW:2026-03-02"))
                .contains(new DutyId("org:99-3-2", "C-LAW", LocalDate.of(2026, 3, 2)));
        assertThat(DutyId.parse("p1:C-TALK")).isEmpty();
        assertThat(DutyId.parse("p1:C-TALK:yesterday")).isEmpty();
        assertThat(DutyId.parse(":C-TALK:2026-03-02")).isEmpty();
        assertThat(DutyId.parse("p1::2026-03-02")).isEmpty();
    }

    @Test
    void a_circumstance_of_ours_outlives_news_of_the_registry() {
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", null), "2026-03-02"), Fixtures.at("2026-03-02T08:00"))
                .plan();

        CarePlan flagged = Fixtures.PLANNER
                .flag(plan, Set.of(Flag.PAIRED), Fixtures.at("2026-03-03T08:00"))
                .plan();
        CarePlan later = Fixtures.PLANNER
                .change(
                        flagged,
                        Fixtures.next(flagged.subject(), Fixtures.child("R2", null)),
                        List::of,
                        Fixtures.at("2026-03-04T08:00"))
                .plan();

        assertThat(later.subject().traits().flags()).containsExactly(Flag.PAIRED);
        assertThat(later.subject().traits().tier()).isEqualTo("R2");
        assertThat(Fixtures.PLANNER
                        .flag(later, Set.of(Flag.PAIRED), Fixtures.at("2026-03-05T08:00"))
                        .plan())
                .isSameAs(later);
    }

    @Test
    void of_who_has_left_nothing_is_asked_when_circumstances_change_afterwards() {
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), Fixtures.at("2026-03-02T08:00"))
                .plan();
        CarePlan flagged = Fixtures.PLANNER
                .flag(plan, Set.of(Flag.PAIRED), Fixtures.at("2026-03-03T08:00"))
                .plan();
        CarePlan gone = Fixtures.PLANNER
                .change(flagged, Fixtures.gone(flagged.subject(), "MOVE"), List::of, Fixtures.at("2026-03-04T08:00"))
                .plan();

        CarePlan after = Fixtures.PLANNER
                .flag(gone, Set.of(), Fixtures.at("2026-03-04T09:00"))
                .plan();

        assertThat(after.subject().traits().flags()).isEmpty();
        assertThat(after.lines()).isEqualTo(gone.lines());
        assertThat(after.nextActionAt()).isNull();
    }
}
