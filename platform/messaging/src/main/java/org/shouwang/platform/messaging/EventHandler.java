package org.shouwang.platform.messaging;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a service does with events of some types. Declare it as a bean; the dispatcher finds it. A handler must survive
 * duplicates, old events after new ones and a missing predecessor.
 *
 * @param <T> the reader's own record of the payload; unknown fields are ignored. {@code byte[]} = the payload as it came, not read
 */
public final class EventHandler<T> {

    private final Class<T> data;
    private final Set<String> types;
    private final Consumer<List<Envelope<T>>> action;

    private EventHandler(Class<T> data, Set<String> types, Consumer<List<Envelope<T>>> action) {
        this.data = data;
        this.types = types;
        this.action = action;
    }

    /** Handles events one by one, in the order in which they arrived. */
    public static <T> EventHandler<T> forEach(Class<T> data, Consumer<Envelope<T>> action, String... types) {
        return new EventHandler<>(data, Set.of(types), events -> events.forEach(action));
    }

    /**
     * Handles all events of one poll together, in the order in which they arrived. When it throws, the events are
     * handed over again one at a time, so that a poisonous one cannot hold up its neighbours.
     */
    public static <T> EventHandler<T> forBatch(Class<T> data, Consumer<List<Envelope<T>>> action, String... types) {
        return new EventHandler<>(data, Set.of(types), action);
    }

    Class<T> data() {
        return data;
    }

    Set<String> types() {
        return types;
    }

    void handle(List<Envelope<T>> events) {
        action.accept(events);
    }
}
