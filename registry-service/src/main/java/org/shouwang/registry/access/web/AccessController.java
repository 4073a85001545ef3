package org.shouwang.registry.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.RecordView;
import org.shouwang.registry.access.app.AccessRecords;
import org.shouwang.registry.access.app.ReadAccess;
import org.shouwang.registry.access.app.VerifyAccessLog;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Who looked at whom. */
@RestController
@RequestMapping("/v1")
@Tag(name = "access-log")
class AccessController {

    private final ReadAccess reading;
    private final VerifyAccessLog verifying;
    private final JsonMapper mapper;

    AccessController(ReadAccess reading, VerifyAccessLog verifying, JsonMapper mapper) {
        this.reading = reading;
        this.verifying = verifying;
        this.mapper = mapper;
    }

    /** A view. */
    record ViewItem(
            Instant at,
            String subject,
            List<String> roles,
            @Nullable String personId,
            String action,
            @Nullable String purpose,
            @Nullable String glassId) {

        static ViewItem of(RecordView view) {
            return new ViewItem(
                    view.at(),
                    view.subject(),
                    List.copyOf(new TreeSet<>(view.roles())),
                    view.personId(),
                    view.action(),
                    view.purpose(),
                    view.glassId());
        }
    }

    @GetMapping("/people/{id}/access")
    @Operation(operationId = "listPersonAccess", summary = "Who looked at this person's record, newest first")
    Page<ViewItem> ofPerson(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int most = Limits.of(limit, 100, 500);
        return page(reading.ofPerson(id, after(cursor), most + 1, caller), most);
    }

    @GetMapping("/access-log")
    @Operation(operationId = "listAccessLog", summary = "Views of records in the caller's scope, newest first")
    Page<ViewItem> list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int most = Limits.of(limit, 100, 500);
        return page(reading.page(from, to, subject, org, after(cursor), most + 1, caller), most);
    }

    @GetMapping("/access-log/verification")
    @Operation(
            operationId = "verifyAccessLog",
            summary = "Whether the log is as it was written; an anchor from the log output shows a cut tail too")
    VerifyAccessLog.Verification verify(@RequestParam(required = false) @Nullable String anchor, Caller caller) {
        return verifying.verify(anchor, caller);
    }

    @GetMapping(path = "/access-log/audit", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(operationId = "exportAudit", summary = "Totals of a year for the compliance audit, one JSON a line")
    ResponseEntity<String> audit(@RequestParam int year, Caller caller) {
        if (year < 2000 || year > 2200) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "year");
        }
        String lines = reading.audit(year, caller).stream()
                .map(mapper::writeValueAsString)
                .collect(Collectors.joining("\n", "", "\n"));
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"access-audit-" + year + ".ndjson\"")
                .body(lines);
    }

    private static Page<ViewItem> page(List<RecordView> found, int most) {
        boolean more = found.size() > most;
        List<RecordView> page = more ? found.subList(0, most) : found;
        RecordView last = more ? page.get(most - 1) : null;
        return new Page<>(
                page.stream().map(ViewItem::of).toList(),
                last == null ? null : Cursor.encode(last.at().toString(), last.id()));
    }

    private static AccessRecords.@Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            List<String> parts = Cursor.decode(cursor, 2);
            return new AccessRecords.After(Instant.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeException e) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
    }
}
