package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.Document;
import org.shouwang.registry.person.persistence.PersonMapper;

/** Merges, edits and rosters of three records in any order: a merge is undone without a trace, or not at all. */
class MergeSequenceProperties {

    private static final PlainSealer SEALER = new PlainSealer();
    private static final PersonMapper DOCUMENTS = new PersonMapper();
    private static final int RECORDS = 3;

    private enum What {
        EDIT,
        ROSTER,
        MERGE,
        UNDO
    }

    /** One step; {@code other} only of a merge. */
    private record Step(What what, int record, int other, int value) {}

    /** A merge that may be undone, and both records as they were before. */
    private record Merged(String id, int survivor, int absorbed, Person survivorBefore, Person absorbedBefore) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, RECORDS - 1),
                        Arbitraries.integers().between(0, RECORDS - 1),
                        Arbitraries.integers().between(0, 2))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    private static final class Records {
        final List<Person> people = new ArrayList<>();
        final Deque<Merged> merges = new ArrayDeque<>();
        int begun;

        Records() {
            for (int i = 0; i < RECORDS; i++) {
                Person girl =
                        Person.register("p" + i, People.row(0), Author.ofImport("one", "it", People.AT, People.DAY));
                people.add(girl);
            }
        }

        boolean stands(int index) {
            return people.get(index).mergedInto().isEmpty();
        }

        void take(int index, Optional<Person.Changed> changed) {
            changed.ifPresent(one -> people.set(index, one.person()));
        }

        void merge(int survivor, int absorbed) {
            if (survivor == absorbed || !stands(survivor) || !stands(absorbed)) {
                return;
            }
            Merged merge = new Merged("m" + begun++, survivor, absorbed, people.get(survivor), people.get(absorbed));
            Author author = new Author(
                    "ca",
                    People.AT,
                    People.DAY.plusDays(1),
                    new Why(Why.Cause.DECISION, merge.id(), SEALER.seal("why", "x")));
            take(absorbed, people.get(absorbed).absorbed("p" + survivor, author));
            take(survivor, people.get(survivor).absorb(people.get(absorbed), author));
            merges.push(merge);
        }

        /** The last merge, if neither record changed since; whether it was. */
        boolean undo() {
            Merged merge = merges.peek();
            if (merge == null
                    || !people.get(merge.survivor()).lastChangedBy(merge.id())
                    || !people.get(merge.absorbed()).lastChangedBy(merge.id())) {
                return false;
            }
            merges.pop();
            people.set(
                    merge.survivor(),
                    people.get(merge.survivor())
                            .restored(merge.survivorBefore())
                            .person());
            people.set(
                    merge.absorbed(),
                    people.get(merge.absorbed())
                            .restored(merge.absorbedBefore())
                            .person());
            return true;
        }

        List<Document> documents() {
            return people.stream().map(DOCUMENTS::write).toList();
        }
    }

    private static Edit edit(int value) {
        return new Edit.Move(new Home("V" + value, List.of("C", "V" + value)));
    }

    private static void step(Records records, Step step) {
        Person person = records.people.get(step.record());
        switch (step.what()) {
            case EDIT -> {
                if (records.stands(step.record())) {
                    records.take(step.record(), person.edit(edit(step.value()), People.author(People.DAY.plusDays(2))));
                }
            }
            case ROSTER ->
                records.take(
                        step.record(),
                        person.follow(
                                People.row(step.value()),
                                Author.ofImport("later", "it", People.AT, People.DAY.plusDays(3))));
            case MERGE -> records.merge(step.record(), step.other());
            case UNDO -> records.undo();
        }
    }

    @Property(tries = 500)
    void nobody_is_lost_nothing_goes_round_and_each_absorbed_record_leads_to_one_that_knows(
            @ForAll("steps") List<Step> steps) {
        Records records = new Records();
        for (Step step : steps) {
            step(records, step);

            long standing = records.people.stream()
                    .filter(person -> person.mergedInto().isEmpty())
                    .count();
            assertThat(standing).isEqualTo(RECORDS - records.merges.size());
            for (Person person : records.people) {
                Person now = person;
                for (int way = 0; now.mergedInto().isPresent(); way++) {
                    assertThat(way).isLessThan(RECORDS);
                    String into = now.mergedInto().orElseThrow();
                    Person next = records.people.stream()
                            .filter(one -> one.id().equals(into))
                            .findFirst()
                            .orElseThrow();
                    assertThat(next.provenance().merging().absorbed()).contains(now.id());
                    assertThat(now.registration().present()).isFalse();
                    now = next;
                }
                for (Part part : Part.values()) {
                    assertThat(History.of(person, part).periods())
                            .isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
                }
            }
        }
    }

    @Property(tries = 500)
    void a_merge_after_anything_is_undone_without_a_trace_and_never_once_a_record_changed(
            @ForAll("steps") List<Step> before, @ForAll("steps") List<Step> between) {
        Records records = new Records();
        before.forEach(step -> step(records, step));
        List<Document> was = records.documents();
        int merges = records.merges.size();
        for (int survivor = 0; survivor < RECORDS && records.merges.size() == merges; survivor++) {
            records.merge(survivor, (survivor + 1) % RECORDS);
        }
        if (records.merges.size() == merges) {
            return;
        }
        List<Document> merged = records.documents();
        Merged last = records.merges.element();
        between.stream()
                .filter(step -> step.what() == What.EDIT || step.what() == What.ROSTER)
                .forEach(step -> step(records, step));
        List<Document> now = records.documents();
        boolean touched = !now.get(last.survivor()).equals(merged.get(last.survivor()))
                || !now.get(last.absorbed()).equals(merged.get(last.absorbed()));

        boolean undone = records.undo();

        assertThat(undone).isEqualTo(!touched);
        if (undone) {
            assertThat(records.documents().get(last.survivor())).isEqualTo(was.get(last.survivor()));
            assertThat(records.documents().get(last.absorbed())).isEqualTo(was.get(last.absorbed()));
        } else {
            assertThat(records.documents()).isEqualTo(now);
        }
    }
}
