package org.shouwang.reporting.rebuild.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.reporting.rebuild.Rebuild;
import org.shouwang.reporting.rebuild.app.RebuildReports;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Making the read models anew, for county IT. */
@RestController
@RequestMapping(path = "/v1/reports/rebuild", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rebuild")
class RebuildController {
    private static final URI SELF = URI.create("/v1/reports/rebuild");

    private final RebuildReports reports;

    RebuildController(RebuildReports reports) {
        this.reports = reports;
    }

    /** Where a rebuild stands, on the wire. */
    @Schema(name = "Rebuild")
    record RebuildResponse(
            String state,
            long read,
            long total,
            double progress,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        static RebuildResponse of(Rebuild rebuild) {
            return new RebuildResponse(
                    rebuild.state().name(),
                    rebuild.read(),
                    rebuild.total(),
                    rebuild.progress(),
                    rebuild.startedAt(),
                    rebuild.endedAt());
        }
    }

    @PostMapping
    @Operation(operationId = "startRebuild", summary = "Make the read models anew from the topics; joins one that runs")
    @ApiResponse(responseCode = "202", description = "It runs; follow it at Location")
    @ApiResponse(responseCode = "401", description = "UNAUTHENTICATED", content = @Content)
    @ApiResponse(responseCode = "403", description = "FORBIDDEN: not county IT", content = @Content)
    ResponseEntity<RebuildResponse> start(@Parameter(hidden = true) Caller caller) {
        return ResponseEntity.accepted().location(SELF).body(RebuildResponse.of(reports.start(caller)));
    }

    @GetMapping
    @Operation(operationId = "readRebuild", summary = "Where the last rebuild stands")
    @ApiResponse(responseCode = "200", description = "The last rebuild")
    @ApiResponse(responseCode = "401", description = "UNAUTHENTICATED", content = @Content)
    @ApiResponse(responseCode = "403", description = "FORBIDDEN: not county IT", content = @Content)
    RebuildResponse read(@Parameter(hidden = true) Caller caller) {
        return RebuildResponse.of(reports.status(caller));
    }
}
