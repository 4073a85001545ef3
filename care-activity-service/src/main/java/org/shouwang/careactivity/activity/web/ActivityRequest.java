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
        @Nullable String note) {

    RecordActivity toCommand() {
        return new RecordActivity(activityId, kind, contactType, personIds, at, minutes, result, role, note);
    }

    /** Up to 1,000 of them. */
    public record Batch(List<ActivityRequest> activities) {}
}
