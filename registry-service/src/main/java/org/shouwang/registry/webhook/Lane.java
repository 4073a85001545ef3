package org.shouwang.registry.webhook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one receiver is still to be told of one person: the next notice waits for the one before.
 *
 * @param id {@code <webhook>:<person>}
 * @param waiting not delivered yet
 * @param kept delivered, kept for a replay
 * @param tries how often the first one was tried in vain
 * @param gaveUp nothing is tried any more until something new happens or somebody asks for a replay
 */
public record Lane(
        String id, String webhook, String person, List<Notice> waiting, List<Notice> kept, int tries, boolean gaveUp) {

    public Lane {
        waiting = List.copyOf(waiting);
        kept = List.copyOf(kept);
    }

    /** The id of a lane. */
    public static String id(String webhook, String person) {
        return webhook + ":" + person;
    }

    /** What is told next. */
    public Optional<Notice> next() {
        return waiting.stream().min(Comparator.comparingLong(Notice::sequence));
    }
}
