package org.shouwang.registry.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HouseholdTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Household EMPTY = Household.of("h1", "990101101201", List.of("990101", "990101101201"));

    private static Household family() {
        return EMPTY.live(Map.of("grandmother", Relation.HEAD, "girl", Relation.GRANDCHILD), MARCH)
                .orElseThrow();
    }

    private static List<String> on(Household household, LocalDate day) {
        return household.on(day).stream().map(Resident::personId).sorted().toList();
    }

    @Test
    void who_is_not_named_any_more_left_the_day_before_and_is_not_forgotten() {
        Household without =
                family().live(Map.of("grandmother", Relation.HEAD), MAY).orElseThrow();

        assertThat(on(without, MAY.minusDays(1))).containsExactly("girl", "grandmother");
        assertThat(on(without, MAY)).containsExactly("grandmother");
    }

    @Test
    void another_relation_is_a_new_period() {
        Household headed = family().live(Map.of("grandmother", Relation.OTHER, "girl", Relation.HEAD), MAY)
                .orElseThrow();

        assertThat(headed.now())
                .containsOnly(Map.entry("grandmother", Relation.OTHER), Map.entry("girl", Relation.HEAD));
        assertThat(headed.residents()).hasSize(4);
    }

    @Test
    void what_was_entered_by_mistake_is_mended_on_the_same_day() {
        Household mended =
                family().live(Map.of("grandmother", Relation.HEAD), MARCH).orElseThrow();

        assertThat(mended.residents()).hasSize(1);
    }

    @Test
    void a_household_may_be_without_head_and_never_has_two() {
        assertThat(EMPTY.live(Map.of("a", Relation.CHILD, "b", Relation.CHILD), MARCH))
                .isPresent();
        assertThat(EMPTY.live(Map.of("a", Relation.HEAD, "b", Relation.HEAD), MARCH))
                .isEmpty();
        assertThatThrownBy(() -> new Household(
                        "h1",
                        "v",
                        List.of(),
                        List.of(
                                new Resident("a", Relation.HEAD, MARCH, null),
                                new Resident("b", Relation.HEAD, MARCH, null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_told_of_a_day_that_a_later_change_has_overtaken() {
        Household later =
                family().live(Map.of("girl", Relation.GRANDCHILD), MAY).orElseThrow();

        assertThat(later.live(Map.of(), MAY.minusDays(1))).isEmpty();
        assertThat(later.live(Map.of(), MAY)).isPresent();
    }

    @Test
    void an_erased_person_leaves_no_trace() {
        assertThat(family().without("girl").residents())
                .extracting(Resident::personId)
                .containsExactly("grandmother");
    }

    @RepeatedTest(50)
    void any_sequence_of_changes_keeps_every_day_as_it_was_told(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        Relation[] relations = {Relation.SPOUSE, Relation.CHILD, Relation.OTHER};
        Household household = EMPTY;
        TreeMap<LocalDate, Map<String, Relation>> told = new TreeMap<>();
        LocalDate day = MARCH;
        for (int i = 0; i < 12; i++) {
            Map<String, Relation> people = new TreeMap<>();
            for (String person : List.of("a", "b", "c", "d")) {
                if (random.nextBoolean()) {
                    people.put(person, relations[random.nextInt(relations.length)]);
                }
            }
            household = household.live(people, day).orElseThrow();
            assertThat(household.live(people, day)).contains(household);
            told.put(day, people);
            day = day.plusDays(random.nextInt(3));
        }

        for (LocalDate one = MARCH; !one.isAfter(day); one = one.plusDays(1)) {
            Map<String, Relation> then = new TreeMap<>();
            household.on(one).forEach(resident -> then.put(resident.personId(), resident.relation()));
            assertThat(then).as("on " + one).isEqualTo(told.floorEntry(one).getValue());
        }
    }
}
