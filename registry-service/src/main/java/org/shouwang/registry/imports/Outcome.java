package org.shouwang.registry.imports;

/** What became of a row. */
public enum Outcome {
    /** New on the register. */
    ACCEPTED,
    /** Changed something. */
    CHANGED,
    /** Said nothing new. */
    UNCHANGED,
    /** Not taken, for reasons told. */
    REFUSED
}
