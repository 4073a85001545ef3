package org.shouwang.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.person.Sealed;

class CorrectionTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private static Correction received(String day) {
        Sealed words = new Sealed("text", "hash");
        return new Correction(
                "c",
                "p",
                List.of("990101"),
                Consent.Giver.MOTHER,
                Correction.Channel.LETTER,
                new Correction.Claim(words, words),
                LocalDate.parse(day),
                "t",
                AT,
                Correction.State.OPEN,
                null,
                false);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02,2026-03-23", "2026-03-06,2026-03-27", "2026-03-07,2026-03-27", "2026-03-08,2026-03-27"})
    void it_is_due_after_fifteen_working_days(String received, String due) {
        assertThat(received(received).dueOn()).isEqualTo(due);
    }

    @Test
    void a_decision_is_final_and_the_same_again_is_the_same() {
        Correction.Decision how = new Correction.Decision(null, "office", AT);
        Correction accepted =
                received("2026-03-02").decided(Correction.State.ACCEPTED, how).orElseThrow();

        assertThat(accepted.decided(Correction.State.ACCEPTED, how)).contains(accepted);
        assertThat(accepted.decided(Correction.State.REFUSED, how)).isEmpty();
    }

    @Test
    void it_waits_until_it_is_refused_or_carried_out() {
        Correction.Decision how = new Correction.Decision(null, "office", AT);
        Correction open = received("2026-03-02");
        Correction accepted = open.decided(Correction.State.ACCEPTED, how).orElseThrow();

        assertThat(open.waiting()).isTrue();
        assertThat(accepted.waiting()).isTrue();
        assertThat(accepted.done().waiting()).isFalse();
        assertThat(open.decided(Correction.State.REFUSED, how).orElseThrow().waiting())
                .isFalse();
    }
}
