package org.shouwang.notification.reminder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.config.WallClock;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.app.ReminderQueries;
import org.shouwang.notification.reminder.app.ReminderQueries.After;
import org.shouwang.notification.reminder.app.ReminderQueries.Filter;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reminders and their figures. */
@RestController
@RequestMapping("/v1")
@Tag(name = "reminders")
class ReminderController {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int FIGURE_DAYS = 30;

    private final ReminderQueries queries;
    private final Clock clock;
    private final WallClock wall;

    ReminderController(ReminderQueries queries, Clock clock, WallClock wall) {
        this.queries = queries;
        this.clock = clock;
        this.wall = wall;
    }

    @GetMapping("/reminders")
    @Operation(operationId = "listReminders", summary = "Reminders, those planned last first")
    Page<ReminderView> list(
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable String personId,
            @RequestParam(required = false) @Nullable String dutyId,
            @RequestParam(required = false) @Nullable ReminderState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Limits.of(limit, PAGE, LARGEST_PAGE);
        List<Reminder> found =
                queries.page(new Filter(Access.scope(caller), org, personId, dutyId, state), after(cursor), size + 1);
        boolean words = Access.seesWords(caller);
        String next = null;
        if (found.size() > size) {
            Reminder last = found.get(size - 1);
            next = Cursor.encode(last.plannedOn().toString(), last.id());
        }
        return new Page<>(
                found.stream().limit(size).map(r -> ReminderView.of(r, words)).toList(), next);
    }

    @GetMapping("/reminders/{id}")
    @Operation(operationId = "getReminder", summary = "One reminder with its attempts and receipts")
    ResponseEntity<ReminderView> one(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Caller caller) {
        Access.scope(caller);
        Loaded<Reminder> found = queries.one(id).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(found.state().orgs());
        String etag = ETags.of(found.version());
        if (etag.equals(ifNoneMatch)) {
            return ResponseEntity.status(304).eTag(etag).build();
        }
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.noStore())
                .body(ReminderView.of(found.state(), Access.seesWords(caller)));
    }

    @GetMapping("/reminder-figures")
    @Operation(operationId = "getReminderFigures", summary = "What became of the reminders planned on these days")
    ReminderFigures figures(
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Caller caller) {
        Days days = days(from, to);
        return ReminderFigures.of(
                org, days.first(), days.last(), queries.counts(Access.scope(caller), org, days.first(), days.last()));
    }

    @GetMapping("/promises")
    @Operation(
            operationId = "getPromises",
            summary =
                    "The ledger of promises: what became of every reminder planned on these days; lost and duplicate are 0")
    Promises promises(
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Caller caller) {
        Days days = days(from, to);
        return Promises.of(
                org,
                days.first(),
                days.last(),
                queries.counts(Access.scope(caller), org, days.first(), days.last()),
                queries.broken(Access.scope(caller), org, days.first(), days.last(), clock.instant(), wall.now()));
    }

    private record Days(LocalDate first, LocalDate last) {}

    private Days days(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : to;
        LocalDate first = from == null ? last.minusDays(FIGURE_DAYS) : from;
        if (first.isAfter(last)) {
            throw new ProblemException(CommonProblems.VALIDATION_FAILED)
                    .withErrors(List.of(new FieldProblem("from", "AFTER_TO", "开始日期不能晚于结束日期。", "from is after to.")));
        }
        return new Days(first, last);
    }

    private static @Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new After(LocalDate.parse(parts.get(0)), parts.get(1));
        } catch (java.time.format.DateTimeParseException e) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
    }
}
