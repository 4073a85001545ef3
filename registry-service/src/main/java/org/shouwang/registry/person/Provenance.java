package org.shouwang.registry.person;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry comes from.
 *
 * @param registeredBy id of the import that registered the person
 * @param changedBy id of the import that changed it last
 * @param rosterHash keyed hash of the roster row it follows; the same row again changes nothing
 * @param merging which other records it was brought together with
 */
public record Provenance(
        String registeredBy,
        @Nullable String changedBy,
        @Nullable String rosterHash,
        Merging merging) {

    /** Of a record that was never merged. */
    public Provenance(String registeredBy, @Nullable String changedBy, @Nullable String rosterHash) {
        this(registeredBy, changedBy, rosterHash, Merging.NONE);
    }

    Provenance follow(String importId, String hash) {
        return new Provenance(registeredBy, importId, hash, merging);
    }

    Provenance with(Merging next) {
        return new Provenance(registeredBy, changedBy, rosterHash, next);
    }
}
