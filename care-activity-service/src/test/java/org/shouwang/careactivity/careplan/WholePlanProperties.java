package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.shouwang.careactivity.careplan.DutyEvent.ContactMet;
import org.shouwang.careactivity.careplan.DutyEvent.ContactOverdue;
import org.shouwang.careactivity.careplan.DutyEvent.ContactReleased;

/** What must hold for any history under all rules, with happenings, circumstances, pauses and withdrawals in it. */
class WholePlanProperties {
    private static final CarePlanner PLANNER = Fixtures.PLANNER;

    @Property(tries = 200)
    void neither_order_nor_repetition_of_what_becomes_known_matters(@ForAll long seed) {
        Random random = new Random(seed);
        Histories histories = new Histories(random);
        Instant now = Histories.START.plus(Duration.ofDays(5 + random.nextInt(10)));
        CarePlan silent = PLANNER.tick(paused(histories, random), now).plan();
        List<Fact> facts = histories.facts(60, now);
        List<Fact> wrong = List.copyOf(facts.subList(0, random.nextInt(5)));
        List<Trigger> triggers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            triggers.add(histories.happened(now));
            facts.add(Histories.answer(triggers.get(i), now));
        }
        List<Object> all = new ArrayList<>(facts);
        all.addAll(triggers);

        CarePlan inOrder = told(silent, all, now);
        List<Object> shuffled = new ArrayList<>(all);
        shuffled.addAll(all.subList(20, all.size()));
        Collections.shuffle(shuffled, random);
        CarePlan mixed = told(silent, shuffled, now);
        same(mixed, inOrder);

        List<Fact> right = new ArrayList<>(facts.subList(wrong.size(), facts.size()));
        CarePlan mended = PLANNER.withdraw(inOrder, wrong, Fixtures.ledger(right, wrong, now), now)
                .plan();
        CarePlan oneByOne = mixed;
        List<Fact> left = new ArrayList<>(facts);
        List<Fact> gone = new ArrayList<>();
        for (Fact fact : wrong) {
            left.remove(fact);
            gone.add(fact);
            oneByOne = PLANNER.withdraw(oneByOne, List.of(fact), Fixtures.ledger(left, gone, now), now)
                    .plan();
            oneByOne = PLANNER.record(oneByOne, List.of(fact), now).plan();
        }
        same(oneByOne, mended);
        List<Object> never = new ArrayList<>(all);
        never.removeAll(wrong);
        same(mended, told(silent, never, now));
    }

    private static CarePlan paused(Histories histories, Random random) {
        Instant start = Histories.START;
        CarePlan flagged =
                PLANNER.flag(histories.begin(), histories.flags(), start).plan();
        return random.nextBoolean()
                ? flagged
                : PLANNER.pause(flagged, histories.pause(1, start), start).plan();
    }

    private static CarePlan told(CarePlan before, List<Object> known, Instant now) {
        CarePlan plan = before;
        List<Fact> stored = new ArrayList<>();
        for (Object one : known) {
            if (one instanceof Trigger trigger) {
                plan = PLANNER.trigger(plan, List.of(trigger), stored, now).plan();
            } else {
                stored.add((Fact) one);
                Outcome outcome = PLANNER.record(plan, List.of((Fact) one), now);
                plan = outcome.beyond().isEmpty()
                        ? outcome.plan()
                        : PLANNER.revise(outcome.plan(), outcome.beyond(), FactLedger.of(stored), now)
                                .plan();
            }
        }
        return plan;
    }

    private static void same(CarePlan is, CarePlan wanted) {
        for (int i = 0; i < wanted.lines().size(); i++) {
            DutyLine line = wanted.lines().get(i);
            assertThat(Histories.states(is.lines().get(i)))
                    .as(line.rule().code())
                    .isEqualTo(Histories.states(line));
        }
        assertThat(is.nextActionAt()).isEqualTo(wanted.nextActionAt());
    }

    @Property(tries = 150)
    void an_alarm_is_told_once_unless_it_was_called_off_in_between(@ForAll long seed) {
        Random random = new Random(seed);
        Life life = new Life(random);
        Map<DutyId, Boolean> alarmed = new HashMap<>();
        boolean withPauses = random.nextBoolean();
        for (int i = 0; i < 120 && life.traitsAreRemembered(); i++) {
            for (DutyEvent event : life.goOn(withPauses)) {
                DutyId id = event.duty().id();
                if (event instanceof ContactOverdue) {
                    assertThat(alarmed.put(id, true)).as(id + " is told once").isNotEqualTo(true);
                } else if (event instanceof ContactReleased || answered(event)) {
                    alarmed.put(id, false);
                }
            }
            for (DutyLine line : life.plan.lines()) {
                boolean own = line.rule().versions().get(0).own();
                assertThat(line.occurrences().stream()
                                .filter(o -> o.state() == DutyState.OVERDUE)
                                .count())
                        .as(line.rule().code())
                        .isLessThanOrEqualTo(own ? Long.MAX_VALUE : 1);
            }
        }
    }

    /** One more need of the same day that becomes known later needs an answer of its own. */
    private static boolean answered(DutyEvent event) {
        return event instanceof ContactMet
                && event.duty().occurrence().demand().version().own();
    }

    @Property(tries = 150)
    void the_stored_history_told_again_gives_the_stored_states(@ForAll long seed) {
        Random random = new Random(seed);
        Life life = new Life(random);
        life.pauseAtTheBeginning();
        for (int i = 0; i < 60 && life.traitsAreRemembered(); i++) {
            life.goOn(false);
        }
        CarePlan stand = PLANNER.tick(life.plan, life.now).plan();
        for (DutyLine line : stand.lines()) {
            DutyLine again = PLANNER.replay(stand, line.rule(), life.stored, life.now);
            assertThat(Histories.states(again)).as(line.rule().code()).containsAll(Histories.states(line));
        }
    }

    @Property(tries = 30)
    void a_plan_keeps_only_so_much_however_much_becomes_known(@ForAll long seed) {
        Random random = new Random(seed);
        Histories histories = new Histories(random);
        CarePlan plan = PLANNER.flag(histories.begin(), histories.flags(), Histories.START)
                .plan();
        Instant now = Histories.START;
        boolean answers = random.nextBoolean();
        for (int day = 0; day < 300; day++) {
            now = now.plus(Duration.ofDays(1));
            if (random.nextInt(40) == 0) {
                plan = PLANNER.pause(plan, histories.pause(day, now), now).plan();
            }
            Trigger trigger = histories.happened(now);
            plan = PLANNER.trigger(plan, List.of(trigger), List.of(), now).plan();
            List<Fact> facts = histories.facts(random.nextInt(20), now);
            facts.removeIf(fact -> fact.type() == ContactType.ANSWER);
            if (answers && random.nextInt(10) > 0) {
                facts.add(Histories.answer(trigger, now));
            }
            plan = PLANNER.record(plan, facts, now).plan();
        }
        for (DutyLine line : plan.lines()) {
            assertThat(line.occurrences().size()).as(line.rule().code()).isLessThanOrEqualTo(48);
            assertThat(line.facts().size()).as(line.rule().code()).isLessThanOrEqualTo(60);
        }
    }

    /** One subject's life, step by step. */
    private static final class Life {
        private final Random random;
        private final Histories histories;
        private final List<Fact> stored = new ArrayList<>();
        private final List<FactLedger.TakenBack> takenBack = new ArrayList<>();
        private final List<Trigger> triggers = new ArrayList<>();
        private final Set<UUID> answered = new HashSet<>();
        private final List<Pause> pauses = new ArrayList<>();
        private CarePlan plan;
        private Instant now = Histories.START;

        Life(Random random) {
            this.random = random;
            this.histories = new Histories(random);
            this.plan = histories.begin();
        }

        void pauseAtTheBeginning() {
            plan = PLANNER.pause(plan, histories.pause(0, now), now).plan();
        }

        /** Only so many earlier traits are remembered; with more of them an old history is no longer told as it was. */
        boolean traitsAreRemembered() {
            return plan.past().size() < CarePlan.PAST - 1;
        }

        /** Lets time pass and something become known; either pauses or withdrawals among it. */
        List<DutyEvent> goOn(boolean withPauses) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(60 * 60)));
            List<DutyEvent> events = new ArrayList<>();
            switch (random.nextInt(withPauses ? 14 : 12)) {
                case 0 -> take(PLANNER.flag(plan, histories.flags(), now), events);
                case 1 ->
                    take(
                            PLANNER.change(plan, Fixtures.next(plan.subject(), histories.traits()), () -> stored, now),
                            events);
                case 2, 3, 4 -> {
                    triggers.add(histories.happened(now));
                    take(PLANNER.trigger(plan, List.of(triggers.get(triggers.size() - 1)), stored, now), events);
                }
                case 5 -> takeBackTrigger(events);
                case 6 -> {
                    if (!withPauses) {
                        withdraw(events);
                    }
                }
                case 12 -> {
                    pauses.add(histories.pause(pauses.size(), now));
                    take(PLANNER.pause(plan, pauses.get(pauses.size() - 1), now), events);
                }
                case 13 -> {
                    if (!pauses.isEmpty()) {
                        take(
                                PLANNER.pause(
                                        plan, Histories.ended(pauses.get(random.nextInt(pauses.size())), now), now),
                                events);
                    }
                }
                default -> record(events);
            }
            return events;
        }

        private void record(List<DutyEvent> events) {
            List<Fact> facts = histories.facts(1 + random.nextInt(6), now);
            if (!triggers.isEmpty()) {
                Fact answer = Histories.answer(triggers.get(random.nextInt(triggers.size())), now);
                if (answered.add(answer.id())) {
                    facts.add(answer);
                }
            }
            stored.addAll(facts);
            take(PLANNER.record(plan, facts, now), events);
        }

        private void takeBackTrigger(List<DutyEvent> events) {
            if (!triggers.isEmpty()) {
                Trigger trigger = triggers.get(random.nextInt(triggers.size()));
                take(PLANNER.trigger(plan, List.of(Histories.takenBack(trigger)), stored, now), events);
            }
        }

        private void withdraw(List<DutyEvent> events) {
            if (!stored.isEmpty()) {
                Fact wrong = stored.remove(random.nextInt(stored.size()));
                takenBack.add(new FactLedger.TakenBack(wrong, now));
                take(PLANNER.withdraw(plan, List.of(wrong), ledger(), now), events);
            }
        }

        private FactLedger ledger() {
            return new FactLedger(stored, takenBack);
        }

        private void take(Outcome outcome, List<DutyEvent> events) {
            events.addAll(outcome.events());
            plan = outcome.plan();
            if (!outcome.beyond().isEmpty()) {
                take(PLANNER.revise(plan, outcome.beyond(), ledger(), now), events);
            }
        }
    }
}
