package org.shouwang.careactivity.careplan;

import org.jspecify.annotations.Nullable;

/**
 * What became of one fact in one duty line.
 *
 * @param occurrence position of the occurrence it was weighed for, -1 when its day lies in none
 * @param tooCloseTo the counted fact it follows too closely
 */
record Verdict(Fact fact, int occurrence, Why why, @Nullable Fact tooCloseTo) {
    /** Why a fact counts or does not. */
    enum Why {
        /** It counts. */
        COUNTED,
        /** Too few days after the last counted one. */
        TOO_CLOSE,
        /** The quota was full already. */
        ENOUGH,
        /** No occurrence has this day. */
        NO_PERIOD
    }
}
