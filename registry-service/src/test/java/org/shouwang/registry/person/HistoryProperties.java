package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of a record's past whatever is changed, in any order, for whichever day. */
class HistoryProperties {

    private static final Sealer SEALER = new PlainSealer();
    private static final int DAYS = 12;

    /** One edit: what, to which of a few values, from which day on. */
    private record Step(int what, int value, int day) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, DAYS - 1))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 1000)
    void periods_have_no_hole_and_no_overlap_and_say_of_each_day_what_was_said_last(@ForAll("steps") List<Step> steps) {
        Person person = People.girl();
        Map<Part, Fact[]> expected = days(person);
        int entries = 0;

        for (Step step : steps) {
            LocalDate day = People.DAY.plusDays(step.day());
            Optional<Person.Changed> changed = step.what() == 4
                    ? person.follow(People.row(step.value()), importedOn(day))
                    : person.edit(edit(step), People.author(day));
            entries += changed.isPresent() ? 1 : 0;
            person = changed.map(Person.Changed::person).orElse(person);
            if (step.what() != 4) {
                Edit.Dated edit = (Edit.Dated) edit(step);
                set(expected.get(edit.part()), step.day(), edit.fact());
            }
            consistent(person);
            if (step.what() == 4) {
                expected = days(person);
            }
            agree(person, expected);
            assertThat(person.history().entries()).hasSize(entries);
        }
    }

    private static Author importedOn(LocalDate day) {
        return Author.ofImport("later", "it", Instant.EPOCH, day);
    }

    private static Edit edit(Step step) {
        return switch (step.what()) {
            case 0 ->
                new Edit.Care(new Guardianship.Carer(
                        List.of("GP", "FA", "KIN").get(step.value()),
                        SEALER.seal(Fields.CARER_NAME, "甲" + step.value() % 2),
                        "KIN"));
            case 1 -> new Edit.Move(new Home("V" + step.value(), List.of("C", "V" + step.value())));
            case 2 ->
                new Edit.Place(new Schooling(
                        "S" + step.value(), "S-1", "PRI", 1, null, "UNK", List.of("C", "S" + step.value())));
            default ->
                new Edit.Categorise(new Category(List.of("REF", "DIF", "LBC").get(step.value()), "ANALOGY"));
        };
    }

    /** The plainest thinkable model: a value for each day; a change runs until the next day on which something else begins. */
    private static void set(Fact[] days, int from, Fact fact) {
        int end = from + 1;
        while (end < days.length && days[end].equals(days[end - 1])) {
            end++;
        }
        for (int day = from; day < end; day++) {
            days[day] = fact;
        }
    }

    private static Map<Part, Fact[]> days(Person person) {
        Map<Part, Fact[]> all = new EnumMap<>(Part.class);
        for (Part part : List.of(Part.GUARDIANSHIP, Part.HOME, Part.SCHOOL, Part.CATEGORY)) {
            Fact[] days = new Fact[DAYS];
            for (int day = 0; day < DAYS; day++) {
                days[day] = History.of(person, part)
                        .at(People.DAY.plusDays(day))
                        .orElseThrow()
                        .fact();
            }
            all.put(part, days);
        }
        return all;
    }

    private static void agree(Person person, Map<Part, Fact[]> expected) {
        Map<Part, Fact[]> actual = days(person);
        for (Part part : List.of(Part.GUARDIANSHIP, Part.HOME, Part.SCHOOL)) {
            assertThat(actual.get(part)).as(part.name()).containsExactly(expected.get(part));
        }
        // the category also follows by rule from who cares, until a person decides on it
        expected.put(Part.CATEGORY, actual.get(Part.CATEGORY));
    }

    private static void consistent(Person person) {
        for (Part part : Part.values()) {
            List<Timeline.Period> periods = History.of(person, part).periods();
            assertThat(periods.get(0).from()).as(part.name()).isEqualTo(People.DAY);
            assertThat(periods.get(periods.size() - 1).fact()).isEqualTo(Fact.now(person, part));
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).fact())
                        .isNotEqualTo(periods.get(i - 1).fact());
                assertThat(periods.get(i).from()).isAfter(periods.get(i - 1).from());
            }
        }
        List<Guardianship> care = person.guardianships();
        for (int i = 0; i < care.size(); i++) {
            LocalDate until = care.get(i).until();
            assertThat(until)
                    .isEqualTo(i + 1 < care.size() ? care.get(i + 1).since().minusDays(1) : null);
        }
    }
}
