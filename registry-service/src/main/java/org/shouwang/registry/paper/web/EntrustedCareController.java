package org.shouwang.registry.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.paper.app.EntrustCare;
import org.shouwang.registry.paper.app.KeepScan;
import org.shouwang.registry.paper.app.PaperView;
import org.shouwang.registry.person.Holder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The entrusted-care papers of a child. */
@RestController
@RequestMapping("/v1/people/{id}/entrusted-care")
@Tag(name = "entrusted care")
class EntrustedCareController {

    private static final String PURPOSE = "X-Purpose";

    private final EntrustCare entrusting;
    private final KeepScan scans;

    EntrustedCareController(EntrustCare entrusting, KeepScan scans) {
        this.entrusting = entrusting;
        this.scans = scans;
    }

    /** All papers of a child. */
    record Papers(List<PaperView> items) {}

    /** What was agreed, and what was found out about the carer. */
    record ConfirmRequest(
            @NotNull @Size(min = 1, max = 3) List<Holder> entrusting,
            @NotBlank @Size(max = 40) String carerName,
            @NotNull LocalDate carerBirthDate,

            @NotBlank @Pattern(regexp = "GP|MGP|SIB|KIN|FRI|INS|OTH")
            String relation,

            @NotNull LocalDate from,
            @Nullable LocalDate until,

            @NotBlank @Pattern(regexp = "BOTH_OUT|ONE_OUT|NO_ABILITY|OTH")
            String reason,

            @NotNull Boolean childHeard,
            @NotNull LocalDate lookedIntoOn,
            @NotNull Boolean barred) {}

    /** How it ends. */
    record EndRequest(
            @Nullable LocalDate day,
            @NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(operationId = "listEntrustedCare", summary = "To whom a child is and was entrusted, the newest first")
    ResponseEntity<Papers> list(
            @PathVariable String id,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Papers(entrusting.list(id, caller, purpose)));
    }

    @PutMapping("/{paperId}")
    @Operation(operationId = "confirmEntrustedCare", summary = "Confirm to whom a child is entrusted; final")
    ResponseEntity<PaperView> confirm(
            @PathVariable String id,
            @PathVariable @Pattern(regexp = "[0-9A-Za-z-]{8,40}") String paperId,
            @Valid @RequestBody ConfirmRequest request,
            Caller caller) {
        return answer(entrusting.confirm(
                new EntrustCare.Command(
                        id,
                        paperId,
                        request.entrusting(),
                        request.carerName().strip(),
                        request.carerBirthDate(),
                        request.relation(),
                        request.from(),
                        request.until(),
                        request.reason(),
                        request.childHeard(),
                        request.lookedIntoOn(),
                        request.barred()),
                caller));
    }

    @PostMapping("/{paperId}/end")
    @Operation(operationId = "endEntrustedCare", summary = "End a paper; final")
    ResponseEntity<PaperView> end(
            @PathVariable String id,
            @PathVariable String paperId,
            @Valid @RequestBody EndRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(entrusting.end(id, paperId, request.day(), request.reason(), ifMatch, caller));
    }

    @PutMapping("/{paperId}/scan")
    @Operation(
            operationId = "keepEntrustedCareScan",
            summary = "Hand in the scan of the signed paper: PDF, JPEG or PNG",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<PaperView> keep(
            @PathVariable String id,
            @PathVariable String paperId,
            InputStream body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(scans.keep(id, paperId, body, ifMatch, caller));
    }

    @GetMapping("/{paperId}/scan")
    @Operation(operationId = "getEntrustedCareScan", summary = "The scan; every download is logged")
    ResponseEntity<byte[]> scan(
            @PathVariable String id,
            @PathVariable String paperId,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        KeepScan.File file = scans.open(id, paperId, caller, purpose);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, file.type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    private static ResponseEntity<PaperView> answer(PaperView view) {
        return ResponseEntity.ok()
                .eTag(ETags.of(view.version()))
                .cacheControl(CacheControl.noStore())
                .body(view);
    }
}
