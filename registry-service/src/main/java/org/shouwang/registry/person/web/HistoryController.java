package org.shouwang.registry.person.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.person.app.HistoryView;
import org.shouwang.registry.person.app.ViewHistory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a record was, who changed it, what the rules say of it. */
@RestController
@RequestMapping("/v1/people/{id}")
@Tag(name = "history")
class HistoryController {

    private static final String PURPOSE = "X-Purpose";

    private final ViewHistory history;

    HistoryController(ViewHistory history) {
        this.history = history;
    }

    /** All periods. */
    record Periods(List<HistoryView.Period> items) {}

    @GetMapping("/periods")
    @Operation(operationId = "listPeriods", summary = "What the dated parts of a record were, and from when to when")
    ResponseEntity<Periods> periods(
            @PathVariable String id,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        return answer(new Periods(history.periods(id, caller, purpose)));
    }

    @GetMapping("/as-of/{day}")
    @Operation(operationId = "getPersonAsOf", summary = "The dated parts of a record on one day")
    ResponseEntity<ViewHistory.State> asOf(
            @PathVariable String id,
            @PathVariable LocalDate day,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        return answer(history.asOf(id, day, caller, purpose));
    }

    @GetMapping("/changes")
    @Operation(operationId = "listChanges", summary = "Who changed what on a record, when and why, newest first")
    ResponseEntity<Page<HistoryView.Entry>> changes(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        ViewHistory.Changes page = history.changes(id, before(cursor), Limits.of(limit, 50, 200), caller, purpose);
        Integer next = page.next();
        return answer(new Page<>(page.items(), next == null ? null : Cursor.encode(next.toString())));
    }

    @GetMapping("/tier-proposal")
    @Operation(operationId = "getTierProposal", summary = "What the rules propose for a person today, with the reasons")
    ResponseEntity<ViewHistory.Proposal> proposal(
            @PathVariable String id,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        return answer(history.proposal(id, caller, purpose));
    }

    private static @Nullable Integer before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return Integer.valueOf(Cursor.decode(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
