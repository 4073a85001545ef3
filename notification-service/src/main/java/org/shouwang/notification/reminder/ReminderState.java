package org.shouwang.notification.reminder;

/**
 * Where a reminder stands. Ranks only rise; the one way back, from CLAIMED to PLANNED, is a definite refusal by the
 * provider, after which nothing was sent.
 */
public enum ReminderState {
    /** Waits for its time. */
    PLANNED(0),
    /** About to be handed to the provider; written before it is. */
    CLAIMED(1),
    /** The provider has taken it. */
    ACCEPTED(2),
    /** Nobody knows whether the provider took it; never sent again, resolved by a receipt if one comes. */
    UNKNOWN(2),
    /** The handset has it. */
    DELIVERED(3),
    /** It will not arrive. */
    FAILED(3),
    /** The reader has answered. */
    ACKNOWLEDGED(4),
    /** Cannot be told on this channel yet; somebody further up was asked to tell it. Never counted as sent. */
    PASSED_ON(5),
    /** Its time ran out, or a cap kept it back until then. */
    EXPIRED(5),
    /** The duty was met, missed or released before it was sent. */
    CANCELLED(5);

    private final int rank;

    ReminderState(int rank) {
        this.rank = rank;
    }

    boolean canBecome(ReminderState next) {
        if (next.rank == 5) {
            return this == PLANNED;
        }
        return next.rank > rank && rank < 5;
    }
}
