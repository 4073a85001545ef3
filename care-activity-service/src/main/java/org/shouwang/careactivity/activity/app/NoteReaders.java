package org.shouwang.careactivity.activity.app;

import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.evidence.app.Reviewers;
import org.shouwang.platform.security.Caller;

/** Those who do the work or oversee it; what a child said in confidence is nobody else's business. */
public final class NoteReaders {
    private static final String[] ROLES = {"T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "EW", "DO", "TW", "CA", "CE"};

    private NoteReaders() {}

    /** Whether the caller is one of them. */
    public static boolean include(Caller caller) {
        return caller.hasAny(ROLES);
    }

    /** As the caller may see it. */
    static Activity shown(Activity activity, Caller caller) {
        if (!include(caller)) {
            return activity.withoutDetails();
        }
        boolean own = activity.entry().by().equals(caller.subject());
        return own || Reviewers.include(caller) ? activity : activity.withoutEvidence();
    }
}
