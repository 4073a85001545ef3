package org.shouwang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    @Test
    void what_is_right_reads_as_it_is() {
        Faults faults = new Faults();

        assertThat(faults.requiredUuid("/id", "0192F0C1-7a10-7000-8000-000000000001"))
                .isEqualTo(UUID.fromString("0192f0c1-7a10-7000-8000-000000000001"));
        assertThat(faults.requiredDay("/day", "2026-03-05")).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(faults.requiredInstant("/at", "2026-03-05T16:30:00.0001+08:00"))
                .isEqualTo(Instant.parse("2026-03-05T08:30:00Z"));
        assertThat(faults.requiredText("/text", " 好 ", 1 + 2)).isEqualTo("好");
        assertThat(faults.requiredCode(DayOfWeek.class, "/code", "MONDAY")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(faults.text("/none", " ", 3)).isNull();
        assertThat(faults.code(DayOfWeek.class, "/none", null)).isNull();
        assertThat(faults.any()).isFalse();
        faults.check();
    }

    @ParameterizedTest
    @CsvSource({
        "uuid, ,             REQUIRED",
        "uuid, 1-1-1-1-1,    FORMAT",
        "day,  ,             REQUIRED",
        "day,  2026-02-30,   FORMAT",
        "day,  1999-12-31,   RANGE",
        "day,  2200-01-01,   RANGE",
        "at,   ,             REQUIRED",
        "at,   2026-03-05T16:30:00, FORMAT",
        "at,   1999-12-31T16:30:00+08:00, RANGE",
        "text, ,             REQUIRED",
        "text, ' ',          REQUIRED",
        "text, abcd,         SIZE",
        "code, ,             REQUIRED",
        "code, Monday,       UNKNOWN_CODE"
    })
    void what_is_wrong_is_named_with_its_place(String field, @Nullable String value, String code) {
        Faults faults = new Faults();

        Object read = switch (field) {
            case "uuid" -> faults.requiredUuid("/f", value);
            case "day" -> faults.requiredDay("/f", value);
            case "at" -> faults.requiredInstant("/f", value);
            case "text" -> faults.requiredText("/f", value, 3);
            default -> faults.requiredCode(DayOfWeek.class, "/f", value);
        };

        assertThat(read).isIn(null, value);
        assertThatThrownBy(faults::check)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.pointer()).isEqualTo("/f");
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }
}
