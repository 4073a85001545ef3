package org.shouwang.careactivity.careplan.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Pause;
import org.shouwang.careactivity.careplan.app.PauseDuties;
import org.shouwang.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/care-plans/{personId}/pauses")
class PauseController {
    private final PauseDuties pauses;

    PauseController(PauseDuties pauses) {
        this.pauses = pauses;
    }

    /** A pause as the public reads it. */
    record PauseResponse(
            String pauseId,
            Pause.Cause cause,
            LocalDate from,
            @Nullable LocalDate to,
            String approvedBy) {
        static PauseResponse of(Pause pause) {
            return new PauseResponse(pause.id(), pause.cause(), pause.from(), pause.to(), pause.approvedBy());
        }
    }

    /** All pauses of a person. */
    record PausesResponse(List<PauseResponse> items) {}

    @GetMapping
    @Operation(operationId = "listPauses", summary = "A person's pauses, by their beginning.")
    PausesResponse listPauses(@PathVariable String personId, Caller caller) {
        return new PausesResponse(
                pauses.of(personId, caller).stream().map(PauseResponse::of).toList());
    }

    @PutMapping("/{pauseId}")
    @Operation(
            operationId = "givePause",
            summary = "Lets duties rest, or gives another end to a pause given before. The same again changes nothing.")
    PauseResponse givePause(
            @PathVariable String personId,
            @PathVariable UUID pauseId,
            @RequestBody PauseDuties.Request request,
            Caller caller) {
        return PauseResponse.of(pauses.give(personId, pauseId.toString(), request, caller));
    }
}
