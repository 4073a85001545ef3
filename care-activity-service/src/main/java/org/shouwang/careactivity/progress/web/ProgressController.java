package org.shouwang.careactivity.progress.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.BandCount;
import org.shouwang.careactivity.progress.Comparison;
import org.shouwang.careactivity.progress.app.FindBands;
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
    private final FindBands bands;

    ProgressController(FindProgress find, FindBands bands) {
        this.find = find;
        this.bands = bands;
    }

    /** The exams, by day. */
    record BandCounts(List<BandCount> exams) {}

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

    @GetMapping("/bands")
    @Operation(
            operationId = "countBands",
            summary =
                    "How many children of a class or school were in each band, exam by exam, and how many among the county's"
                            + " first; counts only, for its own teachers and their lead.")
    BandCounts countBands(
            @RequestParam String org,
            @RequestParam String measure,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable Integer top,
            Caller caller) {
        return new BandCounts(bands.count(new FindBands.Question(org, measure, from, to, top), caller));
    }
}
