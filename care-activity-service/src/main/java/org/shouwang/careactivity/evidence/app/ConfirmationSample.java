package org.shouwang.careactivity.evidence.app;

import java.time.temporal.ChronoUnit;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.ContactResult;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.evidence.Trace;
import org.shouwang.platform.encryption.LookupHash;

/**
 * Which visits are confirmed by a call. Decided by a keyed hash of the activity's id: the same each time it is asked, and known to
 * nobody who has not the key, so that no recorder can choose an id that is left out.
 */
public final class ConfirmationSample {
    private static final int DIGITS = 12;
    private static final double ALL = Math.pow(16, DIGITS);
    /** Nobody remembers longer; such a visit is entered too late to meet its duty anyway. */
    private static final int OLDEST_DAYS = 31;

    private final LookupHash hash;
    private final double share;

    /**
     * A sample.
     *
     * @param share from 0, none, to 1, all
     */
    public ConfirmationSample(LookupHash hash, double share) {
        this.hash = hash;
        this.share = share;
    }

    /** Whether this activity is confirmed. */
    public boolean takes(Activity activity) {
        return share > 0
                && mayTake(activity)
                && ChronoUnit.DAYS.between(
                                Days.of(activity.at()), Days.of(activity.entry().at()))
                        <= OLDEST_DAYS
                && place(activity.id().toString()) < share;
    }

    /** Whether it is of those that are confirmed, whatever the share is or was. */
    public static boolean mayTake(Activity activity) {
        return activity.result() == ContactResult.DONE && Trace.isVisit(activity.type());
    }

    private double place(String id) {
        return Long.parseLong(hash.of("activity.confirmation", id).substring(0, DIGITS), 16) / ALL;
    }
}
