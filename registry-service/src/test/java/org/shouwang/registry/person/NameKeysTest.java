package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeysTest {

    @Test
    void every_part_of_a_name_finds_it() {
        assertThat(NameKeys.of("林小禾")).containsExactlyInAnyOrder("林", "林小", "林小禾", "小", "小禾", "禾");
    }

    @Test
    void a_part_longer_than_the_keys_is_checked_against_the_name() {
        String name = "买买提·阿不都热合曼";

        assertThat(NameKeys.of(name)).contains(NameKeys.lookUp("提·阿不都热合曼"));
        assertThat(NameKeys.matches(name, "提·阿不都热合曼")).isTrue();
        assertThat(NameKeys.matches(name, "提·阿不都热合满")).isFalse();
    }

    @Test
    void blanks_and_case_do_not_matter() {
        assertThat(NameKeys.of("Li Na")).contains(NameKeys.lookUp("LINA"));
    }
}
