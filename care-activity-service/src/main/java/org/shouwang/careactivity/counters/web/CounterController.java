package org.shouwang.careactivity.counters.web;

import io.swagger.v3.oas.annotations.Operation;
import org.shouwang.careactivity.counters.app.FindCounters;
import org.shouwang.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CounterController {
    private final FindCounters find;

    CounterController(FindCounters find) {
        this.find = find;
    }

    @GetMapping("/v1/care-plans/{personId}/counters")
    @Operation(
            operationId = "getCareCounters",
            summary =
                    "How close the care of a child has been: talks, group sessions and home visits of the term, days"
                            + " since the parents called, who is in the care circle, and the office that answers for the child.")
    CountersResponse getCareCounters(@PathVariable String personId, Caller caller) {
        return CountersResponse.of(personId, find.of(personId, caller), find.parentGapDays());
    }
}
