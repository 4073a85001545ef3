package org.shouwang.careactivity.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Trigger;

class WeatherWarningTest {
    private static final Instant FROM = Instant.parse("2026-03-05T08:00:00Z");
    private static final WeatherWarning COLD =
            new WeatherWarning(new UUID(0, 1), Weather.COLD, "990101", List.of("990101"), FROM, "ca", FROM, null, true);

    @Test
    void a_warning_taken_back_is_the_same_happening_told_later() {
        Trigger given = COLD.trigger();
        Trigger withdrawn = COLD.settled().withdrawn(FROM.plusSeconds(60)).trigger();

        assertThat(given.stands()).isTrue();
        assertThat(withdrawn.stands()).isFalse();
        assertThat(withdrawn.id()).isEqualTo(given.id());
        assertThat(withdrawn.at()).isEqualTo(given.at());
        assertThat(withdrawn.sequence()).isGreaterThan(given.sequence());
    }

    @Test
    void it_is_open_until_all_know_it_and_again_when_it_is_taken_back() {
        assertThat(COLD.settled().open()).isFalse();
        assertThat(COLD.settled().withdrawn(FROM).open()).isTrue();
        assertThat(COLD.saysTheSame(COLD.settled())).isTrue();
        assertThat(COLD.saysTheSame(new WeatherWarning(
                        COLD.id(), Weather.HEAT, "990101", List.of("990101"), FROM, "ca", FROM, null, true)))
                .isFalse();
    }
}
