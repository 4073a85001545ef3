package org.shouwang.registry.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contact card somebody was given last: aggregate root, one document for each person. What stands on it is not kept.
 *
 * @param version 1 for the first card
 * @param issuedOn the business day of this version
 * @param issuedBy account that printed it first
 * @param contentHash keyed hash of what stands on it
 */
public record Card(
        String personId, CardKind kind, int version, LocalDate issuedOn, String issuedBy, String contentHash) {

    /** What is to be done about somebody's card. */
    public enum State {
        /** Says what the register says. */
        CURRENT,
        /** Something on it has changed. */
        OUTDATED,
        /** A year old. */
        EXPIRED,
        /** None was printed yet. */
        MISSING
    }

    /** Somebody's first card. */
    public static Card first(String personId, CardKind kind, String contentHash, String by, LocalDate day) {
        return new Card(personId, kind, 1, day, by, contentHash);
    }

    /** The card to print now: the same version again while it says the same and is not a year old, else the next. */
    public Card issue(CardKind nowKind, String nowHash, String by, LocalDate day) {
        return state(nowHash, day) == State.CURRENT && kind == nowKind
                ? this
                : new Card(personId, nowKind, version + 1, day, by, nowHash);
    }

    /** The first day on which it should be renewed whatever stands on it. */
    public LocalDate renewOn() {
        return issuedOn.plusYears(1);
    }

    /**
     * How it stands.
     *
     * @param nowHash of what would stand on it today
     */
    public State state(String nowHash, LocalDate day) {
        if (!contentHash.equals(nowHash)) {
            return State.OUTDATED;
        }
        return day.isBefore(renewOn()) ? State.CURRENT : State.EXPIRED;
    }

    /** How somebody's card stands who may have none. */
    public static State state(@Nullable Card card, String nowHash, LocalDate day) {
        return card == null ? State.MISSING : card.state(nowHash, day);
    }
}
