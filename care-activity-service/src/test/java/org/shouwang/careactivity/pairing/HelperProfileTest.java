package org.shouwang.careactivity.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.pairing.PairingFixtures.clear;
import static org.shouwang.careactivity.pairing.PairingFixtures.helper;
import static org.shouwang.careactivity.pairing.PairingFixtures.vetting;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelperProfileTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-03-05, true",
        "2025-03-05, 2026-03-05, true",
        "2025-03-04, 2026-03-05, false",
        "2026-03-06, 2026-03-05, false"
    })
    void a_vetting_lets_pairs_begin_for_twelve_months(String vetted, String begun, boolean clear) {
        assertThat(helper(clear(vetted)).clearOn(LocalDate.parse(begun))).isEqualTo(clear);
    }

    @Test
    void nobody_is_clear_without_a_vetting() {
        assertThat(helper().clearOn(PairingFixtures.TODAY)).isFalse();
        assertThat(helper().notClear()).isFalse();
        assertThat(helper().clearUntil()).isEmpty();
    }

    @Test
    void the_latest_day_stands_whatever_was_recorded_last_and_of_one_day_the_stricter_answer() {
        Vetting found = vetting(1, Vetting.Result.NOT_CLEAR, "2026-03-01");

        assertThat(helper(found, clear("2026-03-02")).notClear()).isFalse();
        assertThat(helper(found, clear("2026-02-28")).notClear()).isTrue();
        assertThat(helper(found, clear("2026-03-01")).notClear()).isTrue();
        assertThat(helper(clear("2026-03-01"), found).clearOn(PairingFixtures.TODAY))
                .isFalse();
    }

    @Test
    void a_helper_has_the_account_that_was_named() {
        assertThat(helper().hasAccount("helper-1")).isTrue();
        assertThat(helper().hasAccount("Helper-1")).isTrue();
        assertThat(helper().hasAccount("other")).isFalse();
    }

    @Test
    void the_same_vetting_is_known_again_by_result_and_day() {
        Vetting vetting = vetting(1, Vetting.Result.CLEAR, "2026-03-01");

        assertThat(vetting.saysTheSame(vetting(2, Vetting.Result.CLEAR, "2026-03-01")))
                .isTrue();
        assertThat(vetting.saysTheSame(vetting(1, Vetting.Result.NOT_CLEAR, "2026-03-01")))
                .isFalse();
        assertThat(vetting.saysTheSame(vetting(1, Vetting.Result.CLEAR, "2026-03-02")))
                .isFalse();
    }
}
