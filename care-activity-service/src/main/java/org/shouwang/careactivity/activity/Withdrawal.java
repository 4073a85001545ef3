package org.shouwang.careactivity.activity;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That an activity or a group session was taken back: it stays readable and counts for nothing any more.
 *
 * @param comment free text: sealed at rest, never in an event
 * @param by account or client that took it back
 */
public record Withdrawal(WithdrawalReason reason, @Nullable String comment, String by, Instant at) {
    /** Whether it gives the same reason in the same words, so that a repeated request is recognised. */
    public boolean saysTheSame(Withdrawal other) {
        return reason == other.reason && Objects.equals(comment, other.comment);
    }

    /** For those who may know that it was taken back, but not the words. */
    public Withdrawal withoutComment() {
        return new Withdrawal(reason, null, by, at);
    }
}
