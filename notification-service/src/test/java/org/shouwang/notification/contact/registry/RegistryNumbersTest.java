package org.shouwang.notification.contact.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "13900001001,8613900001001", "+86 139-0000-1001,8613900001001", "8613900001001,8613900001001",
        "0731-2345678,867312345678", "'',", "--,"
    })
    void numbers_are_sent_in_international_form(String written, String sent) {
        assertThat(RegistryNumbers.digits(written).orElse(null)).isEqualTo(sent);
    }
}
