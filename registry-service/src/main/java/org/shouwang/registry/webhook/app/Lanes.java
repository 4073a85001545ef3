package org.shouwang.registry.webhook.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.registry.webhook.Lane;
import org.shouwang.registry.webhook.Notice;

/** What receivers are still to be told, person by person. Instants are wall time. */
public interface Lanes {

    /** Who is told of a notice. */
    enum Reach {
        /** The receiver: the person is of its organisation. */
        IN_SCOPE,
        /** The receiver, if the person was of its organisation until now. */
        LEFT,
        /** The receiver, if the person is of its organisation as far as it was told. */
        WHOEVER_KNOWS,
        /** The receiver, if it ever heard of the person; nothing told before is kept. */
        ERASED
    }

    /** A notice for a lane. */
    record Entry(String webhook, String person, Notice notice, Reach reach) {}

    /** How many lanes wait, and how many nobody tries any more. */
    record Standing(long waiting, long gaveUp) {}

    /** Adds notices, in this order; one that a lane has had already is passed over, however often it comes. */
    void add(List<Entry> entries);

    /** Lanes of a webhook with something due that belong to nobody, the longest due first. */
    List<String> due(String webhook, int limit);

    /** Takes a lane for a time; empty = somebody else has it, or nothing is due. */
    Optional<Lane> claim(String lane, Duration lease);

    /** The first notice was delivered. */
    void delivered(Lane lane, Notice notice);

    /** It was not; tried again at that time, or given up when there is none. */
    void failed(Lane lane, Optional<Instant> again);

    /** Gives a lane back; what waits in it is due at once. */
    void release(Lane lane);

    /** Lets everything kept since then wait once more, and tries at once what waits for its next try or was given up; how many lanes. */
    long replay(String webhook, Instant since);

    /** How lanes stand, by webhook. */
    Map<String, Standing> standing(Collection<String> webhooks);

    /** Forgets what was delivered before then. */
    void expire(Instant before);

    /** The webhooks that have lanes, whether they are still there or not. */
    List<String> webhooks();

    /** Forgets all of a webhook's. */
    void forget(String webhook);
}
