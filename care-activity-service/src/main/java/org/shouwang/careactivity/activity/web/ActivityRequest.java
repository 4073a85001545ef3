package org.shouwang.careactivity.activity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.RecordActivity;

/**
 * An activity to record. Field by field it is checked by the use case, so that a batch refuses single entries.
 *
 * @param activityId UUID made by the client; repeating a request with it is safe
 * @param kind VISIT, TALK, CALL or TUTORING
 * @param contactType contact_type code that belongs to the kind
 * @param at when it happened, ISO-8601 with offset
 * @param result contact_result code
 * @param role role in which it was done
 * @param replaces id of the withdrawn activity this one corrects
 */
public record ActivityRequest(
        @Nullable String activityId,
        @Nullable String kind,
        @Nullable String contactType,
        @Nullable List<String> personIds,
        @Nullable String at,
        @Nullable Integer minutes,
        @Nullable String result,
        @Nullable String role,
        @Nullable String note,
        @Nullable String replaces) {

    RecordActivity toCommand() {
        return new RecordActivity(activityId, kind, contactType, personIds, at, minutes, result, role, note, replaces);
    }

    /**
     * Why an activity is taken back.
     *
     * @param reason withdrawal_reason code
     * @param comment in words, up to 500 characters; required for OTHER
     */
    public record Withdrawal(
            @Nullable String reason, @Nullable String comment) {}

    /** Up to 1,000 of them. */
    public record Batch(List<ActivityRequest> activities) {}
}
