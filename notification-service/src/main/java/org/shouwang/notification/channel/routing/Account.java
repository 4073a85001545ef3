package org.shouwang.notification.channel.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.shouwang.notification.channel.ChannelProvider;
import org.shouwang.notification.channel.ChannelProvider.DispatchRequest;
import org.shouwang.notification.channel.ChannelProvider.ErrorClass;
import org.shouwang.notification.channel.ChannelProvider.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An account behind a circuit breaker: one that fails often, or says that a person must look at it, is left alone for a while
 * and then tried with a few texts. What it says of one number or one text is no failure of the account.
 */
public final class Account {

    private static final Logger LOG = LoggerFactory.getLogger(Account.class);
    private static final int LOOKED_AT = 20;
    private static final int AT_LEAST = 10;
    private static final int TRIALS = 3;
    private static final Duration REST = Duration.ofSeconds(20);

    private final ChannelProvider provider;
    private final CircuitBreaker breaker;

    /** Nothing is known of it yet, so it is trusted. */
    public Account(ChannelProvider provider) {
        this(provider, REST);
    }

    Account(ChannelProvider provider, Duration rest) {
        this.provider = provider;
        this.breaker = CircuitBreaker.of(
                provider.id(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(LOOKED_AT)
                        .minimumNumberOfCalls(AT_LEAST)
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .waitDurationInOpenState(rest)
                        // nobody asks a resting account, so it must not wait to be asked
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build());
    }

    /** Name of the account. */
    public String id() {
        return provider.id();
    }

    /** Whether it is left alone just now because it failed too often. */
    public boolean resting() {
        CircuitBreaker.State state = breaker.getState();
        return state == CircuitBreaker.State.OPEN || state == CircuitBreaker.State.FORCED_OPEN;
    }

    /** Whether its provider can be reached. */
    public boolean ready() {
        return provider.ready();
    }

    int window() {
        return provider.window();
    }

    boolean speaks() {
        return provider.speaks();
    }

    /** Whether a text may be handed to it now; whoever is told so has to hand one over. */
    boolean take() {
        return provider.ready() && breaker.tryAcquirePermission();
    }

    CompletionStage<Outcome> send(DispatchRequest request) {
        long begin = System.nanoTime();
        return provider.send(request).whenComplete((outcome, fault) -> {
            long took = System.nanoTime() - begin;
            if (fault != null || failed(outcome)) {
                breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException("failed"));
            } else {
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            }
            if (outcome instanceof Outcome.Rejected rejected && rejected.kind() == ErrorClass.ACCOUNT && !resting()) {
                LOG.error("Account {} must be looked at: {}", id(), rejected.code());
                breaker.transitionToOpenState();
            }
        });
    }

    private static boolean failed(Outcome outcome) {
        return outcome instanceof Outcome.Unknown
                || outcome instanceof Outcome.Rejected rejected
                        && (rejected.kind() == ErrorClass.TEMPORARY || rejected.kind() == ErrorClass.ACCOUNT);
    }
}
