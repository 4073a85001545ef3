package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** News of weeks that the plan has long forgotten, while the store knows already what other news will say. */
class LateNewsTest {
    private static final CarePlanner PLANNER = Fixtures.PLANNER;
    private static final Instant LATER = Fixtures.at("2026-05-20T08:00");
    private static final LocalDate WEEK = LocalDate.of(2026, 3, 9);

    private CarePlan plan = forgetful();

    /** In May, of a child on the register since March. */
    private static CarePlan forgetful() {
        Subject child = Fixtures.subject(Fixtures.child("R2", "D"), "2026-03-02");
        return PLANNER.tick(
                        PLANNER.begin(child, Fixtures.at("2026-03-02T08:00")).plan(), LATER)
                .plan();
    }

    private static Fact entered(int number, ContactType type, String happened, int minute) {
        return new Fact(new UUID(0, number), type, Fixtures.at(happened), LATER.plus(Duration.ofMinutes(minute)));
    }

    private List<DutyEvent> heard(Fact fact, FactLedger stored) {
        Instant now = LATER.plus(Duration.ofHours(1));
        Outcome found = PLANNER.record(plan, List.of(fact), now);
        Outcome revised = PLANNER.revise(found.plan(), found.beyond(), stored, now);
        plan = revised.plan();
        List<DutyEvent> events = new ArrayList<>(found.events());
        events.addAll(revised.events());
        return events;
    }

    private List<DutyEvent> takenBack(Fact fact, FactLedger stored) {
        Outcome outcome = PLANNER.withdraw(plan, List.of(fact), stored, LATER.plus(Duration.ofHours(1)));
        plan = outcome.plan();
        return outcome.events();
    }

    private static List<String> of(String rule, List<DutyEvent> events) {
        return events.stream()
                .filter(event -> event.duty().id().rule().equals(rule))
                .filter(event -> event.duty().occurrence().from().equals(WEEK))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void either_of_two_late_talks_alone_would_do_and_one_of_them_tells() {
        Fact one = entered(1, ContactType.TALK, "2026-03-13T10:00", 1);
        Fact other = entered(2, ContactType.TALK, "2026-03-14T10:00", 2);
        FactLedger stored = FactLedger.of(List.of(one, other));

        assertThat(of("C-TALK", heard(one, stored))).containsExactly("ContactMet");
        assertThat(of("C-TALK", heard(other, stored))).isEmpty();
    }

    @Test
    void the_last_of_three_late_hours_tells_in_whatever_order_they_are_heard() {
        List<Fact> hours = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            hours.add(entered(i, ContactType.TUTOR, "2026-03-1" + (3 + i) + "T10:00", i));
        }
        FactLedger stored = FactLedger.of(hours);

        assertThat(of("C-TUTOR", heard(hours.get(1), stored))).isEmpty();
        assertThat(of("C-TUTOR", heard(hours.get(2), stored))).containsExactly("ContactMet");
        assertThat(of("C-TUTOR", heard(hours.get(0), stored))).isEmpty();
    }

    @Test
    void of_two_withdrawals_the_one_that_leaves_nothing_tells() {
        Fact one = entered(1, ContactType.TALK, "2026-03-13T10:00", 1);
        Fact other = entered(2, ContactType.TALK, "2026-03-14T10:00", 2);
        FactLedger all = FactLedger.of(List.of(one, other));
        heard(one, all);
        heard(other, all);
        FactLedger none = new FactLedger(
                List.of(),
                List.of(
                        new FactLedger.TakenBack(one, LATER.plus(Duration.ofMinutes(10))),
                        new FactLedger.TakenBack(other, LATER.plus(Duration.ofMinutes(20)))));

        assertThat(of("C-TALK", takenBack(one, none))).isEmpty();
        assertThat(of("C-TALK", takenBack(other, none))).containsExactly("ContactReopened");
        assertThat(of("C-TALK", takenBack(other, none))).as("heard again").isEmpty();
    }

    @Test
    void a_correction_of_a_late_talk_tells_nothing() {
        Fact wrong = entered(1, ContactType.TALK, "2026-03-13T10:00", 1);
        heard(wrong, FactLedger.of(List.of(wrong)));
        Fact right = entered(2, ContactType.TALK, "2026-03-14T10:00", 10);
        FactLedger corrected =
                new FactLedger(List.of(right), List.of(new FactLedger.TakenBack(wrong, right.enteredAt())));

        assertThat(of("C-TALK", heard(right, corrected))).isEmpty();
        assertThat(of("C-TALK", takenBack(wrong, corrected))).isEmpty();
    }

    /** The stored history is read so far back only, and this year began within that. */
    @Test
    void a_yearly_duty_of_an_elder_long_on_the_register_stands_again_once_its_grading_is_taken_back() {
        Subject elder = Fixtures.subject(Fixtures.elder("E1", "EMP", true, "1944-01-01"), "2025-09-05");
        Instant now = Fixtures.at("2026-11-20T08:00");
        Fact graded = Fixtures.fact(1, ContactType.GRADE, Fixtures.at("2026-02-10T10:00"));
        CarePlan met = PLANNER.record(
                        PLANNER.begin(elder, Fixtures.at("2025-09-05T08:00")).plan(),
                        List.of(graded),
                        Fixtures.at("2026-02-10T11:00"))
                .plan();

        Outcome outcome = PLANNER.withdraw(met, List.of(graded), Fixtures.ledger(List.of(), List.of(graded), now), now);

        assertThat(outcome.events().stream()
                        .filter(event -> event.duty().id().rule().equals("E-GRADE"))
                        .map(event -> event.getClass().getSimpleName() + " "
                                + event.duty().occurrence().from()))
                .contains("ContactReopened 2026-01-01");
    }

    @Property(tries = 150)
    void what_was_told_last_of_every_old_duty_is_how_it_stands(@ForAll long seed) {
        Random random = new Random(seed);
        plan = forgetful();
        List<Fact> standing = new ArrayList<>();
        List<FactLedger.TakenBack> gone = new ArrayList<>();
        Map<DutyId, DutyState> told = statesNow(List.of());
        List<Runnable> news = new ArrayList<>();
        ContactType[] types = {ContactType.TALK, ContactType.TUTOR, ContactType.GCALL, ContactType.HOMEVISIT};
        for (int i = 0; i < 12; i++) {
            String day = WEEK.plusDays(random.nextInt(21)) + "T10:00";
            Fact fact = entered(i, types[random.nextInt(types.length)], day, random.nextInt(20));
            boolean wrong = random.nextInt(3) == 0;
            if (wrong) {
                gone.add(new FactLedger.TakenBack(fact, LATER.plus(Duration.ofMinutes(20 + random.nextInt(20)))));
            } else {
                standing.add(fact);
            }
        }
        FactLedger stored = new FactLedger(standing, gone);
        standing.forEach(fact -> news.add(() -> note(told, heard(fact, stored))));
        gone.forEach(taken -> news.add(() -> {
            note(told, heard(taken.fact(), stored));
            note(told, takenBack(taken.fact(), stored));
        }));
        Collections.shuffle(news, random);

        news.forEach(Runnable::run);

        assertThat(told).isEqualTo(statesNow(standing));
    }

    private static void note(Map<DutyId, DutyState> told, List<DutyEvent> events) {
        events.forEach(event ->
                told.replace(event.duty().id(), event.duty().occurrence().state()));
    }

    /** Of all weeks up to the end of March, which the plan has forgotten in May. */
    private Map<DutyId, DutyState> statesNow(List<Fact> history) {
        Map<DutyId, DutyState> states = new HashMap<>();
        for (String rule : List.of("C-TALK", "C-TUTOR", "C-GCALL", "C-HOME")) {
            Rule of = Fixtures.RULES.get(rule);
            for (Occurrence occurrence : PLANNER.replay(plan, of, history, LATER.plus(Duration.ofHours(1)))
                    .occurrences()) {
                if (occurrence.from().isBefore(LocalDate.of(2026, 4, 1))) {
                    states.put(
                            CarePlan.duty(plan.subject(), occurrence, List.of()).id(), occurrence.state());
                }
            }
        }
        return states;
    }
}
