package org.shouwang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClockTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void business_time_runs_on_from_where_it_was_set() throws Exception {
        LocalClock clock = new LocalClock(directory.resolve("clock"));

        clock.set(LocalDate.of(2026, 3, 2), LocalTime.of(8, 0));
        clock.advance(Duration.ofDays(3));

        assertThat(clock.now()).isCloseTo(Instant.parse("2026-03-05T00:00:00Z"), within(10, ChronoUnit.SECONDS));
        String[] parts = Files.readString(clock.file()).strip().split(" ");
        assertThat(Instant.parse(parts[0])).isAfterOrEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(Instant.parse(parts[1])).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void without_its_file_business_time_is_wall_time() {
        LocalClock clock = new LocalClock(directory.resolve("clock"));
        clock.set(Instant.EPOCH);

        clock.reset();

        assertThat(clock.now()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }
}
