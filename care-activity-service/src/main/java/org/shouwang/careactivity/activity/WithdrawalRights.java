package org.shouwang.careactivity.activity;

import java.util.Collection;
import java.util.Set;

/** Who may take an activity or a group session back: whoever wrote it down, and those who answer for his work. */
public final class WithdrawalRights {
    private static final Set<String> OVERSEERS = Set.of("SP", "CS", "TW", "CE", "CA", "SYSTEM");

    private WithdrawalRights() {}

    /**
     * Whether somebody may.
     *
     * @param recordedBy account or client that wrote it down
     * @param subject his own account or client
     * @param answersForAll whether all of its people are his to see
     */
    public static boolean allows(String recordedBy, String subject, Collection<String> roles, boolean answersForAll) {
        return recordedBy.equals(subject) || answersForAll && roles.stream().anyMatch(OVERSEERS::contains);
    }
}
