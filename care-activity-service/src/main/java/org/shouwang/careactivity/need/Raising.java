package org.shouwang.careactivity.need;

import java.time.Instant;

/**
 * How a need came to be written down.
 *
 * @param role the role in which it was heard or found; SYSTEM when a child sent it itself
 * @param owner the role that had to answer at first
 * @param by account or client that wrote it down
 * @param at when it was said or seen
 * @param enteredAt when it was written down
 */
public record Raising(String role, String owner, String by, Instant at, Instant enteredAt) {}
