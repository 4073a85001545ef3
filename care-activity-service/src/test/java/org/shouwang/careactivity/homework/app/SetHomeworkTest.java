package org.shouwang.careactivity.homework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

class SetHomeworkTest {
    private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
    private static final Caller TEACHER = new Caller("t", Set.of("T"), Set.of("990101"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-20, ,           ''",
        "2026-03-02, 2026-03-20, ''",
        "2026-03-20, 2026-03-20, ''",
        ",           ,           /from REQUIRED",
        "2026-03-21, ,           /from RANGE",
        "soon,       ,           /from FORMAT",
        "2026-03-10, 2026-03-09, /to RANGE",
        "2026-03-10, 2026-03-21, /to RANGE",
        "2026-03-10, later,      /to FORMAT"
    })
    void both_days_are_of_the_past_or_today(@Nullable String from, @Nullable String to, String fault) {
        assertThat(faults(from, to)).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    private static List<String> faults(@Nullable String from, @Nullable String to) {
        try {
            SetHomework.read(new UUID(0, 1), from, to, TEACHER, NOW);
            return List.of();
        } catch (ProblemException refusal) {
            return refusal.errors().stream()
                    .map(one -> one.pointer() + " " + one.code())
                    .toList();
        }
    }
}
