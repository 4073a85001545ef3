package org.shouwang.careactivity.evidence.app;

import org.shouwang.platform.security.Caller;

/** Those who answer for the work of recorders; peers of a recorder are not among them. */
public final class Reviewers {
    /** Their roles. */
    static final String[] ROLES = {"SP", "CS", "TW", "CE", "CA"};

    private Reviewers() {}

    /** Whether the caller is one of them. */
    public static boolean include(Caller caller) {
        return caller.hasAny(ROLES);
    }
}
