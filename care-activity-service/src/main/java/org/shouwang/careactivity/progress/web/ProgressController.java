package org.shouwang.careactivity.progress.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.Comparison;
import org.shouwang.careactivity.progress.app.FindProgress;
import org.shouwang.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/progress")
class ProgressController {
    private final FindProgress find;

    ProgressController(FindProgress find) {
        this.find = find;
    }

    @GetMapping
    @Operation(
            operationId = "getProgress",
            summary =
                    "A child's school year: attendance, ratings for the school, and the dropout-risk score with each of its"
                            + " points. Scores and ranks only for the child's own teachers and their lead.")
    ProgressResponse getProgress(
            @RequestParam String personId, @RequestParam(required = false) @Nullable String schoolYear, Caller caller) {
        return ProgressResponse.of(find.ofPerson(personId, schoolYear, caller));
    }

    @GetMapping("/comparison")
    @Operation(
            operationId = "compareProgress",
            summary =
                    "One measure of a child before and after: EXAM:MATH-COUNTY, TRAIT:DISC, SELF_CARE, MOOD and the like, or"
                            + " ATTENDANCE:L and the like for the four weeks up to each day.")
    Comparison compareProgress(
            @RequestParam String personId,
            @RequestParam String measure,
            @RequestParam String before,
            @RequestParam String after,
            Caller caller) {
        return find.compare(personId, measure, before, after, caller);
    }
}
