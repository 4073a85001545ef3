package org.shouwang.reporting.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.platform.security.Caller;
import org.shouwang.reporting.figures.app.ReadFigures;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures by organisation and period. */
@RestController
@RequestMapping(path = "/v1/reports/figures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "figures")
class FiguresController {
    private final ReadFigures figures;

    FiguresController(ReadFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Operation(operationId = "readFigures", summary = "The indicators of an organisation in a week, month or term")
    @ApiResponse(responseCode = "200", description = "The sheet of figures")
    @ApiResponse(responseCode = "401", description = "UNAUTHENTICATED", content = @Content)
    @ApiResponse(responseCode = "403", description = "FORBIDDEN: not a role that reads figures", content = @Content)
    @ApiResponse(responseCode = "404", description = "NOT_FOUND: unknown, or not the caller's", content = @Content)
    @ApiResponse(responseCode = "422", description = "UNKNOWN_PERIOD, VALIDATION_FAILED", content = @Content)
    @ApiResponse(responseCode = "503", description = "DEPENDENCY_DOWN: still reading its records", content = @Content)
    FiguresResponse read(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "Code of a division, school or class", example = "990101") @RequestParam
                    String org,
            @Parameter(description = "Week, month or term", example = "2026-W10") @RequestParam String period) {
        return FiguresResponse.of(figures.read(caller, org, period));
    }
}
