package org.shouwang.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.notification.contact.Person.Point;

class WhoTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-12");
    private static final List<String> ORGS =
            List.of("990101", "990101101", "990101101201", "9901010001", "9901010001-3-2");

    @ParameterizedTest
    @CsvSource({
        "T,9901010001-3-2",
        "H,9901010001-3-2",
        "PSY,9901010001",
        "SP,9901010001",
        "CE,990101",
        "CD,990101101201",
        "VS,990101101201",
        "VD,990101101201",
        "EW,990101101201",
        "CS,990101101",
        "TW,990101101",
        "CA,990101"
    })
    void offices_are_looked_for_where_they_are_held(Role role, String place) {
        assertThat(new Places(ORGS).of(role)).contains(place);
    }

    @Test
    void an_elder_has_no_school_and_a_family_no_office() {
        Places places = new Places(List.of("990101", "990101102", "990101102202"));

        assertThat(places.of(Role.T)).isEmpty();
        assertThat(places.of(Role.SP)).isEmpty();
        assertThat(places.of(Role.G)).isEmpty();
        assertThat(places.of(Role.PX)).isEmpty();
        assertThat(new Places(List.of("990101", "9901010009")).of(Role.SP)).contains("9901010009");
    }

    @Test
    void parents_are_the_mother_else_the_father() {
        Point mother = new Point("m", "MOTHER", "JUN", null, null, null);
        Point father = new Point("f", "FATHER", "UNK", null, null, null);

        assertThat(person(father, mother).reach(Role.PA, TODAY))
                .map(ContactPoint::id)
                .contains("m");
        assertThat(person(father).reach(Role.PA, TODAY)).map(ContactPoint::id).contains("f");
        assertThat(person().reach(Role.PA, TODAY)).isEmpty();
        assertThat(person(mother).reach(Role.G, TODAY)).isEmpty();
        assertThat(person(mother).reach(Role.T, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ILLIT,2000-01-01,false", "PRI,2000-01-01,true", "UNK,1951-03-12,false", "UNK,1951-03-13,true"})
    void who_cannot_read_or_is_seventy_five_is_called(String literacy, LocalDate birthDate, boolean reads) {
        Person person = new Person("p", birthDate, List.of(new Point("s", "SELF", literacy, null, null, null)));

        assertThat(person.own(TODAY)).map(ContactPoint::reads).contains(reads);
    }

    @ParameterizedTest
    @CsvSource({"JUN,1940-01-01,DEAF,true", "JUN,1940-01-01,HARD,false", "ILLIT,2000-01-01,DEAF,false"})
    void who_is_deaf_is_written_to_at_any_age_if_they_read(
            String literacy, LocalDate birthDate, String hearing, boolean reads) {
        Person person = new Person("p", birthDate, List.of(new Point("s", "SELF", literacy, "GAN", hearing, null)));

        assertThat(person.own(TODAY)).map(ContactPoint::reads).contains(reads);
    }

    @Test
    void role_codes_are_read_as_they_are_written() {
        assertThat(Role.of("CARER")).contains(Role.FAM);
        assertThat(Role.of("SP")).contains(Role.SP);
        assertThat(Role.of("PSY")).contains(Role.PSY);
        assertThat(Role.of("GL")).isEmpty();
    }

    private static Person person(Point... points) {
        return new Person("p", null, List.of(points));
    }
}
