package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A failed attempt that promised another one 再联系.
 *
 * @param attemptId the activity that did not succeed
 * @param at when it was
 * @param on day of the promised one
 * @param role who promised it
 */
public record Retry(UUID attemptId, String personId, ContactType type, Instant at, LocalDate on, String role) {}
