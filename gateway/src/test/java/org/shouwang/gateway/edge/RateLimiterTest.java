package org.shouwang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shouwang.gateway.edge.RateLimiter.Key;
import org.shouwang.gateway.edge.RateLimiter.Kind;
import org.springframework.util.unit.DataSize;

class RateLimiterTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(
            new LimitsProperties(100, 3, 2, 10, DataSize.ofMegabytes(2), DataSize.ofMegabytes(55)), new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return nanos.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    @Test
    void a_burst_of_two_seconds_is_granted_then_the_caller_waits() {
        assertThat(granted(new Key(Kind.PERSON, "li"), 10)).isEqualTo(6);
        assertThat(limiter.take(new Key(Kind.PERSON, "li"))).isEqualTo(1);
    }

    @Test
    void time_fills_the_bucket_again() {
        Key li = new Key(Kind.PERSON, "li");
        granted(li, 6);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(granted(li, 10)).isEqualTo(3);
    }

    @Test
    void one_caller_does_not_take_from_another() {
        granted(new Key(Kind.PERSON, "li"), 10);

        assertThat(limiter.take(new Key(Kind.PERSON, "wang"))).isZero();
        assertThat(limiter.take(new Key(Kind.CLIENT, "li"))).isZero();
    }

    private int granted(Key key, int tries) {
        int granted = 0;
        for (int i = 0; i < tries; i++) {
            granted += limiter.take(key) == 0 ? 1 : 0;
        }
        return granted;
    }
}
