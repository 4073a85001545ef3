package org.shouwang.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.reporting.indicator.Fixtures.child;
import static org.shouwang.reporting.indicator.Fixtures.contact;
import static org.shouwang.reporting.indicator.Fixtures.day;
import static org.shouwang.reporting.indicator.Fixtures.duty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.reporting.facts.Anonymous;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.Ledger;

/** Two records of one child in the figures: what was done for either counts once, for the record that goes on. */
class MergedRecordsTest {
    private static final Duty BENS =
            duty("C-TALK", "2026-03-02", "2026-03-08", "2026-03-12", DutyState.MET, "2026-03-05", 5);

    private static Fact version(String id, long sequence, @Nullable String into) {
        PersonVersion v = Objects.requireNonNull(child(id).facts().on(day("2026-03-02")));
        return new Fact.OfPerson(
                id,
                new PersonVersion(
                        sequence,
                        v.since(),
                        v.kind(),
                        v.registeredOn(),
                        into == null ? Days.NEVER : day("2026-03-10"),
                        into != null,
                        v.category(),
                        v.tier(),
                        v.sex(),
                        v.birthDay(),
                        v.orgs(),
                        v.inSchool(),
                        v.stage(),
                        v.grade(),
                        v.guardianship(),
                        v.elderAbility(),
                        v.livingAlone(),
                        v.file(),
                        into));
    }

    private static List<Fact> twice() {
        Contact both = contact("a3", "TALK", "2026-03-05", "ben");
        Contact shared = new Contact(both.id(), both.type(), both.day(), true, List.of("ben", "anna"), both.orgs());
        return new ArrayList<>(List.of(
                version("anna", 1, null),
                version("ben", 1, null),
                version("ben", 2, "anna"),
                new Fact.OfActivity("a1", contact("a1", "TALK", "2026-03-03", "anna")),
                new Fact.OfActivity("a2", contact("a2", "TALK", "2026-03-04", "ben")),
                new Fact.OfActivity("a3", shared),
                new Fact.OfActivity("a4", contact("a4", "TALK", "2026-03-06", "ben")),
                new Fact.OfWithdrawal("a4", List.of("ben")),
                new Fact.OfDuty("ben:C-TALK:2026-03-02", "ben", BENS)));
    }

    private static List<PersonFacts> people(List<Fact> facts) {
        Ledger ledger = new Ledger();
        ledger.take(facts);
        return ledger.count(List::copyOf);
    }

    private static List<FactId> contacts(PersonFacts person) {
        return person.contacts().stream().map(Contact::id).toList();
    }

    @Test
    void what_was_done_for_the_absorbed_record_counts_once_for_the_one_that_goes_on_in_any_order() {
        for (int seed = 0; seed < 50; seed++) {
            List<Fact> facts = twice();
            facts.addAll(facts.subList(2, 6));
            Collections.shuffle(facts, new Random(seed));

            List<PersonFacts> people = people(facts);

            assertThat(people).hasSize(1);
            PersonFacts anna = people.get(0);
            assertThat(anna.id()).isEqualTo("anna");
            assertThat(anna.contacts())
                    .extracting(Contact::id)
                    .containsExactlyInAnyOrder(FactId.of("a1"), FactId.of("a2"), FactId.of("a3"));
            assertThat(anna.contacts()).allMatch(one -> one.personIds().equals(List.of("anna")));
            assertThat(anna.duties()).as("only her own were ever due").isEmpty();
        }
    }

    @Test
    void when_the_merge_is_undone_each_has_what_was_done_for_it() {
        List<Fact> facts = twice();
        facts.add(version("ben", 3, null));

        List<PersonFacts> people = people(facts);

        assertThat(people).hasSize(2);
        for (PersonFacts person : people) {
            boolean anna = person.id().equals("anna");
            assertThat(contacts(person)).containsExactlyInAnyOrder(FactId.of(anna ? "a1" : "a2"), FactId.of("a3"));
            assertThat(person.duties()).hasSize(anna ? 0 : 1);
            assertThat(person.listed(day("2026-03-11"))).isTrue();
        }
    }

    @Test
    void an_absorbed_record_stands_while_the_one_that_goes_on_is_unknown_and_a_circle_loses_nobody() {
        assertThat(people(List.of(version("ben", 2, "anna")))).hasSize(1);
        assertThat(people(List.of(version("ben", 2, "anna"), version("anna", 2, "ben"))))
                .hasSize(2);
        assertThat(people(List.of(version("ben", 2, "anna"), version("anna", 2, "cleo"), version("cleo", 1, null))))
                .extracting(PersonFacts::id)
                .containsExactly("cleo");
    }

    @Test
    void erased_together_they_still_count_as_one() {
        Anonymous anonymous = new Anonymous(Set.of("anna", "ben"));

        List<PersonFacts> people = people(twice().stream().map(anonymous::of).toList());

        assertThat(people).hasSize(1);
        assertThat(people.get(0).contacts()).hasSize(3);
        assertThat(people.get(0).id()).doesNotContain("anna");
    }
}
