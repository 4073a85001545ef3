package org.shouwang.registry.glass.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.registry.glass.BrokenGlass;
import org.shouwang.registry.glass.app.BreakGlass;
import org.shouwang.registry.glass.app.ReviewGlass;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records seen in an emergency. */
@RestController
@RequestMapping("/v1")
@Tag(name = "break-glass")
class GlassController {

    private final BreakGlass breaking;
    private final ReviewGlass reviewing;

    GlassController(BreakGlass breaking, ReviewGlass reviewing) {
        this.breaking = breaking;
        this.reviewing = reviewing;
    }

    /** What the emergency is. */
    record GlassRequest(
            @NotNull BrokenGlass.Emergency emergency,
            @NotBlank @Size(min = 4, max = 500) String reason) {}

    /** The record can be seen until then, if there is one. */
    record GlassOpened(String glassId, String personId, Instant until) {}

    /** What a reviewer found. */
    record GlassReviewRequest(
            @NotNull BrokenGlass.Verdict verdict,
            @NotBlank @Size(max = 500) String words) {}

    /** A broken glass. */
    record GlassItem(
            String glassId,
            String personId,
            String subject,
            List<String> roles,
            BrokenGlass.Emergency emergency,
            @Nullable String reason,
            Instant at,
            Instant until,
            BrokenGlass.@Nullable Verdict verdict,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable String reviewWords) {

        static GlassItem of(ReviewGlass.Shown shown) {
            BrokenGlass glass = shown.glass();
            BrokenGlass.Review review = glass.review();
            return new GlassItem(
                    glass.id(),
                    glass.personId(),
                    glass.subject(),
                    glass.roles(),
                    glass.emergency(),
                    shown.words(),
                    glass.at(),
                    glass.until(),
                    review == null ? null : review.verdict(),
                    review == null ? null : review.by(),
                    review == null ? null : review.at(),
                    shown.reviewWords());
        }
    }

    @PostMapping("/people/{id}/break-glass")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "breakGlass",
            summary = "Open one record for two hours in an emergency; always reviewed by somebody else")
    GlassOpened breakGlass(@PathVariable String id, @Valid @RequestBody GlassRequest request, Caller caller) {
        BrokenGlass glass = breaking.breakIt(id, request.emergency(), request.reason(), caller);
        return new GlassOpened(glass.id(), id, glass.until());
    }

    @GetMapping("/break-glass")
    @Operation(
            operationId = "listBrokenGlass",
            summary = "Records seen in an emergency, only those not reviewed, or all")
    Page<GlassItem> list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int most = Limits.of(limit, 50, 200);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<GlassItem> found = reviewing.list(open, after, most + 1, caller).stream()
                .map(GlassItem::of)
                .toList();
        boolean more = found.size() > most;
        List<GlassItem> page = more ? found.subList(0, most) : found;
        return new Page<>(page, more ? Cursor.encode(page.get(most - 1).glassId()) : null);
    }

    @PostMapping("/break-glass/{id}/review")
    @Operation(operationId = "reviewGlass", summary = "Say whether it was justified; final")
    GlassItem review(@PathVariable String id, @Valid @RequestBody GlassReviewRequest request, Caller caller) {
        return GlassItem.of(reviewing.review(id, request.verdict(), request.words(), caller));
    }
}
