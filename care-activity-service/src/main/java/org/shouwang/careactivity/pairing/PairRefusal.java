package org.shouwang.careactivity.pairing;

/** Why a partner cannot begin a pair. */
public enum PairRefusal {
    /** As many pairs are open as the partner can hold. */
    FULL,
    /** An open pair of the same kind joins the two already. */
    PAIRED_ALREADY,
    /** A helper must be vetted within the last twelve months first. */
    NOT_VETTED,
    /** A helper was vetted and not found clear. */
    NOT_CLEAR,
    /** More pairs than anybody can have had are kept. */
    TOO_MANY
}
