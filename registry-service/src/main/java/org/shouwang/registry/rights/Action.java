package org.shouwang.registry.rights;

/** In which way something is shown or changed; the columns of the table. */
public enum Action {
    /** Something nobody is named in: names of organisations, how far an import is. */
    PUBLIC,
    /** Many people at once, each with enough to recognise. */
    LIST,
    /** One record, opened; noted in the access log. */
    GET,
    /** How one record came to be what it is; noted. */
    HISTORY,
    /** A change of one record. */
    EDIT,
    /** A table comes in. */
    IMPORT,
    /** A table goes out. */
    EXPORT,
    /** A paper with a person's data on it; noted. */
    CARD,
    /** Another system is told. */
    WEBHOOK,
    /** Everything kept of one person, for this person. */
    SUBJECT_ACCESS,
    /** Who looked at what, and whether the log is whole. */
    AUDIT
}
