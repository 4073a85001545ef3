package org.shouwang.careactivity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SessionScopeTest {
    private static final List<String> PUPIL =
            List.of("990101", "990101101", "990101101201", "9901010001", "9901010001-3-2");
    private static final List<String> NEIGHBOUR =
            List.of("990101", "990101101", "990101101202", "9901010001", "9901010001-3-2");
    private static final List<String> ELDER = List.of("990101", "990101101", "990101101201");

    @Test
    void a_class_belongs_to_what_is_above_it_for_all_its_children() {
        assertThat(SessionScope.of("9901010001-3-2", List.of(PUPIL, NEIGHBOUR)))
                .contains(List.of("990101", "990101101", "9901010001", "9901010001-3-2"));
    }

    @Test
    void a_village_gathers_pupils_and_elders_and_belongs_to_no_school() {
        assertThat(SessionScope.of("990101101201", List.of(PUPIL, ELDER)))
                .contains(List.of("990101", "990101101", "990101101201"));
    }

    @Test
    void who_does_not_belong_to_the_organisation_takes_no_part() {
        assertThat(SessionScope.of("9901010001-3-2", List.of(PUPIL, ELDER))).isEmpty();
        assertThat(SessionScope.of("990102", List.of(PUPIL))).isEmpty();
        assertThat(SessionScope.of("990101", List.of())).isEmpty();
    }
}
