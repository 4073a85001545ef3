package org.shouwang.careactivity.need;

import java.time.Instant;
import java.util.UUID;

/**
 * What one answer is owed for: a need is asked when it is raised, and again each time it is reopened.
 *
 * @param id the need's for the first one, the reopening's for each later one
 * @param at when it was asked; the time for the answer runs from here
 */
public record Asking(UUID id, Instant at) {}
