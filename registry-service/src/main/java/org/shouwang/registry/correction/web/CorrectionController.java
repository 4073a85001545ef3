package org.shouwang.registry.correction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.correction.Correction;
import org.shouwang.registry.correction.app.HandleCorrections;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests for a correction. */
@RestController
@RequestMapping("/v1")
@Tag(name = "corrections")
class CorrectionController {

    private final HandleCorrections handling;

    CorrectionController(HandleCorrections handling) {
        this.handling = handling;
    }

    /** A request as it came in; no day = today. */
    record CorrectionRequest(
            @NotBlank @Pattern(regexp = "[\\w-]{1,64}") String correctionId,
            @NotNull Consent.Giver asker,
            @NotNull Correction.Channel channel,
            @NotBlank @Size(max = 500) String wrong,
            @NotBlank @Size(max = 500) String right,
            @Nullable LocalDate receivedOn) {}

    /** How an office decides. */
    record CorrectionDecisionRequest(
            @NotNull Verdict verdict,
            @Nullable @Size(max = 500) String reason) {}

    /** A verdict. */
    enum Verdict {
        ACCEPTED,
        REFUSED
    }

    /** A request and where it stands. */
    record CorrectionItem(
            String correctionId,
            String personId,
            Consent.Giver asker,
            Correction.Channel channel,
            String wrong,
            String right,
            String receivedOn,
            String dueOn,
            Correction.State state,
            boolean carriedOut,
            @Nullable String reason,
            @Nullable String decidedBy,
            long version) {

        static CorrectionItem of(HandleCorrections.Shown shown) {
            Correction correction = shown.correction();
            Correction.Decision decision = correction.decision();
            return new CorrectionItem(
                    correction.id(),
                    correction.personId(),
                    correction.asker(),
                    correction.channel(),
                    shown.wrong(),
                    shown.right(),
                    correction.receivedOn().toString(),
                    correction.dueOn().toString(),
                    correction.state(),
                    correction.carriedOut(),
                    shown.reason(),
                    decision == null ? null : decision.by(),
                    shown.version());
        }
    }

    @PostMapping("/people/{id}/corrections")
    @Operation(operationId = "askCorrection", summary = "Write down who says what is wrong, and what it should be")
    ResponseEntity<CorrectionItem> ask(
            @PathVariable String id, @Valid @RequestBody CorrectionRequest request, Caller caller) {
        HandleCorrections.Shown shown = handling.take(
                new HandleCorrections.Command(
                        request.correctionId(),
                        id,
                        request.asker(),
                        request.channel(),
                        request.wrong(),
                        request.right(),
                        request.receivedOn()),
                caller);
        return answer(ResponseEntity.status(201), shown);
    }

    @GetMapping("/corrections")
    @Operation(
            operationId = "listCorrections",
            summary = "Requests to be decided or carried out, with the day due; the one due first first")
    Page<CorrectionItem> list(
            @RequestParam String org,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Limits.of(limit, 50, 200);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        HandleCorrections.Waiting found = handling.waiting(org, after, size, caller);
        List<CorrectionItem> page =
                found.items().stream().map(CorrectionItem::of).toList();
        CorrectionItem last = found.more() ? page.get(size - 1) : null;
        return new Page<>(page, last == null ? null : Cursor.encode(last.dueOn() + " " + last.correctionId()));
    }

    @PostMapping("/corrections/{id}/decision")
    @Operation(
            operationId = "decideCorrection",
            summary = "Accept, or refuse with a reason; the edit that follows names it")
    ResponseEntity<CorrectionItem> decide(
            @PathVariable String id,
            @Valid @RequestBody CorrectionDecisionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        Correction.State verdict = Correction.State.valueOf(request.verdict().name());
        return answer(ResponseEntity.ok(), handling.decide(id, verdict, request.reason(), ifMatch, caller));
    }

    private static ResponseEntity<CorrectionItem> answer(
            ResponseEntity.BodyBuilder builder, HandleCorrections.Shown shown) {
        return builder.eTag(ETags.of(shown.version()))
                .cacheControl(CacheControl.noStore())
                .body(CorrectionItem.of(shown));
    }
}
