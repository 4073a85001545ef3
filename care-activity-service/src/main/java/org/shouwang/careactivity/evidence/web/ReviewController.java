package org.shouwang.careactivity.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.evidence.app.DecideReview;
import org.shouwang.careactivity.evidence.app.FindReviews;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/reviews")
class ReviewController {
    private final FindReviews find;
    private final DecideReview decide;

    ReviewController(FindReviews find, DecideReview decide) {
        this.find = find;
        this.decide = decide;
    }

    @GetMapping
    @Operation(
            operationId = "listReviews",
            summary =
                    "Lists quiet reviews of an organisation and those below it, OPEN unless asked otherwise, the latest first.")
    Page<ReviewResponse> listReviews(
            @RequestParam String org,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        var page = find.ofOrganisation(org, state, cursor, Limits.of(limit, 50, 200), caller);
        return new Page<>(page.items().stream().map(ReviewResponse::of).toList(), page.next());
    }

    @PostMapping("/{reviewId}/decision")
    @Operation(
            operationId = "decideReview",
            summary = "Says what came of a review. The same again changes nothing; no duty changes by it.")
    ReviewResponse decideReview(@PathVariable String reviewId, @RequestBody DecisionRequest request, Caller caller) {
        return ReviewResponse.of(decide.decide(reviewId, request.state(), request.word(), caller));
    }

    /**
     * What came of a review.
     *
     * @param state EXPLAINED or CORRECTED
     * @param word how it was explained or put right, up to 500 characters
     */
    record DecisionRequest(@Nullable String state, @Nullable String word) {}
}
