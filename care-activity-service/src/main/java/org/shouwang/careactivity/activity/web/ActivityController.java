package org.shouwang.careactivity.activity.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.app.FindActivities;
import org.shouwang.careactivity.activity.app.RecordActivities;
import org.shouwang.careactivity.activity.app.Recorded;
import org.shouwang.careactivity.activity.app.WithdrawActivity;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.FieldProblem;
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
@RequestMapping("/v1/activities")
class ActivityController {
    private static final int MOST_AT_ONCE = 1_000;

    private final RecordActivities record;
    private final FindActivities find;
    private final WithdrawActivity withdraw;

    ActivityController(RecordActivities record, FindActivities find, WithdrawActivity withdraw) {
        this.record = record;
        this.find = find;
        this.withdraw = withdraw;
    }

    @PostMapping
    @Operation(
            operationId = "recordActivity",
            summary = "Records an activity. 201 when stored now, 200 when it was stored before with the same content.")
    ResponseEntity<ActivityResponse.Result> recordActivity(@RequestBody ActivityRequest request, Caller caller) {
        Recorded recorded = record.record(List.of(request.toCommand()), caller).get(0);
        if (recorded.refusal() != null) {
            throw recorded.refusal();
        }
        ActivityResponse.Result result = ActivityResponse.Result.of(recorded);
        return recorded.outcome() == Recorded.Outcome.RECORDED
                ? ResponseEntity.created(URI.create("/v1/activities/" + recorded.activityId()))
                        .body(result)
                : ResponseEntity.ok(result);
    }

    @PostMapping("/batch")
    @Operation(
            operationId = "recordActivities",
            summary = "Records up to 1,000 activities. Each succeeds or fails on its own; answers come in their order.")
    ActivityResponse.Results recordActivities(@RequestBody ActivityRequest.Batch request, Caller caller) {
        List<ActivityRequest> entries = request.activities();
        if (entries == null || entries.isEmpty() || entries.size() > MOST_AT_ONCE || entries.contains(null)) {
            throw new ProblemException(CommonProblems.VALIDATION_FAILED)
                    .withErrors(List.of(
                            new FieldProblem("/activities", "SIZE", "应为 1 到 1000 条", "must be 1 to 1000 entries")));
        }
        List<Recorded> recorded =
                record.record(entries.stream().map(ActivityRequest::toCommand).toList(), caller);
        return new ActivityResponse.Results(
                recorded.stream().map(ActivityResponse.Result::of).toList());
    }

    @GetMapping("/{activityId}")
    @Operation(
            operationId = "getActivity",
            summary = "Reads one activity with its note. It never changes, but it may be withdrawn.")
    ResponseEntity<ActivityResponse> getActivity(@PathVariable String activityId, Caller caller) {
        return answer(find.one(activityId, caller));
    }

    @PostMapping("/{activityId}/withdrawal")
    @Operation(
            operationId = "withdrawActivity",
            summary = "Takes an activity back: it stays readable and counts no more. The same again changes nothing.")
    ResponseEntity<ActivityResponse> withdrawActivity(
            @PathVariable String activityId, @RequestBody WithdrawalRequest request, Caller caller) {
        return answer(withdraw.withdraw(activityId, request.reason(), request.comment(), caller));
    }

    private static ResponseEntity<ActivityResponse> answer(Activity activity) {
        return ResponseEntity.ok().eTag("\"" + activity.version() + "\"").body(ActivityResponse.of(activity));
    }

    @GetMapping
    @Operation(
            operationId = "listActivities",
            summary = "Lists a person's activities without notes, withdrawn ones marked, the latest first.")
    Page<ActivityResponse> listActivities(
            @RequestParam String personId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        var page = find.ofPerson(personId, cursor, Limits.of(limit, 50, 200), caller);
        return new Page<>(page.items().stream().map(ActivityResponse::of).toList(), page.next());
    }
}
