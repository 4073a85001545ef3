package org.shouwang.registry.access;

/**
 * Something in the log that is not as it was written.
 *
 * @param sequence the first place that is wrong
 */
public record Damage(Kind kind, String writer, long sequence) {

    /** What happened. */
    public enum Kind {
        /** Another content, or another place, than was written. */
        ALTERED,
        /** Entries between two others are gone. */
        MISSING,
        /** Something stands there that no process wrote. */
        INSERTED,
        /** The end of a segment is gone. */
        CUT_OFF,
        /** A whole segment is gone. */
        SEGMENT_MISSING,
        /** The description of a segment is not genuine. */
        SEGMENT_ALTERED
    }
}
