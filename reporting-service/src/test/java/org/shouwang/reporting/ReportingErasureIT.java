package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.messaging.Tombstones;
import org.shouwang.reporting.facts.Anonymous;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.FactStore;
import org.shouwang.reporting.facts.Ledger;
import org.shouwang.reporting.facts.Organisation;
import org.shouwang.reporting.facts.app.EraseFacts;
import org.shouwang.reporting.facts.app.TakeInFacts;
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
import org.springframework.data.mongodb.core.MongoOperations;

class ReportingErasureIT extends ReportingIT {
    private static final String COUNTY = "993333";
    private static final List<String> ORGS = List.of(COUNTY, "993333101", "993333101001");
    private static final int MAY = Days.of(java.time.LocalDate.parse("2026-05-12"));

    @Autowired
    private TakeInFacts taking;

    @Autowired
    private EraseFacts erasing;

    @Autowired
    private FactStore store;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Tombstones tombstones;

    @Autowired
    private MongoOperations mongo;

    private final String child = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    private List<Fact> facts() {
        String duty = child + ":C-TALK:2026-05-11";
        String pair = UUID.randomUUID().toString();
        String plan = UUID.randomUUID().toString();
        String talk = UUID.randomUUID().toString();
        taking.takeIn(List.of(new Fact.OfOrganisation(new Organisation(COUNTY, List.of(COUNTY), 1))));
        return List.of(
                person(child),
                person(other),
                new Fact.OfActivity(talk, new Contact(FactId.of(talk), "TALK", MAY, true, List.of(child, other), ORGS)),
                new Fact.OfWithdrawal(talk + "x", List.of(other, child)),
                new Fact.OfDuty(
                        duty,
                        child,
                        new Duty(FactId.of(duty), "C-TALK", MAY, MAY + 6, MAY + 7, DutyState.MET, MAY, "SCH", ORGS, 3)),
                reminder(duty + ":0:PA"),
                reminder("visit:" + talk + ":0:G"),
                new Fact.OfPair(pair, child, new Pair(FactId.of(pair), "PEER", MAY, MAY + 3)),
                new Fact.OfPlanEnd(
                        plan, child, new PlanEnd(FactId.of(plan), "BEHAVIOUR", "GOAL_MET", true, MAY, ORGS)));
    }

    private Fact reminder(String id) {
        return new Fact.OfReminder(
                id, new Reminder(FactId.of(id), child, 1, "SMS", 1, ORGS, Map.of(ReminderState.PLANNED, MAY)));
    }

    private static Fact person(String id) {
        return new Fact.OfPerson(
                id,
                new PersonVersion(
                        1,
                        MAY - 30,
                        "CHILD",
                        MAY - 30,
                        Days.NEVER,
                        false,
                        "LBC",
                        "R3",
                        "1",
                        Days.of(java.time.LocalDate.parse("2016-05-14")),
                        ORGS,
                        false,
                        "PRI",
                        "3",
                        "GP",
                        "UNK",
                        false,
                        FileState.UNKNOWN));
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String name : mongo.getCollectionNames()) {
            if (!name.equals(Tombstones.COLLECTION)) {
                for (Document row : mongo.getCollection(name).find()) {
                    all.append(row.toJson()).append('\n');
                }
            }
        }
        return all.toString();
    }

    private String figures() {
        var sheet = figures(COUNTY, "2026-05");
        return sheet.path("indicators").toString() + sheet.path("activities") + sheet.path("duties");
    }

    @Test
    void past_figures_stay_and_the_person_is_found_by_nothing() {
        taking.takeIn(facts());
        soon().until(() -> figures().contains("I1"));
        String before = figures();

        events.publish(new TestEvents.Event(
                "registry.person",
                child,
                UUID.randomUUID().toString(),
                "registry.person.erased.v1",
                child,
                clock.instant(),
                2,
                "{\"personId\":\"" + child + "\"}"));
        soon().until(() -> !everything().contains(child));

        assertThat(figures()).isEqualTo(before).contains("I1");
        assertThat(everything()).contains(other).contains(new Anonymous(Set.of(child)).name(child));
        soon().until(() -> !ledger.<Boolean>count(
                people -> people.stream().anyMatch(person -> person.id().equals(child))));
    }

    @Test
    void late_and_repeated_facts_change_nothing_and_bring_nobody_back() {
        List<Fact> facts = facts();
        taking.takeIn(facts.subList(0, 4));
        tombstones.set(List.of(child));
        soon().until(() -> !everything().contains(child));

        taking.takeIn(facts);
        String once = figures();
        List<Fact> kept = kept();
        taking.takeIn(facts);
        erasing.test(Set.of(child));

        assertThat(everything()).doesNotContain(child);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(figures()).isEqualTo(once);
    }

    private List<Fact> kept() {
        List<Fact> kept = new ArrayList<>();
        store.readAll(kept::add);
        return kept;
    }

    @Test
    void every_collection_is_known_here() {
        assertThat(mongo.getCollectionNames())
                .isSubsetOf(
                        "people",
                        "activities",
                        "withdrawals",
                        "duties",
                        "reminders",
                        "pairs",
                        "plan-ends",
                        "organisations",
                        "rebuild",
                        Tombstones.COLLECTION);
    }
}
