package org.shouwang.notification.reminder.web;

import java.util.Collection;
import java.util.List;
import org.shouwang.platform.security.Caller;

/** Who may see what of reminders and replies. */
public final class Access {

    private static final String[] READERS = {
        "T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "MEM", "EW", "TW", "CA", "CE", "IT", "SYSTEM", Caller.SERVICE
    };
    private static final String[] READERS_OF_WORDS = {"T", "H", "SP", "CD", "CS", "EW", "TW", "CA", "CE"};

    private Access() {}

    /** Organisations to filter by; empty when the caller's scope has no bounds. 403 without a reader's role. */
    public static Collection<String> scope(Caller caller) {
        caller.requireAny(READERS);
        if (caller.everywhere()) {
            return List.of();
        }
        return caller.orgs().isEmpty() ? List.of("-") : caller.orgs();
    }

    /** Whether the words themselves are shown: to those who act on them. */
    public static boolean seesWords(Caller caller) {
        return caller.hasAny(READERS_OF_WORDS);
    }
}
