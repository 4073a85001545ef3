package org.shouwang.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private final AtomicLong nanos = new AtomicLong();
    private final LoginThrottle throttle =
            new LoginThrottle(new LoginProperties(5, 12, Duration.ofMinutes(5)), nanos::get);

    @Test
    void after_five_wrong_tries_one_must_wait() {
        for (int left = 4; left >= 0; left--) {
            assertThat(throttle.pause("li", "a")).isZero();
            assertThat(throttle.wrong("li", "a")).isEqualTo(left);
        }

        assertThat(throttle.pause("li", "a")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void the_wait_ends() {
        wrong("li", "a", 5);

        nanos.addAndGet(Duration.ofMinutes(3).toNanos());
        assertThat(throttle.pause("li", "a")).isEqualTo(Duration.ofMinutes(2));
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(throttle.pause("li", "a")).isZero();
    }

    @Test
    void a_stranger_elsewhere_cannot_lock_somebody_out() {
        wrong("li", "stranger", 5);

        assertThat(throttle.pause("li", "home")).isZero();
    }

    @Test
    void a_login_that_looks_like_another_and_its_address_is_not_that() {
        wrong("li home", "stranger", 5);

        assertThat(throttle.pause("li", "home")).isZero();
    }

    @Test
    void many_addresses_together_do_not_get_around_it() {
        for (int i = 0; i < 12; i++) {
            wrong("li", "address" + i, 1);
        }

        assertThat(throttle.pause("li", "address99")).isPositive();
    }

    @Test
    void a_right_try_forgets_the_wrong_ones() {
        wrong("li", "a", 4);

        throttle.right("li", "a");

        assertThat(throttle.wrong("li", "a")).isEqualTo(4);
    }

    private void wrong(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.wrong(login, address);
        }
    }
}
