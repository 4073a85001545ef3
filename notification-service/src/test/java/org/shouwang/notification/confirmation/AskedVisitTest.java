package org.shouwang.notification.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Person;
import org.shouwang.notification.contact.Person.Point;
import org.shouwang.notification.contact.Role;

class AskedVisitTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-06");

    private static AskedVisit visit(String contactType) {
        return new AskedVisit("a1", "p1", contactType, TODAY.minusDays(1), List.of("990101"));
    }

    private static Person born(String day, String... points) {
        return new Person(
                "p1",
                LocalDate.parse(day),
                Arrays.stream(points)
                        .map(point -> point.split(" "))
                        .map(words -> new Point(words[0], words[1], words[2], null, null, null))
                        .toList());
    }

    private static @Nullable String asked(String contactType, @Nullable Person person) {
        return visit(contactType).reader(person, TODAY).map(ContactPoint::id).orElse(null);
    }

    @ParameterizedTest
    @CsvSource({"HOMEVISIT, G", "CDVISIT, G", "ELDVISIT, FAM"})
    void a_childs_guardian_or_an_elders_family_is_asked(String contactType, Role role) {
        assertThat(visit(contactType).role()).isEqualTo(role);
    }

    @Test
    void of_a_child_whoever_cares_for_it_is_asked_and_never_the_parents_far_away() {
        Person child = born("2016-04-01", "m MOTHER SEN", "c CARER SEN", "g GUARDIAN ILLIT");

        assertThat(asked("CDVISIT", child)).isEqualTo("g");
        assertThat(asked("HOMEVISIT", born("2016-04-01", "m MOTHER SEN"))).isNull();
        assertThat(asked("HOMEVISIT", null)).isNull();
    }

    @Test
    void of_an_elder_and_the_family_the_first_who_reads_is_asked() {
        assertThat(asked("ELDVISIT", born("1955-01-01", "s SELF PRI", "c CARER SEN")))
                .isEqualTo("s");
        assertThat(asked("ELDVISIT", born("1955-01-01", "s SELF ILLIT", "c CARER SEN")))
                .isEqualTo("c");
        assertThat(asked("ELDVISIT", born("1940-01-01", "s SELF PRI", "c CARER SEN")))
                .isEqualTo("c");
        assertThat(asked("ELDVISIT", born("1940-01-01", "s SELF PRI", "c CARER ILLIT")))
                .isEqualTo("s");
        assertThat(asked("ELDVISIT", born("1940-01-01"))).isNull();
    }
}
