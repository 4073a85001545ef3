package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "990000201501010013"})
    void the_standards_own_examples_are_valid(String number) {
        assertThat(IdNumber.fault(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "99000020150101001, LENGTH",
        "9900002015010100133, LENGTH",
        "'', LENGTH",
        "99000020150101001A, CHARACTERS",
        "9900O0201501010013, CHARACTERS",
        "/90000201501010013, CHARACTERS",
        "99000020150101001/, CHARACTERS",
        "990000201502300013, BIRTH_DATE",
        "990000201513010013, BIRTH_DATE",
        "990000201501010014, CHECK_DIGIT",
        "110105194912310020, CHECK_DIGIT"
    })
    void what_is_wrong_is_named(String number, IdNumber.Fault fault) {
        assertThat(IdNumber.fault(number)).contains(fault);
    }

    @Test
    void it_tells_birth_date_and_sex() {
        IdNumber woman = new IdNumber("11010519491231002X");

        assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(woman.sex()).isEqualTo("2");
        assertThat(new IdNumber("990000201501010013").sex()).isEqualTo("1");
    }

    @Test
    void an_invalid_number_cannot_exist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdNumber("990000201501010014"));
    }

    @Test
    void blanks_and_a_small_x_are_forgiven() {
        assertThat(IdNumber.normalise(" 110105 19491231 002x ")).isEqualTo("11010519491231002X");
    }

    @Test
    void it_never_shows_itself_in_full() {
        assertThat(new IdNumber("11010519491231002X")).hasToString("11**************2X");
    }
}
