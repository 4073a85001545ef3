package org.shouwang.careactivity.growth;

import java.time.Instant;

/**
 * How a plan came to be written down.
 *
 * @param by account or client that wrote it down
 * @param contentHash keyed hash of what the client sent, to tell a repetition from a contradiction
 */
public record PlanEntry(String by, Instant enteredAt, String contentHash) {}
