package org.shouwang.registry.retention.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.registry.retention.app.KeepFiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking ahead at retention, and acting on it. */
@RestController
@RequestMapping("/v1/retention")
@Tag(name = "retention")
class RetentionController {

    private final KeepFiles keeping;

    RetentionController(KeepFiles keeping) {
        this.keeping = keeping;
    }

    /** Somebody whose file has been kept long enough. */
    record RetentionItem(
            String personId,
            String kind,
            String status,
            @Nullable String exitReason,
            String leftOn,
            String dueOn,
            String kept,
            boolean held) {

        static RetentionItem of(KeepFiles.Due due) {
            return new RetentionItem(
                    due.stay().personId(),
                    due.stay().kind(),
                    due.stay().status(),
                    due.stay().exitReason(),
                    String.valueOf(due.stay().leftOn()),
                    due.dueOn().toString(),
                    due.kept(),
                    due.held());
        }
    }

    /** What a run did. */
    record Run(int erased) {}

    @GetMapping("/preview")
    @Operation(operationId = "previewRetention", summary = "Who would be erased on a day, and why; nothing happens")
    Page<RetentionItem> preview(
            @RequestParam String org,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Limits.of(limit, 50, 200);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        KeepFiles.Preview preview = keeping.preview(org, day, after, size, caller);
        return new Page<>(
                preview.due().stream().map(RetentionItem::of).toList(),
                preview.next() == null ? null : Cursor.encode(preview.next()));
    }

    @PostMapping("/runs")
    @Operation(operationId = "runRetention", summary = "Erase whose time is over")
    Run run(@RequestParam String org, Caller caller) {
        return new Run(keeping.run(org, caller));
    }
}
