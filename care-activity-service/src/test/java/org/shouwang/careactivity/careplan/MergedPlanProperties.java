package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for two plans of one person, whatever happened to either record. */
class MergedPlanProperties {
    private static final CarePlanner PLANNER = Fixtures.PLANNER;

    /** Two records with one beginning, each with its own facts and happenings. */
    private static final class Twins {
        final Random random;
        final Histories histories;
        final Instant now;
        final CarePlan silent;
        final List<Fact> facts;
        final List<Fact> theirs;
        final List<Trigger> triggers = new ArrayList<>();
        final List<Trigger> theirTriggers = new ArrayList<>();

        Twins(long seed) {
            random = new Random(seed);
            histories = new Histories(random);
            now = Histories.START.plus(Duration.ofDays(5 + random.nextInt(10)));
            silent = PLANNER.tick(histories.begin(), now).plan();
            facts = histories.facts(30, now);
            theirs = histories.facts(30, now);
            for (int i = 0; i < 5; i++) {
                triggers.add(histories.happened(now));
                theirTriggers.add(histories.happened(now));
                facts.add(Histories.answer(triggers.get(i), now));
                theirs.add(Histories.answer(theirTriggers.get(i), now));
            }
        }

        CarePlan told(List<Fact> some, List<Trigger> happened) {
            CarePlan plan =
                    PLANNER.record(silent, some, FactLedger.of(some), now).plan();
            return PLANNER.trigger(plan, happened, some, now).plan();
        }

        List<Fact> all() {
            List<Fact> all = new ArrayList<>(facts);
            all.addAll(theirs);
            return all;
        }

        CarePlan merged(CarePlan survivor, CarePlan absorbed) {
            return PLANNER.takeOver(survivor, Set.of("a"), theirs, List.of(absorbed), FactLedger.of(all()), now)
                    .plan();
        }
    }

    @Property(tries = 500)
    void a_merge_counts_what_was_done_for_either_record(@ForAll long seed) {
        Twins twins = new Twins(seed);
        List<Trigger> all = new ArrayList<>(twins.triggers);
        twins.theirTriggers.stream().filter(Trigger::follows).forEach(all::add);

        CarePlan merged =
                twins.merged(twins.told(twins.facts, twins.triggers), twins.told(twins.theirs, twins.theirTriggers));

        same(merged, twins.told(twins.all(), all));
        assertThat(merged.taken()).containsExactly("a");
        same(twins.merged(merged, twins.told(twins.theirs, twins.theirTriggers)), merged);
    }

    @Property(tries = 500)
    void a_merge_and_its_undoing_are_the_identity_and_may_be_merged_again(@ForAll long seed) {
        Twins twins = new Twins(seed);
        CarePlan survivor = twins.told(twins.facts, twins.triggers);
        CarePlan absorbed = twins.told(twins.theirs, twins.theirTriggers);

        CarePlan merged = twins.merged(survivor, absorbed);
        CarePlan undone = PLANNER.giveBack(
                        merged,
                        Set.of(),
                        twins.theirs,
                        List.of(absorbed),
                        Fixtures.ledger(twins.facts, twins.theirs, twins.now),
                        twins.now)
                .plan();

        same(undone, survivor);
        assertThat(undone.taken()).isEmpty();
        same(twins.merged(undone, absorbed), merged);
    }

    @Property(tries = 500)
    void an_absorbed_record_tells_nothing_and_stands_again_as_if_nothing_had_been(@ForAll long seed) {
        Random random = new Random(seed);
        Histories histories = new Histories(random);
        CarePlan never = histories.begin();
        Instant now = Histories.START;
        Subject subject = never.subject();
        Outcome off = PLANNER.change(never, subject.into("s", 2), List::of, now);
        CarePlan resting = off.plan();
        assertThat(off.events()).allMatch(event -> event instanceof DutyEvent.ContactReleased);
        for (int i = 0; i < 30; i++) {
            now = now.plus(Duration.ofHours(random.nextInt(48)));
            List<Fact> facts = histories.facts(2, now);
            Trigger trigger = histories.happened(now);
            Outcome told = PLANNER.record(resting, facts, now);
            Outcome more = PLANNER.trigger(told.plan(), List.of(trigger), facts, now);
            assertThat(told.events()).isEmpty();
            assertThat(more.events()).isEmpty();
            resting = more.plan();
            never = PLANNER.trigger(PLANNER.record(never, facts, now).plan(), List.of(trigger), facts, now)
                    .plan();
        }

        Outcome back = PLANNER.change(resting, subject.into(null, 3), List::of, now);

        same(back.plan(), PLANNER.tick(never, now).plan());
        assertThat(back.plan().subject()).isEqualTo(subject.into(null, 3));
        assertThat(open(back.events().stream().map(DutyEvent::duty).toList())).isEqualTo(open(never.duties()));
    }

    private static List<String> open(Collection<Duty> duties) {
        return duties.stream()
                .filter(duty -> !duty.occurrence().state().closed())
                .map(duty -> duty.id() + " " + duty.occurrence().state())
                .sorted()
                .toList();
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
}
