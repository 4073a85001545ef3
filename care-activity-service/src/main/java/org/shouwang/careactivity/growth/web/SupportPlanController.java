package org.shouwang.careactivity.growth.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.careactivity.growth.app.BeginSupportPlan;
import org.shouwang.careactivity.growth.app.EndSupportPlan;
import org.shouwang.careactivity.growth.app.FindSupportPlans;
import org.shouwang.careactivity.growth.app.HandOverSupportPlan;
import org.shouwang.careactivity.growth.app.ReviewSupportPlan;
import org.shouwang.careactivity.growth.app.SupportPlanProblems;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/support-plans")
class SupportPlanController {
    private final BeginSupportPlan begin;
    private final ReviewSupportPlan review;
    private final HandOverSupportPlan handOver;
    private final EndSupportPlan end;
    private final FindSupportPlans find;

    SupportPlanController(
            BeginSupportPlan begin,
            ReviewSupportPlan review,
            HandOverSupportPlan handOver,
            EndSupportPlan end,
            FindSupportPlans find) {
        this.begin = begin;
        this.review = review;
        this.handOver = handOver;
        this.end = end;
        this.find = find;
    }

    /** That it is stored: RECORDED now or ALREADY_RECORDED. */
    record SupportPlanStored(String id, String outcome) {}

    @PostMapping
    @Operation(
            operationId = "beginSupportPlan",
            summary =
                    "Begins a behaviour plan, one open at a time, or a personal growth plan of a term. 201 when stored now, 200"
                            + " when it was stored before with the same content.")
    ResponseEntity<SupportPlanStored> beginSupportPlan(
            @RequestBody SupportPlanRequests.SupportPlanRequest request, Caller caller) {
        BeginSupportPlan.Begun begun = begin.begin(request.toCommand(), caller);
        return stored(begun.planId(), begun.now(), begun.planId().toString());
    }

    @PostMapping("/{planId}/reviews")
    @Operation(
            operationId = "reviewSupportPlan",
            summary =
                    "Records how each goal stands and how much each step helps. 201, or 200 when it was stored before.")
    ResponseEntity<SupportPlanStored> reviewSupportPlan(
            @PathVariable String planId, @RequestBody SupportPlanRequests.ReviewRequest request, Caller caller) {
        ReviewSupportPlan.Reviewed reviewed = review.review(planId, request.toCommand(), caller);
        return stored(reviewed.reviewId(), reviewed.now(), planId);
    }

    @PostMapping("/{planId}/hand-overs")
    @Operation(
            operationId = "handOverSupportPlan",
            summary = "Hands a plan over to another teacher, with a note. 201, or 200 when it was stored before.")
    ResponseEntity<SupportPlanStored> handOverSupportPlan(
            @PathVariable String planId, @RequestBody SupportPlanRequests.HandOverRequest request, Caller caller) {
        HandOverSupportPlan.HandedOver handed = handOver.handOver(planId, request.toCommand(), caller);
        return stored(handed.handOverId(), handed.now(), planId);
    }

    private static ResponseEntity<SupportPlanStored> stored(UUID id, boolean now, String planId) {
        return now
                ? ResponseEntity.created(URI.create("/v1/support-plans/" + planId))
                        .body(new SupportPlanStored(id.toString(), "RECORDED"))
                : ResponseEntity.ok(new SupportPlanStored(id.toString(), "ALREADY_RECORDED"));
    }

    @PostMapping("/{planId}/end")
    @Operation(
            operationId = "endSupportPlan",
            summary =
                    "Ends a plan for good. A behaviour plan is a success after eight weeks at the earliest; before, another"
                            + " reason needs a hand-over note. The same again changes nothing.")
    SupportPlanRow endSupportPlan(
            @PathVariable String planId, @RequestBody SupportPlanRequests.EndRequest request, Caller caller) {
        return SupportPlanRow.of(end.end(planId, request.toCommand(), caller));
    }

    @GetMapping("/{planId}")
    @Operation(
            operationId = "getSupportPlan",
            summary =
                    "Reads one plan: what was agreed upon, its reviews, and each measured goal at the start and now. Words only"
                            + " for note readers, ratings only for the school.")
    SupportPlanResponse getSupportPlan(@PathVariable String planId, Caller caller) {
        return SupportPlanResponse.of(find.one(planId, caller));
    }

    @GetMapping
    @Operation(
            operationId = "listSupportPlans",
            summary =
                    "Lists all plans of a child, or the open ones of an organisation's children, the latest first: give personId"
                            + " or org.")
    Page<SupportPlanRow> listSupportPlans(
            @RequestParam(required = false) @Nullable String personId,
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (personId != null && org == null && kind == null && cursor == null && limit == null) {
            return new Page<>(rows(find.ofPerson(personId, caller)), null);
        }
        if (org != null && personId == null) {
            Page<SupportPlan> page = find.openOf(org, kind, cursor, Limits.of(limit, 50, 200), caller);
            return new Page<>(rows(page.items()), page.next());
        }
        throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_FILTER_INVALID);
    }

    private static List<SupportPlanRow> rows(List<SupportPlan> plans) {
        return plans.stream().map(SupportPlanRow::of).toList();
    }

    @GetMapping("/figures")
    @Operation(
            operationId = "countSupportPlans",
            summary =
                    "How many plans of an organisation's children are open, and how many ended between two days, by kind and"
                            + " reason. Ended behaviour plans with reason GOAL_MET among all ended ones are their success.")
    FindSupportPlans.Figures countSupportPlans(
            @RequestParam String org,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller) {
        return find.figures(org, from, to, caller);
    }
}
