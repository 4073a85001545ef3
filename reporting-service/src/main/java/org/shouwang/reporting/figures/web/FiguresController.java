package org.shouwang.reporting.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.shouwang.platform.security.Caller;
import org.shouwang.reporting.figures.app.ReadFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures by organisation and period. */
@RestController
@RequestMapping("/v1/reports/figures")
class FiguresController {
    private final ReadFigures figures;

    FiguresController(ReadFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Operation(operationId = "readFigures", summary = "The indicators of an organisation in a week, month or term")
    FiguresResponse read(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "Code of a division, school or class", example = "990101") @RequestParam
                    String org,
            @Parameter(description = "Week, month or term", example = "2026-W10") @RequestParam String period) {
        return FiguresResponse.of(figures.read(caller, org, period));
    }
}
