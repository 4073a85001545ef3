package org.shouwang.careactivity.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RotaTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final List<LocalDate> WEEK =
            MONDAY.datesUntil(MONDAY.plusDays(5)).toList();

    private static Pupil always(String personId) {
        return new Pupil(personId, day -> true, day -> false);
    }

    private static List<Pupil> all(String... personIds) {
        return Stream.of(personIds).map(RotaTest::always).toList();
    }

    private static List<List<String>> week(String org, String term, int places, List<Pupil> pupils) {
        return new Rota(org, term, places)
                .of(WEEK, pupils).stream().map(RotaDay::personIds).toList();
    }

    @Test
    void four_children_and_two_places_take_turns() {
        List<List<String>> week = week("9901010001-3-2", "2025-2026-2", 2, all("a", "b", "c", "d"));

        assertThat(week.get(2)).isEqualTo(week.get(0));
        assertThat(week.get(3)).isEqualTo(week.get(1));
        assertThat(week.get(0)).doesNotContainAnyElementsOf(week.get(1)).hasSize(2);
    }

    @Test
    void who_is_alone_comes_every_day_and_an_empty_class_has_empty_days() {
        assertThat(week("c", "t", 3, all("a"))).containsOnly(List.of("a")).hasSize(5);
        assertThat(week("c", "t", 3, List.of())).containsOnly(List.of()).hasSize(5);
    }

    @Test
    void the_order_is_that_of_class_and_term() {
        List<Pupil> pupils = all("a", "b", "c", "d", "e", "f", "g", "h");

        assertThat(week("c1", "2025-2026-2", 1, pupils)).isEqualTo(week("c1", "2025-2026-2", 1, pupils));
        assertThat(week("c1", "2025-2026-2", 1, pupils)).isNotEqualTo(week("c2", "2025-2026-2", 1, pupils));
        assertThat(week("c1", "2025-2026-2", 1, pupils)).isNotEqualTo(week("c1", "2026-2027-1", 1, pupils));
    }

    @Test
    void who_rests_keeps_his_place_and_comes_first_afterwards() {
        String first = week("c", "t", 1, all("a", "b", "c")).get(0).get(0);
        List<Pupil> pupils = Stream.of("a", "b", "c")
                .map(id -> new Pupil(id, day -> true, day -> id.equals(first) && day.equals(MONDAY)))
                .toList();

        List<List<String>> week = week("c", "t", 1, pupils);

        assertThat(week.get(0)).doesNotContain(first);
        assertThat(week.get(1)).containsExactly(first);
    }

    @Test
    void a_newcomer_comes_before_those_who_came_last() {
        List<Pupil> pupils = Stream.concat(
                        all("a", "b").stream(), Stream.of(new Pupil("n", day -> day.isAfter(MONDAY), day -> false)))
                .toList();

        List<List<String>> week = week("c", "t", 2, pupils);

        assertThat(week.get(0)).containsExactlyInAnyOrder("a", "b");
        assertThat(week.get(1)).contains("n").hasSize(2);
    }
}
