package org.shouwang.careactivity.activity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * @param retryOn day of the next attempt, only after a failed one
 * @param replaces id of the withdrawn activity this one corrects
 * @param details what was said and seen with one person
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
        @Nullable String replaces,
        @Nullable String retryOn,
        @Nullable DetailsRequest details) {

    RecordActivity toCommand() {
        return new RecordActivity(
                activityId,
                kind,
                contactType,
                personIds,
                at,
                minutes,
                result,
                role,
                note,
                replaces,
                retryOn,
                details == null ? null : details.toCommand());
    }

    /**
     * What was said and seen with one person.
     *
     * @param mood mood code; after a talk or a parent-child call that took place
     * @param agreedAct what was agreed upon in a talk, up to 200 characters; with recheckOn
     * @param recheckOn day within the 7 days after the talk on which to look whether it is kept
     * @param checks finding (OK, CONCERN, NOT_SEEN) by item; all items of the visit or none
     * @param gaps what tutoring found to be missing, up to 10
     */
    public record DetailsRequest(
            @Nullable String mood,
            @Nullable String agreedAct,
            @Nullable String recheckOn,
            @Nullable Map<String, @Nullable String> checks,
            @Nullable List<@Nullable GapRequest> gaps) {
        RecordActivity.Details toCommand() {
            List<RecordActivity.@Nullable Gap> found = null;
            if (gaps != null) {
                found = new ArrayList<>();
                for (GapRequest gap : gaps) {
                    found.add(gap == null ? null : new RecordActivity.Gap(gap.subject(), gap.text()));
                }
            }
            return new RecordActivity.Details(mood, agreedAct, recheckOn, checks, found);
        }
    }

    /**
     * Something not learned yet.
     *
     * @param subject school_subject code
     * @param text what is missing, up to 100 characters
     */
    public record GapRequest(
            @Nullable String subject, @Nullable String text) {}

    /** Up to 1,000 of them. */
    public record Batch(List<ActivityRequest> activities) {}
}
