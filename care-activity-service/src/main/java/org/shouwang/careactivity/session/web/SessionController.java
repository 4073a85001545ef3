package org.shouwang.careactivity.session.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.web.WithdrawalRequest;
import org.shouwang.careactivity.session.Session;
import org.shouwang.careactivity.session.app.FindSessions;
import org.shouwang.careactivity.session.app.HoldSession;
import org.shouwang.careactivity.session.app.WithdrawSession;
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
@RequestMapping("/v1/sessions")
class SessionController {
    private final HoldSession hold;
    private final FindSessions find;
    private final WithdrawSession withdraw;

    SessionController(HoldSession hold, FindSessions find, WithdrawSession withdraw) {
        this.hold = hold;
        this.find = find;
        this.withdraw = withdraw;
    }

    @PostMapping
    @Operation(
            operationId = "recordSession",
            summary =
                    "Records a group session with its participants. 201 when stored now, 200 when it was stored before with the same content.")
    ResponseEntity<SessionResponse.Stored> recordSession(@RequestBody SessionRequest request, Caller caller) {
        HoldSession.Held held = hold.hold(request.toCommand(), caller);
        String id = held.sessionId().toString();
        return held.now()
                ? ResponseEntity.created(URI.create("/v1/sessions/" + id))
                        .body(new SessionResponse.Stored(id, "RECORDED"))
                : ResponseEntity.ok(new SessionResponse.Stored(id, "ALREADY_RECORDED"));
    }

    @GetMapping("/{sessionId}")
    @Operation(
            operationId = "getSession",
            summary = "Reads one group session with its participants. It never changes, but it may be withdrawn.")
    ResponseEntity<SessionResponse> getSession(@PathVariable String sessionId, Caller caller) {
        return answer(find.one(sessionId, caller));
    }

    @PostMapping("/{sessionId}/withdrawal")
    @Operation(
            operationId = "withdrawSession",
            summary =
                    "Takes a group session back: it stays readable and counts no more. The same again changes nothing.")
    ResponseEntity<SessionResponse> withdrawSession(
            @PathVariable String sessionId, @RequestBody WithdrawalRequest request, Caller caller) {
        return answer(withdraw.withdraw(sessionId, request.reason(), request.comment(), caller));
    }

    private static ResponseEntity<SessionResponse> answer(FindSessions.Seen seen) {
        return ResponseEntity.ok().eTag("\"" + seen.session().version() + "\"").body(SessionResponse.one(seen));
    }

    @GetMapping
    @Operation(
            operationId = "listSessions",
            summary =
                    "Lists group sessions of an organisation and those below it, or of a person, the latest first: give org or personId.")
    Page<SessionResponse> listSessions(
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable String personId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int most = Limits.of(limit, 50, 200);
        if (org != null && personId == null) {
            return page(find.ofOrganisation(org, cursor, most, caller), SessionResponse::row);
        }
        if (personId != null && org == null) {
            return page(
                    find.ofPerson(personId, cursor, most, caller), session -> SessionResponse.rowOf(personId, session));
        }
        throw new ProblemException(CommonProblems.VALIDATION_FAILED)
                .withErrors(List.of(
                        new FieldProblem("org", "ONE_OF", "org 与 personId 请填且只填一个", "give either org or personId")));
    }

    private static Page<SessionResponse> page(Page<Session> page, Function<Session, SessionResponse> row) {
        return new Page<>(page.items().stream().map(row).toList(), page.next());
    }
}
