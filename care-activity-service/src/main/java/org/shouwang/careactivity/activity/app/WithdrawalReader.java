package org.shouwang.careactivity.activity.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalReason;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;

/** Turns what a client sent into a withdrawal, or says what is wrong with it. */
public final class WithdrawalReader {
    private static final int LONGEST_COMMENT = 500;

    private WithdrawalReader() {}

    /** A withdrawal of the caller, now. */
    public static Withdrawal read(@Nullable String reasonCode, @Nullable String words, Caller caller, Instant now) {
        Faults faults = new Faults();
        WithdrawalReason reason = faults.requiredCode(WithdrawalReason.class, "/reason", reasonCode);
        String comment = faults.text("/comment", words, LONGEST_COMMENT);
        if (reason != null && reason.needsComment() && comment == null) {
            faults.required("/comment");
        }
        if (reason == null || faults.any()) {
            throw faults.refusal();
        }
        return new Withdrawal(reason, comment, caller.subject(), now.truncatedTo(ChronoUnit.MILLIS));
    }
}
