package org.shouwang.careactivity.activity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.RecordActivity;
import org.shouwang.careactivity.evidence.app.EvidenceEntry;

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
 * @param evidence position and photos, only by consent
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
        @Nullable DetailsRequest details,
        @Nullable EvidenceRequest evidence) {

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
                details == null ? null : details.toCommand(),
                evidence == null ? null : evidence.toCommand());
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

    /**
     * What shows that it took place.
     *
     * @param consent consent_status code; only GIVEN is taken
     * @param photos up to three; their bytes are sent to /v1/evidence/photos/{sha256} afterwards
     */
    public record EvidenceRequest(
            @Nullable String consent,
            @Nullable PositionRequest position,
            @Nullable List<@Nullable PhotoRequest> photos) {
        EvidenceEntry toCommand() {
            List<EvidenceEntry.@Nullable PhotoEntry> taken = null;
            if (photos != null) {
                taken = new ArrayList<>();
                for (PhotoRequest photo : photos) {
                    taken.add(
                            photo == null
                                    ? null
                                    : new EvidenceEntry.PhotoEntry(photo.sha256(), photo.bytes(), photo.mediaType()));
                }
            }
            EvidenceEntry.PositionEntry where = position == null
                    ? null
                    : new EvidenceEntry.PositionEntry(position.latitude(), position.longitude(), position.accuracy());
            return new EvidenceEntry(consent, where, taken);
        }
    }

    /**
     * Where it was.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param accuracy metres by which it may be off
     */
    public record PositionRequest(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double accuracy) {}

    /**
     * A photo.
     *
     * @param sha256 digest of its bytes, 64 lower-case hex digits
     * @param bytes how many they are, up to 2 MB
     * @param mediaType image/jpeg or image/png
     */
    public record PhotoRequest(
            @Nullable String sha256,
            @Nullable Integer bytes,
            @Nullable String mediaType) {}

    /** Up to 1,000 of them. */
    public record Batch(List<ActivityRequest> activities) {}
}
