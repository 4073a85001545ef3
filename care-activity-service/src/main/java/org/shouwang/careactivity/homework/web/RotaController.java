package org.shouwang.careactivity.homework.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.homework.app.FindRota;
import org.shouwang.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/homework-rota")
class RotaController {
    private final FindRota find;

    RotaController(FindRota find) {
        this.find = find;
    }

    @GetMapping
    @Operation(
            operationId = "getHomeworkRota",
            summary =
                    "Who of a class does homework at school on each school day, so many a day by turns, and who did. The same"
                            + " whoever asks and whatever span is asked for; ids only.")
    RotaResponse getHomeworkRota(
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer places,
            Caller caller) {
        return RotaResponse.of(find.rota(new FindRota.Question(org, from, to, places), caller));
    }
}
