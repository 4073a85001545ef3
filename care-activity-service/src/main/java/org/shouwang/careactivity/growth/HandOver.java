package org.shouwang.careactivity.growth;

import java.time.Instant;
import java.util.UUID;

/**
 * That a plan went from one teacher to another. Never changed afterwards.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param to account of whoever leads the plan from now on
 * @param note what the next one must know, free text: sealed at rest, never in an event or a list
 * @param by account or client that wrote it down
 * @param contentHash keyed hash of what the client sent, to tell a repetition from a contradiction
 */
public record HandOver(UUID id, String to, String note, String by, Instant enteredAt, String contentHash) {}
