package org.shouwang.careactivity.pairing.messaging;

import java.util.HashSet;
import java.util.Set;
import org.shouwang.careactivity.careplan.app.FollowFlags;
import org.shouwang.careactivity.pairing.app.FollowPairs;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;

/** Follows this service's own pair events. Idempotent by effect: what holds now is read and written, whatever the event said. */
public final class PairConsumers {
    /** Our own pair types. */
    static final String[] TYPES = {"care-activity.pair.started.v1", "care-activity.pair.ended.v1"};

    private PairConsumers() {}

    /**
     * Ends a pair that was begun while one of the two was leaving the register, then lets care rules know who has a partner.
     */
    public static EventHandler<PairNews> pairs(FollowPairs follow, FollowFlags flags) {
        return EventHandler.forBatch(
                PairNews.class,
                events -> {
                    Set<String> supported = new HashSet<>();
                    Set<String> all = new HashSet<>();
                    for (Envelope<PairNews> event : events) {
                        supported.add(event.data().personId());
                        all.add(event.data().personId());
                        all.add(event.data().partnerId());
                    }
                    follow.follow(all);
                    flags.refresh(supported);
                },
                TYPES);
    }
}
