package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.reporting.SampleEvents.ORGS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.FactStore;
import org.shouwang.reporting.facts.Organisation;
import org.shouwang.reporting.indicator.Contact;
import org.shouwang.reporting.indicator.Days;
import org.shouwang.reporting.indicator.Duty;
import org.shouwang.reporting.indicator.DutyState;
import org.shouwang.reporting.indicator.FactId;
import org.shouwang.reporting.indicator.FileState;
import org.shouwang.reporting.indicator.Pair;
import org.shouwang.reporting.indicator.PersonVersion;
import org.shouwang.reporting.indicator.PlanEnd;
import org.shouwang.reporting.indicator.Reminder;
import org.shouwang.reporting.indicator.ReminderState;
import org.springframework.beans.factory.annotation.Autowired;

class FactStoreIT extends ReportingIT {
    @Autowired
    private FactStore store;

    private final String id = "store-" + UUID.randomUUID();

    @Test
    void what_was_kept_comes_back_as_it_was() {
        List<Fact> facts = List.of(
                version(1, "R3"),
                version(2, "R1"),
                activity(id + "-a"),
                withdrawal(id + "-a"),
                duty(DutyState.OVERDUE, 4),
                reminder(1, ReminderState.PLANNED),
                new Fact.OfPlanEnd(
                        id + "-s", id, new PlanEnd(FactId.of(id + "-s"), "BEHAVIOUR", "MOVED", false, 20_530, ORGS)),
                reminder(3, ReminderState.DELIVERED),
                new Fact.OfOrganisation(new Organisation(id, ORGS, 2)));

        store.save(facts);

        assertThat(kept()).containsExactlyInAnyOrderElementsOf(facts);
    }

    @Test
    void repetition_and_old_after_new_change_nothing() {
        List<Fact> facts =
                List.of(version(2, "R1"), withdrawal(id + "-c"), activity(id + "-a"), duty(DutyState.MET, 4));
        store.save(facts);

        store.save(facts);
        store.save(List.of(
                duty(DutyState.DUE, 3),
                activity(id + "-a"),
                activity(id + "-b"),
                withdrawal(id + "-c"),
                version(2, "R1")));

        assertThat(kept())
                .containsExactlyInAnyOrder(
                        version(2, "R1"),
                        activity(id + "-a"),
                        activity(id + "-b"),
                        withdrawal(id + "-c"),
                        duty(DutyState.MET, 4));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void beginning_and_end_of_a_pair_are_one_whichever_comes_first(boolean endFirst) {
        String pairId = id + "-pair";
        Fact begun = new Fact.OfPair(pairId, id, new Pair(FactId.of(pairId), "PEER", 20_510, Days.NEVER));
        Fact ended = new Fact.OfPair(pairId, id, new Pair(FactId.of(pairId), "UNK", Days.NEVER, 20_520));

        store.save(List.of(endFirst ? ended : begun));
        assertThat(kept()).containsExactly(endFirst ? ended : begun);
        store.save(List.of(endFirst ? begun : ended));
        store.save(List.of(begun, ended));

        assertThat(kept())
                .containsExactly(new Fact.OfPair(pairId, id, new Pair(FactId.of(pairId), "PEER", 20_510, 20_520)));
    }

    private List<Fact> kept() {
        List<Fact> kept = new ArrayList<>();
        store.readAll(fact -> {
            if (fact.toString().contains(id)) {
                kept.add(fact);
            }
        });
        return kept;
    }

    private Fact version(long sequence, String tier) {
        return new Fact.OfPerson(
                id,
                new PersonVersion(
                        sequence,
                        20_500,
                        "CHILD",
                        20_500,
                        Days.NEVER,
                        false,
                        "LBC",
                        tier,
                        "1",
                        16_000,
                        ORGS,
                        true,
                        "PRI",
                        "3",
                        "GP",
                        "UNK",
                        false,
                        sequence == 1 ? FileState.UNKNOWN : new FileState(12, 14, 3, 2)));
    }

    private Fact activity(String activityId) {
        return new Fact.OfActivity(
                activityId, new Contact(FactId.of(activityId), "TALK", 20_510, true, List.of(id, "other"), ORGS));
    }

    private Fact withdrawal(String activityId) {
        return new Fact.OfWithdrawal(activityId, List.of(id, "other"));
    }

    private Fact duty(DutyState state, long sequence) {
        return new Fact.OfDuty(
                id + ":C-TALK:2026-03-02",
                id,
                new Duty(
                        FactId.of(id + ":C-TALK:2026-03-02"),
                        "C-TALK",
                        20_500,
                        20_506,
                        20_510,
                        state,
                        20_511,
                        "SCH",
                        ORGS,
                        sequence));
    }

    private Fact reminder(long sequence, ReminderState state) {
        String reminderId = id + "-r";
        return new Fact.OfReminder(
                reminderId, new Reminder(FactId.of(reminderId), id, sequence, "SMS", 2, ORGS, Map.of(state, 20_512)));
    }
}
