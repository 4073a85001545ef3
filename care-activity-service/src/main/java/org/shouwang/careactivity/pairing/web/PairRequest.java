package org.shouwang.careactivity.pairing.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.pairing.app.BeginPair;
import org.shouwang.careactivity.pairing.app.EndPair;

/**
 * A pair to begin.
 *
 * @param pairId UUID made by the client; repeating a request with it is safe
 * @param type pair_type code
 * @param personId the child, or for NEIGH, PARTY and VOL also the elder, who is supported
 * @param partnerId another child on the register, or a helper entered before
 * @param startedOn first day, at most 62 days ago
 */
public record PairRequest(
        @Nullable String pairId,
        @Nullable String type,
        @Nullable String personId,
        @Nullable String partnerId,
        @Nullable String startedOn) {

    BeginPair toCommand() {
        return new BeginPair(pairId, type, personId, partnerId, startedOn);
    }

    /**
     * How a pair ends.
     *
     * @param reason TERM_OVER, MOVED, AGE16, NO_LONGER_WANTED or OTHER
     * @param endedOn its last day
     * @param handover what whoever goes on should know, up to 500 characters
     */
    public record End(
            @Nullable String reason,
            @Nullable String endedOn,
            @Nullable String handover) {
        EndPair toCommand() {
            return new EndPair(reason, endedOn, handover);
        }
    }
}
