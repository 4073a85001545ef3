package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void the_common_case_has_one_mark() {
        assertThat(Marks.of(Persons.child().registered())).containsExactly(Marks.COMPLETE);
    }

    @Test
    void gaps_a_higher_tier_and_silence_are_marked() {
        Persons child = Persons.child();
        child.idNumber = null;
        child.tier = "R1";
        child.contacts.clear();

        assertThat(Marks.of(child.registered()))
                .containsExactly(
                        Marks.INCOMPLETE,
                        "NO_ID_NUMBER",
                        "NO_PARENT_PHONE",
                        "NO_CARER_PHONE",
                        "NO_CARER_LITERACY",
                        Marks.UNREACHABLE,
                        Marks.UNVERIFIED,
                        "R1");
    }

    @Test
    void wrong_numbers_reach_nobody_and_doubtful_ones_may() {
        Person elder = Persons.elder().registered();

        Person doubtful = elder.unreachable("p1.self", ContactPoint.Status.UNVERIFIED, Persons.LATER)
                .orElseThrow()
                .person();
        Person wrong = doubtful.unreachable("p1.self", ContactPoint.Status.INVALID, Persons.LATER)
                .orElseThrow()
                .person();

        assertThat(Marks.of(elder)).doesNotContain(Marks.UNVERIFIED);
        assertThat(Marks.of(doubtful)).contains(Marks.UNVERIFIED).doesNotContain(Marks.UNREACHABLE);
        assertThat(Marks.of(wrong)).contains(Marks.UNVERIFIED, Marks.UNREACHABLE);
    }

    @Test
    void a_helper_has_no_file_to_mark() {
        Persons helper = Persons.child();
        helper.kind = Kind.HELPER;

        assertThat(Marks.of(helper.registered())).isEmpty();
    }

    @Test
    void only_what_is_not_usual_has_a_mark() {
        assertThat(Marks.tier("R3")).isEmpty();
        assertThat(Marks.tier("E2")).contains("E2");
        assertThat(Marks.status(Registration.Status.ON_REGISTER)).isEmpty();
        assertThat(Marks.status(Registration.Status.LEFT)).contains("LEFT");
    }
}
