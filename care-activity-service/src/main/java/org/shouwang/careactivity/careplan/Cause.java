package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.util.UUID;

/** Why an occurrence of an event-driven rule was begun: the last that was told of one {@link Trigger}. */
public record Cause(Trigger.Code code, UUID id, Instant at, long sequence, boolean stands) {
    Trigger told() {
        return new Trigger(code, id, at, sequence, stands);
    }

    static Cause of(Trigger trigger) {
        return new Cause(trigger.code(), trigger.id(), trigger.at(), trigger.sequence(), trigger.stands());
    }
}
