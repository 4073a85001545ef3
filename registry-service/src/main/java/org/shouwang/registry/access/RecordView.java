package org.shouwang.registry.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at one person's record.
 *
 * @param subject account or client id
 * @param action what was looked at: person, contact-point
 * @param purpose what for, as the caller said; none = did not say, which reports count
 */
public record RecordView(
        String id,
        Instant at,
        String subject,
        Set<String> roles,
        String personId,
        String action,
        @Nullable String purpose) {}
