package org.shouwang.registry.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCodeTest {

    private static final SheetCode CODE = SheetCode.of("079462001");

    @Test
    void a_number_is_read_however_it_is_written() {
        assertThat(SheetCode.parse(CODE.printed())).contains(CODE);
        assertThat(SheetCode.parse(" " + CODE.value() + " ")).contains(CODE);
        assertThat(SheetCode.parse("12")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SheetCode("12"));
    }

    @Test
    void every_wrong_digit_is_found() {
        for (int at = 0; at < CODE.value().length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder typed = new StringBuilder(CODE.value());
                typed.setCharAt(at, digit);
                assertThat(SheetCode.parse(typed.toString()).isPresent())
                        .isEqualTo(typed.toString().equals(CODE.value()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12, 2026年12月, 2027-01-15",
        "2026-02, 2026年2月, 2026-03-15",
        "2026-Q4, 2026年第4季度, 2027-01-15",
        "2026-Q1, 2026年第1季度, 2026-04-15"
    })
    void a_sheet_is_taken_back_for_two_weeks_after_its_period(String name, String title, LocalDate until) {
        SheetPeriod period = SheetPeriod.parse(name).orElseThrow();

        assertThat(period.title()).isEqualTo(title);
        assertThat(period.validUntil()).isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-13", "2026-Q5", "1926-01", ""})
    void other_words_are_no_period(String name) {
        assertThat(SheetPeriod.parse(name)).isEmpty();
    }

    @Test
    void a_number_once_given_stays() {
        VillageSheet sheet = new VillageSheet(
                CODE,
                "v",
                List.of("v"),
                "2026-12",
                LocalDate.of(2027, 1, 15),
                Instant.EPOCH,
                "cd",
                List.of("a", VillageSheet.NOBODY, "c"),
                Map.of());

        VillageSheet next = sheet.with(List.of("c", "d", "a"));

        assertThat(next.rows()).containsExactly("a", "", "c", "d");
        assertThat(next.person(1)).contains("a");
        assertThat(next.person(2)).isEmpty();
        assertThat(next.person(4)).contains("d");
        assertThat(next.person(0)).isEmpty();
        assertThat(next.person(5)).isEmpty();
        assertThat(next.validOn(LocalDate.of(2027, 1, 15))).isTrue();
        assertThat(next.validOn(LocalDate.of(2027, 1, 16))).isFalse();
    }
}
