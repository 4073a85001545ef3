package org.shouwang.registry.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.imports.Outcome;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.imports.app.ErrorFile;
import org.shouwang.registry.imports.app.SubmitImport;
import org.shouwang.registry.imports.app.ViewImport;
import org.shouwang.registry.sheet.web.Downloads;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads of tables and what became of them. */
@RestController
@RequestMapping("/v1/imports")
@Tag(name = "imports")
class ImportController {

    private final SubmitImport submitting;
    private final ViewImport viewing;
    private final ErrorFile errors;

    ImportController(SubmitImport submitting, ViewImport viewing, ErrorFile errors) {
        this.submitting = submitting;
        this.viewing = viewing;
        this.errors = errors;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "submitImport",
            summary =
                    "Upload a table (.xlsx or .csv) of divisions, schools, children, elders or staff; dryRun only checks")
    ResponseEntity<ImportRecord> submit(
            @RequestParam String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestPart("file") MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Caller caller) {
        String name = file.getOriginalFilename();
        Import submitted = submitting.submit(
                new SubmitImport.Command(
                        kind,
                        dryRun,
                        name == null ? "" : name,
                        file.getSize(),
                        idempotencyKey,
                        target -> file.transferTo(target.toFile())),
                caller);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/imports/" + submitted.id()))
                .body(ImportRecord.of(submitted));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import is")
    ImportRecord get(@PathVariable String id, Caller caller) {
        return ImportRecord.of(viewing.view(id, caller));
    }

    /** A row somebody should look at. */
    record RowItem(long row, String outcome, List<ProblemItem> problems) {

        static RowItem of(RowOutcome outcome) {
            return new RowItem(
                    outcome.row(),
                    outcome.outcome().name(),
                    outcome.problems().stream()
                            .map(problem ->
                                    new ProblemItem(problem.column(), problem.code(), problem.zh(), problem.en()))
                            .toList());
        }
    }

    /** Why a row was refused. */
    record ProblemItem(String column, String code, String detail, String detailEn) {}

    @GetMapping("/{id}/rows")
    @Operation(operationId = "listImportRows", summary = "Rows that were refused or changed something, by row")
    Page<RowItem> rows(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int most = Limits.of(limit, 100, 500);
        List<RowOutcome> found = viewing.rows(id, outcome, after(cursor), most + 1, caller);
        boolean more = found.size() > most;
        List<RowOutcome> page = more ? found.subList(0, most) : found;
        return new Page<>(
                page.stream().map(RowItem::of).toList(),
                more ? Cursor.encode(String.valueOf(page.get(most - 1).row())) : null);
    }

    @GetMapping(path = "/{id}/errors.xlsx", produces = Downloads.XLSX)
    @Operation(
            operationId = "downloadImportErrors",
            summary = "The refused rows as they came, each with what is wrong; mend them and upload the file again")
    void errors(@PathVariable String id, Caller caller, HttpServletResponse response) throws IOException {
        errors.write(id, caller, () -> Downloads.xlsx(response, "errors-" + id));
    }

    private static long after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
    }
}
