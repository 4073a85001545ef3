package org.shouwang.careactivity.homework.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.homework.Stretch;
import org.shouwang.careactivity.homework.app.SetHomework;
import org.shouwang.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/homework/{personId}/stretches")
class HomeworkController {
    private final SetHomework homework;

    HomeworkController(SetHomework homework) {
        this.homework = homework;
    }

    /**
     * Days to set.
     *
     * @param from first day, today or up to 14 days ago
     * @param to last day, today at the latest; none while it goes on
     */
    record StretchRequest(@Nullable String from, @Nullable String to) {}

    /** Days on which a child does its homework at school. */
    record StretchResponse(
            String stretchId, LocalDate from, @Nullable LocalDate to, String recordedBy, Instant enteredAt) {
        static StretchResponse of(Stretch stretch) {
            return new StretchResponse(
                    stretch.id().toString(), stretch.from(), stretch.to(), stretch.by(), stretch.enteredAt());
        }
    }

    /** All stretches of a child. */
    record StretchesResponse(List<StretchResponse> items) {}

    @GetMapping
    @Operation(
            operationId = "listHomework",
            summary = "From when to when a child does its homework at school, by first day.")
    StretchesResponse listHomework(@PathVariable String personId, Caller caller) {
        return new StretchesResponse(
                homework.of(personId, caller).stream().map(StretchResponse::of).toList());
    }

    @PutMapping("/{stretchId}")
    @Operation(
            operationId = "setHomework",
            summary =
                    "Says that a child does its homework at school from a day on, or gives another end to what was said under the"
                            + " same id. The same again changes nothing.")
    StretchResponse setHomework(
            @PathVariable String personId,
            @PathVariable UUID stretchId,
            @RequestBody StretchRequest request,
            Caller caller) {
        return StretchResponse.of(homework.set(personId, stretchId, request.from(), request.to(), caller));
    }
}
