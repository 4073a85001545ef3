package org.shouwang.registry.duplicate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.duplicate.app.Checks;
import org.shouwang.registry.duplicate.app.DecidePair;
import org.shouwang.registry.duplicate.app.DuplicateProblems;
import org.shouwang.registry.duplicate.app.PairView;
import org.shouwang.registry.duplicate.app.PreviewMerge;
import org.shouwang.registry.duplicate.app.ScanEverybody;
import org.shouwang.registry.duplicate.app.ViewPairs;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records that may be of one person, and what people decide about them. */
@RestController
@RequestMapping("/v1")
@Tag(name = "duplicates")
class DuplicateController {

    private final ViewPairs viewing;
    private final DecidePair deciding;
    private final PreviewMerge previewing;
    private final ScanEverybody scanning;

    DuplicateController(ViewPairs viewing, DecidePair deciding, PreviewMerge previewing, ScanEverybody scanning) {
        this.viewing = viewing;
        this.deciding = deciding;
        this.previewing = previewing;
        this.scanning = scanning;
    }

    /** What somebody can decide. */
    enum Verdict {
        DIFFERENT,
        SAME
    }

    /**
     * A decision.
     *
     * @param survivor id of the record that goes on; for SAME only
     */
    record DecisionRequest(
            @NotNull Verdict verdict,
            @Nullable @Size(min = 1, max = 40) String survivor,
            @NotBlank @Size(max = 500) String reason) {}

    /** What differs between the two. */
    record MergePreview(List<PreviewMerge.Difference> differences) {}

    /** The pairs of one person. */
    record Pairs(List<PairRecord> items) {}

    @GetMapping("/people/{id}/duplicates")
    @Operation(operationId = "getDuplicatesOfPerson", summary = "Who may be the same person; open questions only")
    Pairs of(@PathVariable String id, Caller caller) {
        return new Pairs(viewing.of(id, caller).stream().map(PairRecord::of).toList());
    }

    @GetMapping("/duplicates")
    @Operation(
            operationId = "listDuplicates",
            summary = "Open suspected pairs of which the caller sees both, likeliest first")
    Page<PairRecord> list(
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        ViewPairs.PairPage page = viewing.open(org, after, Limits.of(limit, 50, 200), caller);
        String next = page.next();
        return new Page<>(
                page.items().stream().map(PairRecord::of).toList(), next == null ? null : Cursor.encode(next));
    }

    @GetMapping("/duplicates/{id}")
    @Operation(operationId = "getDuplicate", summary = "One suspected pair")
    ResponseEntity<PairRecord> get(@PathVariable String id, Caller caller) {
        return answer(viewing.view(id, caller));
    }

    @GetMapping("/duplicates/{id}/merge-preview")
    @Operation(
            operationId = "previewMerge",
            summary = "Field by field what differs and what a merge would make of it; logged with its purpose")
    ResponseEntity<MergePreview> preview(
            @PathVariable String id,
            @RequestParam String survivor,
            @RequestHeader(name = "X-Purpose", required = false) @Nullable Purpose purpose,
            Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MergePreview(previewing.preview(id, survivor, caller, purpose)));
    }

    @PostMapping("/duplicates/{id}/decision")
    @Operation(
            operationId = "decideDuplicate",
            summary = "Two people, or one; of one the other record is absorbed by the survivor")
    ResponseEntity<PairRecord> decide(
            @PathVariable String id,
            @Valid @RequestBody DecisionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        if (request.verdict() == Verdict.DIFFERENT) {
            return answer(deciding.different(id, request.reason(), ifMatch, caller));
        }
        String survivor = request.survivor();
        if (survivor == null) {
            throw new ProblemException(DuplicateProblems.NOT_OF_PAIR);
        }
        return answer(deciding.same(id, survivor, request.reason(), ifMatch, caller));
    }

    @PostMapping("/duplicates/{id}/undo")
    @Operation(
            operationId = "undoMerge",
            summary = "Take a merge back: both records are as they were; refused when one changed since")
    ResponseEntity<PairRecord> undo(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(deciding.undo(id, ifMatch, caller));
    }

    @PostMapping("/duplicates/scan")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "scanDuplicates", summary = "Have everybody compared, in the background")
    Checks.Scan scan(Caller caller) {
        return scanning.start(caller);
    }

    @GetMapping("/duplicates/scan")
    @Operation(operationId = "getDuplicateScan", summary = "How far the last look at everybody is")
    Checks.Scan scanned(Caller caller) {
        return scanning.last(caller);
    }

    private static ResponseEntity<PairRecord> answer(PairView view) {
        return ResponseEntity.ok()
                .eTag(ETags.of(view.pair().version()))
                .cacheControl(CacheControl.noStore())
                .body(PairRecord.of(view));
    }
}
