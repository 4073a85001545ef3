package org.shouwang.registry.person;

import org.jspecify.annotations.Nullable;

/**
 * Why a record was changed.
 *
 * @param cause what kind of thing made it change
 * @param source id of what made it change: an import, an event, another person's record
 * @param words a person's own words, sealed as {@link Fields#CHANGE_REASON}
 */
public record Why(
        Cause cause, @Nullable String source, @Nullable Sealed words) {

    /** What makes a record change. */
    public enum Cause {
        /** A roster. */
        IMPORT,
        /** A person's decision or correction. */
        DECISION,
        /** What another service found. */
        FINDING,
        /** A rule of ours, from what is on file. */
        RULE
    }

    /** A roster. */
    public static Why ofImport(String importId) {
        return new Why(Cause.IMPORT, importId, null);
    }

    /** A person, with a reason. */
    public static Why decided(Sealed words) {
        return new Why(Cause.DECISION, null, words);
    }

    /** Something found by another service. */
    public static Why found(String source) {
        return new Why(Cause.FINDING, source, null);
    }
}
