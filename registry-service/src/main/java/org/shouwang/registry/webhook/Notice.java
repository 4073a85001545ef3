package org.shouwang.registry.webhook;

import java.time.Instant;

/**
 * One thing to be told: an event of the topic of people, or that a person has left the receiver's scope.
 *
 * @param id the event's; the receiver tells repetitions by it
 * @param sequence its place among the events of the person
 * @param data the event's payload as JSON text
 */
public record Notice(String id, String type, Instant time, long sequence, String data) {

    /** Said once, without any state, when a person is no longer of the receiver's organisation. */
    public static final String OUT_OF_SCOPE = "registry.person.out-of-scope.v1";
}
