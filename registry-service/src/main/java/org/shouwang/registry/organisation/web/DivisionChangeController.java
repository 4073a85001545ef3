package org.shouwang.registry.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.registry.organisation.DivisionChange;
import org.shouwang.registry.organisation.app.ChangeDivisions;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Divisions whose codes end, and who goes where. */
@RestController
@RequestMapping("/v1/division-changes")
@Tag(name = "division-changes")
class DivisionChangeController {

    private final ChangeDivisions changing;

    DivisionChangeController(ChangeDivisions changing) {
        this.changing = changing;
    }

    /** A change to be entered. */
    record DivisionChangeRequest(
            @NotBlank @Size(max = 20) String from,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 20) String> to,
            @NotNull LocalDate on,
            @Nullable @Size(max = 200) String note) {}

    /** A change. */
    record DivisionChangeItem(
            String id,
            String from,
            List<String> to,
            LocalDate on,
            @Nullable String note,
            DivisionChange.State state,
            boolean split,
            long moved) {

        static DivisionChangeItem of(DivisionChange change) {
            return new DivisionChangeItem(
                    change.id(),
                    change.from(),
                    change.to(),
                    change.on(),
                    change.note(),
                    change.state(),
                    change.split(),
                    change.moved());
        }
    }

    @PostMapping
    @Operation(
            operationId = "enterDivisionChange",
            summary = "A division's code ends and one or several take over; people follow one, several need decisions")
    DivisionChangeItem enter(@Valid @RequestBody DivisionChangeRequest request, Caller caller) {
        return DivisionChangeItem.of(changing.enter(
                new ChangeDivisions.Command(request.from(), request.to(), request.on(), request.note()), caller));
    }

    @GetMapping
    @Operation(operationId = "listDivisionChanges", summary = "Changes of divisions in the caller's scope")
    Page<DivisionChangeItem> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int most = Limits.of(limit, 100, 500);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<DivisionChange> found = changing.list(after, most + 1, caller);
        boolean more = found.size() > most;
        List<DivisionChange> page = more ? found.subList(0, most) : found;
        return new Page<>(
                page.stream().map(DivisionChangeItem::of).toList(),
                more ? Cursor.encode(page.get(most - 1).id()) : null);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDivisionChange", summary = "One change of a division")
    DivisionChangeItem get(@PathVariable String id, Caller caller) {
        return DivisionChangeItem.of(changing.view(id, caller));
    }

    /** Somebody to be decided on. */
    record LeftItem(
            String personId,
            String kind,
            String name,
            @Nullable String villageCode) {

        static LeftItem of(Person person) {
            Home home = person.home();
            return new LeftItem(person.id(), person.kind().name(), person.name(), home == null ? null : home.code());
        }
    }

    @GetMapping("/{id}/people")
    @Operation(
            operationId = "listPeopleOfDivisionChange",
            summary = "Who still lies in the division that ended; a page may be empty and yet have a next one")
    Page<LeftItem> left(
            @PathVariable String id, @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        ChangeDivisions.Left left = changing.left(id, after, caller);
        return new Page<>(
                left.people().stream().map(LeftItem::of).toList(),
                left.next() == null ? null : Cursor.encode(left.next()));
    }

    /** Where people go. */
    record DecisionsRequest(@NotEmpty @Size(max = 200) List<@Valid SuccessorRequest> items) {}

    /** Where one goes. */
    record SuccessorRequest(
            @NotBlank @Size(max = 60) String personId,
            @NotBlank @Size(max = 20) String code) {}

    /** What became of one. */
    record DecisionItem(String personId, ChangeDivisions.Outcome outcome) {}

    @PostMapping("/{id}/decisions")
    @Operation(operationId = "decideDivisionChange", summary = "Who of a split division goes where; each is answered")
    Page<DecisionItem> decide(@PathVariable String id, @Valid @RequestBody DecisionsRequest request, Caller caller) {
        return new Page<>(
                changing
                        .decide(
                                id,
                                request.items().stream()
                                        .map(item -> new ChangeDivisions.Decision(item.personId(), item.code()))
                                        .toList(),
                                caller)
                        .entrySet()
                        .stream()
                        .map(entry -> new DecisionItem(entry.getKey(), entry.getValue()))
                        .toList(),
                null);
    }
}
