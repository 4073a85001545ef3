package org.shouwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final List<String> CHILD = List.of("990101", "990101101", "990101101201", "9901010001");

    @Test
    void a_caller_sees_what_lies_below_his_organisations() {
        assertThat(new Caller("a", Set.of("CA"), Set.of("990101")).sees(CHILD)).isTrue();
        assertThat(new Caller("a", Set.of("SP"), Set.of("9901010001")).sees(CHILD))
                .isTrue();
        assertThat(new Caller("a", Set.of("CD"), Set.of("990101101202")).sees(CHILD))
                .isFalse();
        assertThat(new Caller("a", Set.of("CA"), Set.of()).sees(CHILD)).isFalse();
    }

    @Test
    void services_and_the_whole_platform_have_no_bounds() {
        assertThat(new Caller("s", Set.of(Caller.SERVICE), Set.of()).everywhere())
                .isTrue();
        assertThat(new Caller("s", Set.of("IT"), Set.of("*")).sees(CHILD)).isTrue();
    }

    @Test
    void what_he_may_not_do_and_what_he_may_not_see_are_two_answers() {
        var visitor = new Caller("v", Set.of("EW"), Set.of("990101101202"));

        assertThatThrownBy(() -> visitor.requireAny("T", "H")).hasMessage("FORBIDDEN");
        assertThatThrownBy(() -> visitor.requireSees(CHILD)).hasMessage("NOT_FOUND");
    }
}
