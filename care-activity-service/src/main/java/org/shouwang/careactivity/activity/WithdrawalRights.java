package org.shouwang.careactivity.activity;

import java.util.Collection;
import java.util.Set;

/** Who may take an activity back: whoever wrote it down, and those who answer for his work. */
public final class WithdrawalRights {
    private static final Set<String> OVERSEERS = Set.of("SP", "CS", "TW", "CE", "CA", "SYSTEM");

    private WithdrawalRights() {}

    /**
     * Whether somebody may.
     *
     * @param subject his account or client
     * @param answersForAll whether all people of the activity are his to see
     */
    public static boolean allows(Activity activity, String subject, Collection<String> roles, boolean answersForAll) {
        return activity.entry().by().equals(subject)
                || answersForAll && roles.stream().anyMatch(OVERSEERS::contains);
    }
}
