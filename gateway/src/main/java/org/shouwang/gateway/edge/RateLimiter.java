package org.shouwang.gateway.edge;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One bucket per caller, in this gateway's memory: with several gateways each grants the full rate. A bucket not asked
 * for ten minutes is full anyway and is forgotten.
 */
final class RateLimiter {
    private static final int MOST_CALLERS = 100_000;
    private static final int BURST_SECONDS = 2;

    private final LoadingCache<Key, Bucket> buckets;

    RateLimiter(LimitsProperties limits, TimeMeter time) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(key -> bucket(key.kind().perSecond(limits), time));
    }

    /** Who asks: of which kind, and its name or address. */
    record Key(Kind kind, String name) {}

    enum Kind {
        CLIENT,
        PERSON,
        ADDRESS,
        LOGIN;

        int perSecond(LimitsProperties limits) {
            return switch (this) {
                case CLIENT -> limits.clientPerSecond();
                case PERSON -> limits.personPerSecond();
                case ADDRESS -> limits.addressPerSecond();
                case LOGIN -> limits.loginPerSecond();
            };
        }
    }

    /** Takes one request from the caller's bucket; 0 = granted, else the seconds to wait. */
    long take(Key key) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return 0;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        return seconds + 1;
    }

    private static Bucket bucket(int perSecond, TimeMeter time) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity((long) perSecond * BURST_SECONDS)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }
}
