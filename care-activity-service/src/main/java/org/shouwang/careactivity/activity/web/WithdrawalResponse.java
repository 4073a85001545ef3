package org.shouwang.careactivity.activity.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;

/** That something was taken back and counts no more; the comment is only in the answer for a single one. */
public record WithdrawalResponse(String reason, @Nullable String comment, String by, Instant at) {

    /** As the public reads it. */
    public static @Nullable WithdrawalResponse of(@Nullable Withdrawal withdrawal) {
        return withdrawal == null
                ? null
                : new WithdrawalResponse(
                        withdrawal.reason().name(), withdrawal.comment(), withdrawal.by(), withdrawal.at());
    }
}
