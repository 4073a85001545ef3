package org.shouwang.gateway.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Counts wrong tries. After a few from one address that address waits, so that a stranger elsewhere cannot lock
 * somebody out; after many from all addresses everybody waits for this login. A right try forgets the wrong ones. A
 * login that does not exist is counted alike, so waiting tells nothing about who has an account.
 */
final class LoginThrottle {
    private static final int MOST = 100_000;

    private static final String EVERYWHERE = "";

    private final LoginProperties properties;
    private final Cache<Tries, Integer> wrong;

    LoginThrottle(LoginProperties properties, Ticker ticker) {
        this.properties = properties;
        this.wrong = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfterWrite(properties.pause())
                .build();
    }

    /** What is counted: tries at a login from one address, or from everywhere. */
    private record Tries(String login, String address) {}

    /** How long this login must wait at this address; zero = it may try. */
    Duration pause(String login, String address) {
        Duration here = pause(new Tries(login, address), properties.tries());
        Duration all = pause(new Tries(login, EVERYWHERE), properties.allTries());
        return here.compareTo(all) > 0 ? here : all;
    }

    /** Counts a wrong try; gives how many are left at this address. */
    int wrong(String login, String address) {
        wrong.asMap().merge(new Tries(login, EVERYWHERE), 1, Integer::sum);
        int count = wrong.asMap().merge(new Tries(login, address), 1, Integer::sum);
        return Math.max(0, properties.tries() - count);
    }

    /** A right try. */
    void right(String login, String address) {
        wrong.invalidate(new Tries(login, EVERYWHERE));
        wrong.invalidate(new Tries(login, address));
    }

    private Duration pause(Tries key, int tries) {
        Integer count = wrong.getIfPresent(key);
        if (count == null || count < tries) {
            return Duration.ZERO;
        }
        return wrong.policy()
                .expireAfterWrite()
                .flatMap(policy -> policy.ageOf(key))
                .map(age -> properties.pause().minus(age))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }
}
