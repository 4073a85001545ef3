package org.shouwang.notification.hold.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.shouwang.notification.hold.Hold;
import org.shouwang.notification.hold.Hold.Kind;
import org.shouwang.notification.hold.app.HoldStore;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holding back an account, a template, an organisation; letting go what waited during an outage. */
@RestController
@RequestMapping("/v1/holds")
@Tag(name = "holds")
class HoldController {

    private static final String[] KEEPERS = {"IT", "CA"};

    private final HoldStore holds;
    private final Clock clock;

    HoldController(HoldStore holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** Why it is held. */
    record HoldRequest(@NotBlank @Size(max = 200) String reason) {}

    /** What is held. */
    record HoldList(List<Hold> items) {}

    @GetMapping
    @Operation(operationId = "listHolds", summary = "What is held back just now, by whom and why")
    HoldList list(Caller caller) {
        caller.requireAny(KEEPERS);
        return new HoldList(holds.all().stream()
                .filter(hold -> hold.kind() != Kind.ORG || caller.sees(List.of(hold.value())))
                .toList());
    }

    @PutMapping("/{kind}/{value}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "hold", summary = "Hold back an account, a template or an organisation; alarms go on")
    void hold(
            @PathVariable Kind kind,
            @PathVariable @Size(max = 40) String value,
            @Valid @RequestBody HoldRequest request,
            Caller caller) {
        requireKeeper(kind, value, caller);
        holds.keep(new Hold(kind, value, caller.subject(), clock.instant(), request.reason()));
    }

    @DeleteMapping("/{kind}/{value}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "letGo",
            summary = "Let go what was held; BACKLOG/ALL lets go what waited during an outage")
    void letGo(@PathVariable Kind kind, @PathVariable String value, Caller caller) {
        requireKeeper(kind, value, caller);
        if (!holds.remove(Hold.id(kind, value))) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
    }

    private static void requireKeeper(Kind kind, String value, Caller caller) {
        caller.requireAny(KEEPERS);
        if (kind == Kind.ORG) {
            caller.requireSees(List.of(value));
        }
    }
}
