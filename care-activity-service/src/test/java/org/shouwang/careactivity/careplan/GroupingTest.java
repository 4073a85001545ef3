package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupingTest {
    @ParameterizedTest
    @CsvSource({
        "VILLAGE, 990101101201",
        "TOWN, 990101101",
        "SCHOOL, 9901010001",
        "CLASS, 9901010001-3-2",
    })
    void everybody_is_found_among_their_own(Grouping grouping, String org) {
        assertThat(grouping.in(Fixtures.ORGS)).isEqualTo(org);
        assertThat(grouping.in(List.of("990101"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "T, 990101, CLASS",
        "H, , CLASS",
        "SP, 9901010001, CLASS",
        "PSY, 9901010001, CLASS",
        "CE, 990101, CLASS",
        "CD, 9901010001, VILLAGE",
        "EW, , VILLAGE",
        ", , VILLAGE",
        ", 990101101, VILLAGE",
        ", 990101101201, VILLAGE",
        ", 9901010001, CLASS",
        ", 9901010001-3-2, CLASS",
        ", ABC123, CLASS",
    })
    void schools_think_in_classes_and_all_others_in_villages(
            @Nullable Responsible role, @Nullable String org, Grouping grouping) {
        assertThat(Grouping.of(role == null ? Set.of() : Set.of(role), org)).isEqualTo(grouping);
    }

    @Test
    void whoever_also_works_in_a_village_thinks_in_villages() {
        assertThat(Grouping.of(Set.of(Responsible.T, Responsible.H), null)).isEqualTo(Grouping.CLASS);
        assertThat(Grouping.of(Set.of(Responsible.T, Responsible.CD), null)).isEqualTo(Grouping.VILLAGE);
    }

    @Test
    void whoever_is_in_no_class_or_village_stands_under_what_is_wider() {
        assertThat(Grouping.CLASS.in(List.of("990101", "9901010001"))).isEqualTo("9901010001");
        assertThat(Grouping.VILLAGE.in(List.of("990101", "990101101"))).isEqualTo("990101101");
    }

    @Test
    void a_school_of_letters_is_no_division() {
        assertThat(Grouping.VILLAGE.in(List.of("990101", "ABCDEFGHIJKL"))).isNull();
        assertThat(Grouping.SCHOOL.in(List.of("990101", "ABCDEFGHIJKL"))).isEqualTo("ABCDEFGHIJKL");
        assertThat(Grouping.SCHOOL.in(List.of("990101", "#12345"))).isEqualTo("#12345");
    }
}
