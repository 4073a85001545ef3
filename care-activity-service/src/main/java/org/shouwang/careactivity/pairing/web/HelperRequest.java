package org.shouwang.careactivity.pairing.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.pairing.app.HelperEntry;
import org.shouwang.careactivity.pairing.app.RecordVetting;

/**
 * A helper to enter.
 *
 * @param role TEACHER, PROXY, NEIGHBOUR, PARTY, VOLUNTEER or VILLAGE
 * @param org the class, school, village, town or county the helper works for
 * @param capacity how many pairs at once, 1 to 20, 3 when not said
 * @param account login of the helper, if there is one: nobody records his own vetting
 */
public record HelperRequest(
        @Nullable String role,
        @Nullable String org,
        @Nullable Integer capacity,
        @Nullable String account) {

    HelperEntry toCommand() {
        return new HelperEntry(role, org, capacity, account);
    }

    /**
     * What a vetting gave.
     *
     * @param vettingId UUID made by the client; repeating a request with it is safe
     * @param result CLEAR or NOT_CLEAR
     * @param day when the answer was given
     */
    public record VettingRequest(
            @Nullable String vettingId,
            @Nullable String result,
            @Nullable String day) {
        RecordVetting toCommand() {
            return new RecordVetting(vettingId, result, day);
        }
    }
}
