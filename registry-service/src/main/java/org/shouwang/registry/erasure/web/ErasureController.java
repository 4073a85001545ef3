package org.shouwang.registry.erasure.web;

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
import org.shouwang.registry.erasure.app.AskErasure;
import org.shouwang.registry.person.Course;
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

/** Erasing on request, by two people. */
@RestController
@RequestMapping("/v1")
@Tag(name = "erasures")
class ErasureController {

    private final AskErasure asking;

    ErasureController(AskErasure asking) {
        this.asking = asking;
    }

    /** Causes a request may name; the time being over is none of them. */
    enum Cause {
        RIGHT,
        CONSENT,
        ERROR
    }

    record ErasureRequest(
            @NotNull Cause cause, @NotBlank @Size(max = 500) String words) {}

    record RefusalRequest(@Nullable @Size(max = 500) String words) {}

    /** A request that waits for a second person. */
    record ErasureItem(String personId, String cause, String words, String askedBy, String askedAt) {

        static ErasureItem of(AskErasure.Asked asked) {
            return new ErasureItem(
                    asked.personId(),
                    asked.request().cause().name(),
                    asked.words(),
                    asked.request().by(),
                    asked.request().at().toString());
        }
    }

    @PostMapping("/people/{id}/erasure-request")
    @Operation(operationId = "askErasure", summary = "Ask to erase a person; somebody else has to approve")
    ResponseEntity<ErasureItem> ask(
            @PathVariable String id,
            @Valid @RequestBody ErasureRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        AskErasure.Asked asked =
                asking.ask(id, Course.Cause.valueOf(request.cause().name()), request.words(), ifMatch, caller);
        return ResponseEntity.ok()
                .eTag(ETags.of(asked.version()))
                .cacheControl(CacheControl.noStore())
                .body(ErasureItem.of(asked));
    }

    @PostMapping("/people/{id}/erasure-approval")
    @Operation(operationId = "approveErasure", summary = "Approve what somebody else asked for; the person is erased")
    ResponseEntity<Void> approve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        asking.approve(id, ifMatch, caller);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/people/{id}/erasure-refusal")
    @Operation(operationId = "refuseErasure", summary = "Refuse a request to erase, or take one's own back")
    ResponseEntity<Void> refuse(
            @PathVariable String id,
            @Valid @RequestBody RefusalRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        asking.refuse(id, request.words(), ifMatch, caller);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/erasures")
    @Operation(operationId = "listErasureRequests", summary = "Requests that wait for a second person")
    Page<ErasureItem> open(
            @RequestParam String org,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Limits.of(limit, 50, 200);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<AskErasure.Asked> found = asking.open(org, after, size + 1, caller);
        List<AskErasure.Asked> page = found.size() > size ? found.subList(0, size) : found;
        return new Page<>(
                page.stream().map(ErasureItem::of).toList(),
                found.size() > size ? Cursor.encode(page.get(size - 1).personId()) : null);
    }
}
