package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalkingOrderTest {
    private static List<@Nullable String> sorted(WalkingOrder order, @Nullable String... codes) {
        List<@Nullable String> sorted = new ArrayList<>(Arrays.asList(codes));
        sorted.sort(order);
        return sorted;
    }

    @Test
    void villages_follow_the_division_list_where_the_county_names_no_order() {
        assertThat(sorted(new WalkingOrder(List.of()), null, "990101101203", "990101101201", "990101100202"))
                .containsExactly("990101100202", "990101101201", "990101101203", null);
    }

    @Test
    void what_the_county_names_comes_first_as_named() {
        WalkingOrder order = new WalkingOrder(List.of("990101101203", "990101101201"));

        assertThat(sorted(order, "990101100202", "990101101201", "990101101203"))
                .containsExactly("990101101203", "990101101201", "990101100202");
    }

    @Test
    void classes_follow_year_and_number() {
        assertThat(sorted(
                        new WalkingOrder(List.of()),
                        "9901010001-3-10",
                        "9901010001-3-2",
                        "9901010001-2-1",
                        "9901010001"))
                .containsExactly("9901010001", "9901010001-2-1", "9901010001-3-2", "9901010001-3-10");
    }

    @Test
    void people_of_no_village_are_alike() {
        assertThat(new WalkingOrder(List.of()).compare(null, null)).isZero();
    }
}
