package org.shouwang.careactivity.progress.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.Recorded;
import org.shouwang.careactivity.progress.app.RecordRating;
import org.shouwang.careactivity.progress.app.RecordRatings;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ratings")
class RatingController {
    private static final int MOST_AT_ONCE = 500;

    private final RecordRatings record;

    RatingController(RecordRatings record) {
        this.record = record;
    }

    /**
     * One rating of one child. A later one of the same child, measure and day replaces it.
     *
     * @param ratingId UUID made by the client; repeating a request with it is safe
     * @param kind EXAM, TRAIT, SELF_CARE or MOOD
     * @param role role in which it was rated
     * @param value for TRAIT 0 to 4, for SELF_CARE S0 to S4, for MOOD M1 to M5
     * @param trait for TRAIT only
     * @param exam for EXAM only
     */
    record RatingRequest(
            @Nullable String ratingId,
            @Nullable String personId,
            @Nullable String day,
            @Nullable String kind,
            @Nullable String role,
            @Nullable String value,
            @Nullable String trait,
            RecordRating.@Nullable ExamPart exam) {

        RecordRating toCommand() {
            return new RecordRating(ratingId, personId, day, kind, role, value, trait, exam);
        }
    }

    /** Up to 500 of them. */
    record RatingRequests(@Nullable List<RatingRequest> ratings) {}

    /** What became of one entry; code, detail and errors only when it was refused. */
    record RatingResult(
            @Nullable String ratingId,
            String outcome,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String detailEn,
            @Nullable List<FieldProblem> errors) {

        static RatingResult of(Recorded recorded) {
            ProblemException refusal = recorded.refusal();
            if (refusal == null) {
                return new RatingResult(
                        recorded.activityId(), recorded.outcome().name(), null, null, null, null);
            }
            return new RatingResult(
                    recorded.activityId(),
                    recorded.outcome().name(),
                    refusal.problem().code(),
                    refusal.detail(),
                    refusal.detailEn(),
                    refusal.errors().isEmpty() ? null : refusal.errors());
        }
    }

    /** The results, in the order of the entries. */
    record RatingResults(List<RatingResult> results) {}

    @PostMapping
    @Operation(
            operationId = "recordRatings",
            summary = "Records up to 500 ratings: exams, traits, self-care, mood. Each succeeds or fails on its own;"
                    + " answers come in their order.")
    RatingResults recordRatings(@RequestBody RatingRequests request, Caller caller) {
        List<RatingRequest> entries = request.ratings();
        if (entries == null || entries.isEmpty() || entries.size() > MOST_AT_ONCE || entries.contains(null)) {
            throw new ProblemException(CommonProblems.VALIDATION_FAILED)
                    .withErrors(
                            List.of(new FieldProblem("/ratings", "SIZE", "应为 1 到 500 条", "must be 1 to 500 entries")));
        }
        List<Recorded> recorded =
                record.record(entries.stream().map(RatingRequest::toCommand).toList(), caller);
        return new RatingResults(recorded.stream().map(RatingResult::of).toList());
    }
}
