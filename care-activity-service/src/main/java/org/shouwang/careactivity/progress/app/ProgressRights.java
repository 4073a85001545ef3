package org.shouwang.careactivity.progress.app;

import java.util.Collection;
import java.util.regex.Pattern;
import org.shouwang.platform.security.Caller;

/** Who may read what of a child's progress. Scores and ranks are told to pupil and parents and never made public. */
public final class ProgressRights {
    /** Who may read attendance, signals and risk of single children. */
    public static final String[] READERS = {
        "T", "H", "SP", "PSY", "CD", "CS", "TW", "CA", "CE", "SYSTEM", Caller.SERVICE
    };

    private static final String[] RATING_READERS = {"T", "H", "SP", "PSY", "SYSTEM"};
    private static final String[] RANK_READERS = {"T", "H", "SP"};
    private static final Pattern DIVISION = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private ProgressRights() {}

    /** Ratings are the school's business. */
    public static boolean ratings(Caller caller) {
        return caller.hasAny(RATING_READERS);
    }

    /** Whether a class or school is the caller's own; answering for its county or town is not enough. */
    static boolean ownSchool(Caller caller, String org) {
        return caller.orgs().stream()
                .filter(own -> !DIVISION.matcher(own).matches())
                .anyMatch(own -> org.equals(own) || org.startsWith(own + "-"));
    }

    /** Scores and ranks only the child's own teachers and their lead: answering for a county or town is not enough. */
    static boolean ranks(Caller caller, Collection<String> childOrgs) {
        return caller.hasAny(RANK_READERS)
                && childOrgs.stream()
                        .filter(org -> !DIVISION.matcher(org).matches())
                        .anyMatch(caller.orgs()::contains);
    }
}
