package org.shouwang.careactivity.need.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.web.WithdrawalRequest;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedState;
import org.shouwang.careactivity.need.app.FindNeeds;
import org.shouwang.careactivity.need.app.RaiseNeed;
import org.shouwang.careactivity.need.app.SeenNeed;
import org.shouwang.careactivity.need.app.TakeStep;
import org.shouwang.careactivity.need.app.WithdrawNeed;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.Faults;
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
@RequestMapping("/v1/needs")
class NeedController {
    private final RaiseNeed raise;
    private final TakeStep steps;
    private final WithdrawNeed withdraw;
    private final FindNeeds find;

    NeedController(RaiseNeed raise, TakeStep steps, WithdrawNeed withdraw, FindNeeds find) {
        this.raise = raise;
        this.steps = steps;
        this.withdraw = withdraw;
        this.find = find;
    }

    @PostMapping
    @Operation(
            operationId = "raiseNeed",
            summary =
                    "Writes down what a person needs or what a child came to tell, and who has to answer. 201 when stored now, 200 when it was stored before with the same content.")
    ResponseEntity<NeedResponse.StoredNeed> raiseNeed(@RequestBody NeedRequest request, Caller caller) {
        RaiseNeed.Raised raised = raise.raise(request.toEntry(), caller);
        String id = raised.needId().toString();
        return raised.now()
                ? ResponseEntity.created(URI.create("/v1/needs/" + id))
                        .body(new NeedResponse.StoredNeed(id, "RECORDED"))
                : ResponseEntity.ok(new NeedResponse.StoredNeed(id, "ALREADY_RECORDED"));
    }

    @GetMapping("/{needId}")
    @Operation(operationId = "getNeed", summary = "Reads one need with all that was done with it.")
    ResponseEntity<NeedResponse> getNeed(@PathVariable String needId, Caller caller) {
        return answer(find.one(needId, caller));
    }

    @PostMapping("/{needId}/answers")
    @Operation(
            operationId = "answerNeed",
            summary =
                    "Adds an answer; of several, all are kept. For roles that have or had to answer and offices above.")
    ResponseEntity<NeedResponse> answerNeed(
            @PathVariable String needId, @RequestBody StepRequests.AnswerRequest request, Caller caller) {
        return answer(steps.take(needId, request.toEntry(), caller));
    }

    @PostMapping("/{needId}/passings")
    @Operation(
            operationId = "passNeedOn",
            summary = "Makes another role answer an open need. For the role that has to answer and offices above.")
    ResponseEntity<NeedResponse> passNeedOn(
            @PathVariable String needId, @RequestBody StepRequests.PassOnRequest request, Caller caller) {
        return answer(steps.take(needId, request.toEntry(), caller));
    }

    @PostMapping("/{needId}/reopenings")
    @Operation(
            operationId = "reopenNeed",
            summary = "Says that the answer did not help: an answer is owed again. For everybody who hears it.")
    ResponseEntity<NeedResponse> reopenNeed(
            @PathVariable String needId, @RequestBody StepRequests.ReopenRequest request, Caller caller) {
        return answer(steps.take(needId, request.toEntry(), caller));
    }

    @PostMapping("/{needId}/withdrawal")
    @Operation(
            operationId = "withdrawNeed",
            summary =
                    "Takes a need back that was raised by mistake: it stays readable and nobody owes an answer. The same again changes nothing.")
    ResponseEntity<NeedResponse> withdrawNeed(
            @PathVariable String needId, @RequestBody WithdrawalRequest request, Caller caller) {
        return answer(withdraw.withdraw(needId, request.reason(), request.comment(), caller));
    }

    private static ResponseEntity<NeedResponse> answer(SeenNeed seen) {
        return ResponseEntity.ok().eTag(ETags.of(seen.version())).body(NeedResponse.one(seen));
    }

    @GetMapping
    @Operation(
            operationId = "listNeeds",
            summary =
                    "Lists needs, the oldest first: with personId all of a person; with org those in a state (OPEN unless said otherwise), and with ownerRole only those this role has to answer.")
    Page<NeedResponse> listNeeds(
            @RequestParam(required = false) @Nullable String personId,
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String ownerRole,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int most = Limits.of(limit, 50, 200);
        if (org != null && personId == null) {
            Faults faults = new Faults();
            NeedState wanted = faults.code(NeedState.class, "state", state);
            faults.check();
            return page(find.ofOrganisation(
                    org, wanted == null ? NeedState.OPEN : wanted, ownerRole, cursor, most, caller));
        }
        if (personId != null && org == null && state == null && ownerRole == null) {
            return page(find.ofPerson(personId, cursor, most, caller));
        }
        throw new ProblemException(CommonProblems.VALIDATION_FAILED)
                .withErrors(List.of(new FieldProblem(
                        "org",
                        "ONE_OF",
                        "请只填 personId，或填 org（可加 state、ownerRole）",
                        "give either personId alone, or org with state and ownerRole as wanted")));
    }

    private static Page<NeedResponse> page(Page<Need> page) {
        return new Page<>(page.items().stream().map(NeedResponse::row).toList(), page.next());
    }
}
