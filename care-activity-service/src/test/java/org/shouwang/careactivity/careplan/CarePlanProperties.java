package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.shouwang.careactivity.careplan.DutyEvent.ContactDueSoon;
import org.shouwang.careactivity.careplan.DutyEvent.ContactOverdue;

/** What must hold for any history, not only for the tables. */
class CarePlanProperties {
    private static final Instant START = Fixtures.at("2026-03-02T08:00");
    private static final ContactType[] TYPES = {
        ContactType.TALK,
        ContactType.TUTOR,
        ContactType.PCALL,
        ContactType.GCALL,
        ContactType.PARCALL,
        ContactType.HOMEVISIT,
        ContactType.CDVISIT
    };

    @Property(tries = 200)
    void order_and_repetition_of_arrival_do_not_matter(@ForAll long seed) {
        Random random = new Random(seed);
        Instant now = START.plus(Duration.ofDays(20 + random.nextInt(6)));
        List<Fact> facts = facts(random, 60, now);
        CarePlan silent = Fixtures.PLANNER.tick(begin(random), now).plan();

        CarePlan inOrder = Fixtures.PLANNER.record(silent, facts, now).plan();

        List<Fact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, 20));
        Collections.shuffle(shuffled, random);
        CarePlan oneByOne = silent;
        for (Fact fact : shuffled) {
            oneByOne = Fixtures.PLANNER.record(oneByOne, List.of(fact), now).plan();
        }
        for (int i = 0; i < inOrder.lines().size(); i++) {
            assertThat(states(oneByOne.lines().get(i)))
                    .isEqualTo(states(inOrder.lines().get(i)));
            assertThat(oneByOne.lines().get(i).facts())
                    .isEqualTo(inOrder.lines().get(i).facts());
        }
        assertThat(oneByOne.nextActionAt()).isEqualTo(inOrder.nextActionAt());
    }

    @Property(tries = 200)
    void neither_do_order_and_repetition_of_what_happened(@ForAll long seed) {
        Random random = new Random(seed);
        Instant now = START.plus(Duration.ofDays(10));
        List<Fact> facts = facts(random, 20, now);
        List<Trigger> triggers = triggers(random, now);
        CarePlan silent = Fixtures.PLANNER.tick(begin(random), now).plan();

        CarePlan inOrder = Fixtures.PLANNER
                .trigger(Fixtures.PLANNER.record(silent, facts, now).plan(), triggers, facts, now)
                .plan();

        List<Object> shuffled = new ArrayList<>(facts);
        shuffled.addAll(triggers);
        shuffled.addAll(triggers);
        Collections.shuffle(shuffled, random);
        CarePlan oneByOne = silent;
        List<Fact> stored = new ArrayList<>();
        for (Object one : shuffled) {
            if (one instanceof Trigger trigger) {
                oneByOne = Fixtures.PLANNER
                        .trigger(oneByOne, List.of(trigger), stored, now)
                        .plan();
            } else {
                stored.add((Fact) one);
                oneByOne = Fixtures.PLANNER
                        .record(oneByOne, List.of((Fact) one), now)
                        .plan();
            }
        }
        for (int i = 0; i < inOrder.lines().size(); i++) {
            assertThat(states(oneByOne.lines().get(i)))
                    .as(inOrder.lines().get(i).rule().code())
                    .isEqualTo(states(inOrder.lines().get(i)));
        }
        assertThat(oneByOne.nextActionAt()).isEqualTo(inOrder.nextActionAt());
    }

    /** Raised, each id at one instant; some told again later with a higher number. */
    private static List<Trigger> triggers(Random random, Instant now) {
        List<Trigger> triggers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Trigger.Code code = random.nextBoolean() ? Trigger.Code.LATE3 : Trigger.Code.ABSENT;
            Instant at = now.minus(Duration.ofHours(random.nextInt(8 * 24)));
            triggers.add(new Trigger(code, new UUID(1, i), at, 1, true));
        }
        return triggers;
    }

    @Property(tries = 200)
    void every_occurrence_is_told_due_soon_and_overdue_at_most_once_and_one_alarm_a_rule(@ForAll long seed) {
        Random random = new Random(seed);
        CarePlan plan = begin(random);
        Map<String, Integer> told = new HashMap<>();
        Instant now = START;
        for (int i = 0; i < 150; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(48 * 60)));
            Outcome outcome = random.nextInt(3) == 0
                    ? Fixtures.PLANNER.tick(plan, now)
                    : Fixtures.PLANNER.record(plan, facts(random, 2, now), now);
            plan = outcome.plan();
            for (DutyEvent event : outcome.events()) {
                if (event instanceof ContactOverdue || event instanceof ContactDueSoon) {
                    told.merge(event.getClass().getSimpleName() + event.duty().id(), 1, Integer::sum);
                }
            }
            for (DutyLine line : plan.lines()) {
                assertThat(line.occurrences().stream()
                                .filter(o -> o.state() == DutyState.OVERDUE)
                                .count())
                        .isLessThanOrEqualTo(1);
            }
        }
        assertThat(told.values()).allMatch(times -> times == 1);
    }

    @Property(tries = 100)
    void how_often_time_is_looked_at_does_not_matter(@ForAll long seed) {
        Random random = new Random(seed);
        CarePlan plan = begin(random);
        Instant end = START.plus(Duration.ofDays(random.nextInt(300)));
        Outcome leap = Fixtures.PLANNER.tick(plan, end);

        List<String> events = new ArrayList<>();
        CarePlan walked = plan;
        for (Instant now = START; now.isBefore(end); now = now.plus(Duration.ofHours(1 + random.nextInt(100)))) {
            Outcome step = Fixtures.PLANNER.tick(walked, now);
            walked = step.plan();
            step.events().forEach(event -> events.add(text(event)));
        }
        Outcome last = Fixtures.PLANNER.tick(walked, end);
        last.events().forEach(event -> events.add(text(event)));

        assertThat(last.plan().equals(leap.plan())).isTrue();
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(
                        leap.events().stream().map(CarePlanProperties::text).toList());
    }

    @Property(tries = 100)
    void the_stored_history_told_again_gives_the_stored_states(@ForAll long seed) {
        toldAgain(seed);
    }

    /** After a change of tier a day may lie in two periods; a contact that was enough for one still stood for the other. */
    @Example
    void so_do_histories_in_which_periods_overlap() {
        for (long seed : new long[] {-61, -1_830, -130_643}) {
            toldAgain(seed);
        }
    }

    private static void toldAgain(long seed) {
        Random random = new Random(seed);
        CarePlan plan = begin(random);
        List<Fact> stored = new ArrayList<>();
        Instant now = START;
        Traits traits = plan.subject().traits();
        for (int i = 0; i < 80; i++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(72 * 60)));
            if (random.nextInt(15) == 0) {
                traits = Fixtures.child("R" + (1 + random.nextInt(3)), random.nextBoolean() ? "D" : "A");
                plan = Fixtures.PLANNER
                        .change(plan, Fixtures.next(plan.subject(), traits), List::of, now)
                        .plan();
                if (plan.past().size() == CarePlan.PAST) {
                    break;
                }
                continue;
            }
            List<Fact> facts = facts(random, 1, now);
            stored.addAll(facts);
            Outcome outcome = Fixtures.PLANNER.record(plan, facts, now);
            plan = outcome.beyond().isEmpty()
                    ? outcome.plan()
                    : Fixtures.PLANNER
                            .revise(outcome.plan(), outcome.beyond(), FactLedger.of(stored), now)
                            .plan();
        }
        Instant end = now;
        CarePlan stand = Fixtures.PLANNER.tick(plan, end).plan();
        for (DutyLine line : stand.lines()) {
            DutyLine again = Fixtures.PLANNER.replay(stand, line.rule(), stored, end);
            List<String> states = states(again);
            assertThat(states).as(line.rule().code()).containsAll(states(line));
        }
    }

    @Property(tries = 200)
    void what_is_taken_back_leaves_no_trace_in_the_states(@ForAll long seed) {
        Random random = new Random(seed);
        Instant now = START.plus(Duration.ofDays(5 + random.nextInt(20)));
        List<Fact> right = facts(random, 15, now);
        List<Fact> wrong = facts(random, 1 + random.nextInt(4), now);
        CarePlan silent = Fixtures.PLANNER.tick(begin(random), now).plan();
        CarePlan wanted = Fixtures.PLANNER.record(silent, right, now).plan();
        List<Fact> all = new ArrayList<>(right);
        all.addAll(wrong);
        CarePlan mistaken = Fixtures.PLANNER.record(silent, all, now).plan();

        FactLedger ledger = Fixtures.ledger(right, wrong, now);
        Outcome mended = Fixtures.PLANNER.withdraw(mistaken, wrong, ledger, now);

        for (int i = 0; i < wanted.lines().size(); i++) {
            DutyLine line = wanted.lines().get(i);
            assertThat(states(mended.plan().lines().get(i)))
                    .as(line.rule().code())
                    .isEqualTo(states(line));
        }
        assertThat(mended.plan().nextActionAt()).isEqualTo(wanted.nextActionAt());
        assertThat(Fixtures.PLANNER.withdraw(mended.plan(), wrong, ledger, now).events())
                .as("taking it back twice tells nothing")
                .isEmpty();
    }

    @Property(tries = 100)
    void the_plan_stays_small_whatever_is_entered(@ForAll long seed) {
        Random random = new Random(seed);
        CarePlan plan = begin(random);
        Instant now = START;
        for (int day = 0; day < 60; day++) {
            now = now.plus(Duration.ofDays(1));
            plan = Fixtures.PLANNER.record(plan, facts(random, 20, now), now).plan();
        }
        for (DutyLine line : plan.lines()) {
            assertThat(line.occurrences()).hasSizeLessThanOrEqualTo(5);
            assertThat(line.facts()).as(line.rule().code()).hasSizeLessThanOrEqualTo(45);
        }
    }

    private static CarePlan begin(Random random) {
        Traits traits = Fixtures.child("R" + (1 + random.nextInt(3)), random.nextBoolean() ? "D" : "A");
        return Fixtures.PLANNER
                .begin(Fixtures.subject(traits, "2026-03-02"), START)
                .plan();
    }

    private static List<Fact> facts(Random random, int count, Instant now) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long back = (long) (Duration.between(START, now).toMinutes() * Math.pow(random.nextDouble(), 3));
            Instant at = now.minus(Duration.ofMinutes(back));
            facts.add(new Fact(
                    new UUID(random.nextLong(), random.nextLong()), TYPES[random.nextInt(TYPES.length)], at, now));
        }
        return facts;
    }

    private static String text(DutyEvent event) {
        return event.getClass().getSimpleName() + " " + event.duty().id() + " "
                + event.duty().occurrence().since();
    }

    private static List<String> states(DutyLine line) {
        return line.occurrences().stream()
                .map(o -> o.from() + " " + o.state() + " " + o.counted() + "/" + o.needed() + " " + o.enteredLate())
                .toList();
    }
}
