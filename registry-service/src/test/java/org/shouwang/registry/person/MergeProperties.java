package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.persistence.PersonMapper;

/** What a merge of two records makes of them, and that taking it back leaves no trace. */
class MergeProperties {

    private static final PlainSealer SEALER = new PlainSealer();
    private static final Author OFFICE =
            new Author("ca", People.AT, People.DAY, new Why(Why.Cause.DECISION, "m1", SEALER.seal("why", "同一人")));

    /** Any two records of children, after any changes by rosters and by hand. */
    @Provide
    Arbitrary<Person> people() {
        Arbitrary<String> phones =
                Arbitraries.of("15400000001", "15400000002", "15400000003").injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.of("林小禾", "林小荷"),
                        Arbitraries.of("990101201604010019", "990101201604017798")
                                .injectNull(0.5),
                        phones,
                        phones,
                        Arbitraries.of("GP", "MGP", "UNK"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("R1", "R2", "R3").injectNull(0.4),
                        Arbitraries.integers().between(0, 60))
                .as(MergeProperties::person);
    }

    private static Person person(
            String name,
            @Nullable String number,
            @Nullable String guardian,
            @Nullable String father,
            String care,
            int word,
            @Nullable String tier,
            int later) {
        RosterEntry row = People.row(word);
        RosterEntry first = new RosterEntry(
                Kind.CHILD,
                Identity.of(
                        Kind.CHILD,
                        number == null ? null : SEALER.seal(Fields.ID_NUMBER, number),
                        name,
                        row.profile().birthDate(),
                        "V" + word,
                        String.valueOf(guardian),
                        SEALER),
                name,
                row.profile(),
                row.home(),
                row.schooling(),
                new Guardianship.Carer(care, SEALER.seal(Fields.CARER_NAME, "王长兰"), "GP"),
                row.parents(),
                Elder.NONE,
                List.of(
                        new ContactPoint.Contact(Holder.GUARDIAN, "GP", "ILLIT", Map.of(), sealed(guardian), false),
                        new ContactPoint.Contact(Holder.FATHER, "FA", "UNK", Map.of(), sealed(father), false)),
                tier,
                List.of(),
                List.of(),
                "row");
        Person person =
                Person.register("p" + name, first, Author.ofImport("one", "it", People.AT, People.DAY.plusDays(later)));
        return person.follow(
                        People.row(2 - word), Author.ofImport("two", "it", People.AT, People.DAY.plusDays(later + 9)))
                .map(Person.Changed::person)
                .orElse(person);
    }

    private static @Nullable Sealed sealed(@Nullable String phone) {
        return phone == null ? null : SEALER.seal(Fields.PHONE, phone);
    }

    @Property(tries = 300)
    void merge_then_undo_is_the_identity(@ForAll("people") Person survivor, @ForAll("people") Person absorbed) {
        PersonMapper documents = new PersonMapper();
        Person off = absorbed.absorbed("s", OFFICE).orElseThrow().person();
        Person united = survivor.absorb(off, OFFICE).orElseThrow().person();

        assertThat(documents.write(united.restored(survivor).person())).isEqualTo(documents.write(survivor));
        assertThat(documents.write(off.restored(absorbed).person())).isEqualTo(documents.write(absorbed));
        assertThat(united.lastChangedBy("m1")).isTrue();
        assertThat(off.lastChangedBy("m1")).isTrue();
    }

    @Property(tries = 300)
    void nothing_the_absorbed_record_knows_is_lost(
            @ForAll("people") Person survivor, @ForAll("people") Person absorbed) {
        Person united = survivor.absorb(absorbed, OFFICE).orElseThrow().person();

        assertThat(united.contactPoints())
                .allSatisfy(point -> assertThat(point.contactPointId()).startsWith(survivor.id() + "."));
        absorbed.contactPoints().stream()
                .filter(point -> point.holder() == Holder.GUARDIAN)
                .forEach(point -> assertThat(united.contactPoints())
                        .extracting(ContactPoint::phone)
                        .contains(point.phone()));
        assertThat(united.guardianships()).containsAll(survivor.guardianships());
        assertThat(united.standing().tier())
                .isLessThanOrEqualTo(survivor.standing().tier())
                .isLessThanOrEqualTo(absorbed.standing().tier());
        assertThat(united.identity().key()).isEqualTo(survivor.identity().key());
        if (survivor.identity().idNumber() == null) {
            assertThat(united.identity().idNumber())
                    .isEqualTo(absorbed.identity().idNumber());
        }
        int before = survivor.history().entries().size();
        assertThat(united.history().entries().subList(0, before))
                .isEqualTo(survivor.history().entries());
    }

    @Property(tries = 100)
    void doing_it_twice_changes_nothing(@ForAll("people") Person survivor, @ForAll("people") Person absorbed) {
        Person off = absorbed.absorbed("s", OFFICE).orElseThrow().person();
        Person united = survivor.absorb(off, OFFICE).orElseThrow().person();

        assertThat(united.absorb(off, OFFICE)).isEmpty();
        assertThat(off.absorbed("s", OFFICE)).isEmpty();
    }

    @Property(tries = 100)
    void a_row_of_the_absorbed_one_keeps_what_the_survivor_is_known_by(
            @ForAll("people") Person survivor, @ForAll("people") Person absorbed) {
        Person united = survivor.absorb(absorbed, OFFICE).orElseThrow().person();
        RosterEntry row = People.row(1);

        Person after = united.follow(row, Author.ofImport("three", "it", People.AT, People.DAY.plusDays(99)))
                .map(Person.Changed::person)
                .orElse(united);

        if (!row.identity().soft().equals(survivor.identity().soft())
                && !row.identity().key().equals(survivor.identity().key())) {
            assertThat(after.identity()).isEqualTo(united.identity());
            assertThat(after.name()).isEqualTo(united.name());
        }
    }
}
