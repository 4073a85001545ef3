package org.shouwang.careactivity.activity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.CheckItem;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.activity.Finding;
import org.shouwang.careactivity.activity.Gap;
import org.shouwang.careactivity.activity.Mood;
import org.shouwang.careactivity.activity.app.Recorded;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.evidence.Evidence;
import org.shouwang.careactivity.evidence.Position;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;

/** A recorded activity. The note is only in the answer for a single one. */
public record ActivityResponse(
        String activityId,
        String kind,
        String contactType,
        List<String> personIds,
        LocalDate day,
        Instant at,
        int minutes,
        String result,
        @Nullable LocalDate retryOn,
        String role,
        @Nullable String note,
        @Nullable Said details,
        @Nullable Shown evidence,
        String recordedBy,
        Instant enteredAt,
        @Nullable String replaces,
        @Nullable WithdrawalResponse withdrawal) {

    static ActivityResponse of(Activity activity) {
        UUID replaces = activity.entry().replaces();
        return new ActivityResponse(
                activity.id().toString(),
                activity.kind().name(),
                activity.type().name(),
                activity.personIds(),
                Days.of(activity.at()),
                activity.at(),
                activity.minutes(),
                activity.result().name(),
                activity.retryOn(),
                activity.role(),
                activity.details().note(),
                Said.of(activity.details()),
                Shown.of(activity.evidence()),
                activity.entry().by(),
                activity.entry().at(),
                replaces == null ? null : replaces.toString(),
                WithdrawalResponse.of(activity.withdrawal()));
    }

    /** What was said and seen, beyond the note; only in the answer for a single activity, and only for note readers. */
    public record Said(
            @Nullable Mood mood,
            @Nullable String agreedAct,
            @Nullable LocalDate recheckOn,
            @Nullable SortedMap<CheckItem, Finding> checks,
            @Nullable List<Gap> gaps) {
        static @Nullable Said of(Details details) {
            return details.hasMore()
                    ? new Said(
                            details.mood(),
                            details.agreedAct(),
                            details.recheckOn(),
                            details.checks().isEmpty() ? null : details.checks(),
                            details.gaps().isEmpty() ? null : details.gaps())
                    : null;
        }
    }

    /** What shows that it took place; only in the answer for a single activity, for reviewers and whoever recorded it. */
    public record Shown(@Nullable Position position, List<PhotoShown> photos) {
        static @Nullable Shown of(Evidence evidence) {
            return evidence.given()
                    ? new Shown(
                            evidence.position(),
                            evidence.photos().stream()
                                    .map(photo -> new PhotoShown(
                                            photo.sha256(),
                                            photo.bytes(),
                                            photo.type().mediaType()))
                                    .toList())
                    : null;
        }
    }

    /** A photo; its bytes are at /v1/evidence/photos/{sha256}. */
    public record PhotoShown(String sha256, int bytes, String mediaType) {}

    /** What became of one entry; code, detail and errors only when it was refused. */
    public record Result(
            @Nullable String activityId,
            String outcome,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String detailEn,
            @Nullable List<FieldProblem> errors) {

        static Result of(Recorded recorded) {
            ProblemException refusal = recorded.refusal();
            if (refusal == null) {
                return new Result(recorded.activityId(), recorded.outcome().name(), null, null, null, null);
            }
            return new Result(
                    recorded.activityId(),
                    recorded.outcome().name(),
                    refusal.problem().code(),
                    refusal.detail(),
                    refusal.detailEn(),
                    refusal.errors().isEmpty() ? null : refusal.errors());
        }
    }

    /** The results of a batch, in the order of its entries. */
    public record Results(List<Result> results) {}
}
