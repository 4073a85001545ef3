package org.shouwang.careactivity.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.need.NeedFixtures.aNeed;
import static org.shouwang.careactivity.need.NeedFixtures.passedOn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedRightsTest {
    private static final Need PASSED_ON = passed(aNeed(NeedKind.MESSAGE, "SYSTEM"));

    private static Need passed(Need need) {
        return need.with(passedOn(11, "T", "2026-03-05T01:00:00Z", "PSY"), need.orgs());
    }

    @ParameterizedTest
    @CsvSource({
        "PSY, true,  true",
        // had to answer before
        "T,   true,  false",
        "H,   false, false",
        "CD,  false, false",
        "SP,  true,  true",
        "VS,  true,  true",
        "TW,  true,  true",
        "SYSTEM, false, false",
        "VO,  false, false"
    })
    void those_who_have_or_had_to_answer_and_offices_above_answer_and_only_the_present_one_passes_on(
            String role, boolean answers, boolean passesOn) {
        assertThat(NeedRights.may(role, NeedStep.Kind.ANSWERED, PASSED_ON)).isEqualTo(answers);
        assertThat(NeedRights.may(role, NeedStep.Kind.PASSED_ON, PASSED_ON)).isEqualTo(passesOn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "H", "CD", "EW", "PSY", "SP", "GL", "VO", "PX", "CE"})
    void everybody_who_hears_it_raises_and_reopens(String role) {
        assertThat(NeedRights.mayRaise(role, NeedKind.NEED)).isTrue();
        assertThat(NeedRights.mayRaise(role, NeedKind.MESSAGE)).isTrue();
        assertThat(NeedRights.may(role, NeedStep.Kind.REOPENED, PASSED_ON)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IT", "PA", "G", "AUDIT"})
    void nobody_else_does(String role) {
        assertThat(NeedRights.mayRaise(role, NeedKind.NEED)).isFalse();
        assertThat(NeedRights.mayRaise(role, NeedKind.MESSAGE)).isFalse();
        assertThat(NeedRights.may(role, NeedStep.Kind.REOPENED, PASSED_ON)).isFalse();
    }

    @Test
    void a_child_itself_sends_messages_only() {
        assertThat(NeedRights.mayRaise("SYSTEM", NeedKind.MESSAGE)).isTrue();
        assertThat(NeedRights.mayRaise("SYSTEM", NeedKind.NEED)).isFalse();
        assertThat(NeedRights.may("SYSTEM", NeedStep.Kind.REOPENED, PASSED_ON)).isTrue();
        assertThat(NeedRights.may("SYSTEM", NeedStep.Kind.REOPENED, aNeed(NeedKind.NEED, "H")))
                .isFalse();
    }

    @Test
    void whoever_cannot_act_is_not_made_to_answer() {
        assertThat(NeedRights.canOwn("EW")).isTrue();
        assertThat(NeedRights.canOwn("VO")).isFalse();
        assertThat(NeedRights.canOwn("SYSTEM")).isFalse();
    }
}
