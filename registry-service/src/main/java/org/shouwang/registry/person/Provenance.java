package org.shouwang.registry.person;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry comes from.
 *
 * @param registeredBy id of the import that registered the person
 * @param changedBy id of the import that changed it last
 * @param rosterHash keyed hash of the roster row it follows; the same row again changes nothing
 */
public record Provenance(
        String registeredBy,
        @Nullable String changedBy,
        @Nullable String rosterHash) {}
