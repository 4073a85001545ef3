package org.shouwang.platform.outbox;

import java.util.List;
import java.util.Set;

/**
 * A state as it was read, with what a guarded change of it needs.
 *
 * @param <S> the state
 */
public final class Loaded<S> {

    private final String id;
    private final long version;
    private final S state;
    private final long lastSequence;
    private final List<OutboxEntry> waiting;
    private final Set<String> fields;

    Loaded(String id, long version, S state, long lastSequence, List<OutboxEntry> waiting, Set<String> fields) {
        this.id = id;
        this.version = version;
        this.state = state;
        this.lastSequence = lastSequence;
        this.waiting = waiting;
        this.fields = fields;
    }

    public String id() {
        return id;
    }

    /** @return the version to show as ETag and to guard a change with */
    public long version() {
        return version;
    }

    public S state() {
        return state;
    }

    /** @return sequence of the last event this aggregate raised, 0 if none */
    public long lastSequence() {
        return lastSequence;
    }

    /** Events of earlier writes that stood in the document when it was read. */
    List<OutboxEntry> waiting() {
        return waiting;
    }

    Set<String> fields() {
        return fields;
    }
}
