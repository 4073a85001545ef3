package org.shouwang.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClockTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path dir;

    @Test
    void without_a_file_business_time_is_wall_time() {
        var wall = Instant.parse("2026-11-24T00:00:00Z");

        var clock = new LocalClock(dir.resolve("clock"), ZONE, () -> wall);

        assertThat(clock.instant()).isEqualTo(wall);
    }

    @Test
    void business_time_advances_with_the_wall_from_where_the_file_put_it() throws Exception {
        Files.writeString(dir.resolve("clock"), "2026-03-02T01:30:00Z 2026-11-24T00:00:00Z\n");

        var clock = new LocalClock(dir.resolve("clock"), ZONE, () -> Instant.parse("2026-11-24T00:00:07Z"));

        assertThat(clock.instant()).isEqualTo("2026-03-02T01:30:07Z");
        assertThat(clock.getZone()).isEqualTo(ZONE);
    }

    @Test
    void a_new_file_moves_a_running_clock() throws Exception {
        var clock = new LocalClock(dir.resolve("clock"), ZONE);

        Files.writeString(dir.resolve("clock"), "2026-03-02T01:30:00Z " + Instant.now() + "\n");

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(clock.instant())
                        .isBetween(Instant.parse("2026-03-02T01:30:00Z"), Instant.parse("2026-03-02T01:31:00Z")));
    }

    @Test
    void a_damaged_file_is_said_clearly() throws Exception {
        Files.writeString(dir.resolve("clock"), "tomorrow");

        assertThatThrownBy(() -> new LocalClock(dir.resolve("clock"), ZONE)).hasMessageContaining("two instants");
    }
}
