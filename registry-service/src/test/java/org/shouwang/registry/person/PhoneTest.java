package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "13900001001, 13900001001",
        "139 0000 1001, 13900001001",
        "139-0000-1001, 13900001001",
        "+86 13900001001, 13900001001",
        "008613900001001, 13900001001",
        "8613900001001, 13900001001",
        "0571-1234567, 05711234567",
        "(010)12345678, 01012345678",
        "（0571）12345678, 057112345678"
    })
    void the_usual_forms_are_understood(String text, String number) {
        assertThat(Phone.parse(text)).contains(new Phone(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "12900001001", "1390000100", "139000010011", "25012345678", "01234", "电话"})
    void anything_else_is_no_phone(String text) {
        assertThat(Phone.parse(text)).isEmpty();
    }

    @Test
    void only_mobiles_take_texts() {
        assertThat(new Phone("13900001001").mobile()).isTrue();
        assertThat(new Phone("05711234567").mobile()).isFalse();
    }

    @Test
    void it_never_shows_itself_in_full() {
        assertThat(new Phone("13900001001")).hasToString("139****1001");
        assertThatIllegalArgumentException().isThrownBy(() -> new Phone("139"));
    }
}
