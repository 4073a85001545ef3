package org.shouwang.registry.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    @Test
    void waits_ever_longer_and_gives_up_after_about_two_days() {
        Duration all = Duration.ZERO;
        Duration before = Duration.ZERO;
        int tries = 1;
        while (RetryPlan.after(tries).isPresent()) {
            Duration wait = RetryPlan.after(tries).get();
            assertThat(wait).isGreaterThan(before);
            before = wait;
            all = all.plus(wait);
            tries++;
        }

        assertThat(tries).isEqualTo(11);
        assertThat(all).isBetween(Duration.ofDays(1), Duration.ofDays(3));
    }
}
