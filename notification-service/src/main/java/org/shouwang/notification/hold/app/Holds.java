package org.shouwang.notification.hold.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.notification.config.WallClock;
import org.shouwang.notification.hold.Hold;
import org.shouwang.notification.hold.Hold.Kind;

/** What is held just now, looked up once a second at most. */
public final class Holds {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final HoldStore store;
    private final WallClock wall;
    private Instant looked = Instant.MIN;
    private Set<String> held = Set.of();

    /** Reads a store. */
    public Holds(HoldStore store, WallClock wall) {
        this.store = store;
        this.wall = wall;
    }

    /** Whether an account is held. */
    public boolean account(String id) {
        return held().contains(Hold.id(Kind.ACCOUNT, id));
    }

    /** Whether a template is held. @param code with or without version */
    public boolean template(String code) {
        return held().contains(Hold.id(Kind.TEMPLATE, code.replaceFirst("/v\\d+$", "")));
    }

    /** Whether one of these organisations is held. */
    public boolean anyOf(Collection<String> orgs) {
        Set<String> all = held();
        return !all.isEmpty() && orgs.stream().anyMatch(org -> all.contains(Hold.id(Kind.ORG, org)));
    }

    /** Whether what waited during an outage is held. */
    public boolean backlog() {
        return held().contains(Hold.id(Kind.BACKLOG, Hold.ALL));
    }

    /** Something was held just now: look again at once. */
    synchronized void changed() {
        looked = Instant.MIN;
    }

    private synchronized Set<String> held() {
        if (looked.plus(FRESH).isBefore(wall.now())) {
            held = store.all().stream().map(Hold::id).collect(Collectors.toSet());
            looked = wall.now();
        }
        return held;
    }
}
