package org.shouwang.careactivity.careplan.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.app.FindPastDuties;
import org.shouwang.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CarePlanController {
    private final FindPastDuties past;

    CarePlanController(FindPastDuties past) {
        this.past = past;
    }

    @GetMapping("/v1/care-plans/{personId}")
    @Operation(
            operationId = "getDutiesOfDay",
            summary =
                    "What was due for a person at the end of a day (on=2026-03-05) or at an instant, under the rules of"
                            + " then; up to 400 days back. known=NOW also counts what was written down later.")
    PastDutiesResponse getDutiesOfDay(
            @PathVariable String personId,
            @RequestParam String on,
            @RequestParam(required = false) @Nullable String known,
            Caller caller) {
        return PastDutiesResponse.of(past.find(personId, on, known, caller));
    }
}
