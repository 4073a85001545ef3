package org.shouwang.registry.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.household.Relation;
import org.shouwang.registry.household.Resident;
import org.shouwang.registry.household.app.HouseholdProblems;
import org.shouwang.registry.household.app.KeepHouseholds;
import org.shouwang.registry.household.app.ViewHouseholds;
import org.shouwang.registry.person.Kind;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who lives together. */
@RestController
@RequestMapping("/v1")
@Tag(name = "households")
class HouseholdController {

    private final KeepHouseholds keeping;
    private final ViewHouseholds viewing;

    HouseholdController(KeepHouseholds keeping, ViewHouseholds viewing) {
        this.keeping = keeping;
        this.viewing = viewing;
    }

    /** Somebody in a household, and who that is seen from its head. */
    record ResidentRequest(
            @NotBlank @Size(max = 60) String personId,
            @NotNull Relation relation) {}

    /**
     * A new household.
     *
     * @param from since when they live together; none = today
     */
    record HouseholdRequest(
            @NotBlank @Size(max = 40) String village,
            @NotEmpty @Size(max = 30) List<@Valid ResidentRequest> residents,
            @Nullable LocalDate from) {}

    /**
     * Who lives in a household; who is not named has left.
     *
     * @param from since when; none = today
     */
    record ResidentsRequest(
            @NotNull @Size(max = 30) List<@Valid ResidentRequest> residents,
            @Nullable LocalDate from) {}

    /** Somebody who lives or lived there. */
    record ResidentItem(
            String personId,
            Relation relation,
            LocalDate from,
            @Nullable LocalDate until) {

        static ResidentItem of(Resident one) {
            return new ResidentItem(one.personId(), one.relation(), one.from(), one.until());
        }
    }

    /** A household, with the residents the caller sees. */
    record HouseholdRecord(String householdId, String village, List<ResidentItem> residents) {

        static HouseholdRecord of(ViewHouseholds.View view) {
            return new HouseholdRecord(
                    view.household().id(),
                    view.household().village(),
                    view.residents().stream().map(ResidentItem::of).toList());
        }
    }

    /** Somebody who may live in the same household. */
    record HouseholdCandidate(String personId, String name, Kind kind) {}

    /** Who may live in the same household. */
    record HouseholdProposal(List<HouseholdCandidate> items) {}

    @PostMapping("/households")
    @Operation(operationId = "createHousehold", summary = "Set up a household; the same again answers the one there is")
    ResponseEntity<HouseholdRecord> create(@Valid @RequestBody HouseholdRequest request, Caller caller) {
        ViewHouseholds.View view = viewing.view(
                keeping.create(request.village(), told(request.residents(), request.from()), caller), caller);
        return answer(
                ResponseEntity.created(
                        URI.create("/v1/households/" + view.household().id())),
                view);
    }

    @GetMapping("/households/{id}")
    @Operation(
            operationId = "getHousehold",
            summary = "A household and who lives and lived there, as far as the caller sees them")
    ResponseEntity<HouseholdRecord> get(@PathVariable String id, Caller caller) {
        return answer(ResponseEntity.ok(), viewing.household(id, caller));
    }

    @PutMapping("/households/{id}")
    @Operation(
            operationId = "changeHousehold",
            summary =
                    "Say who lives in a household from a day on; who is not named left the day before, whom the caller does not see stays")
    ResponseEntity<HouseholdRecord> change(
            @PathVariable String id,
            @Valid @RequestBody ResidentsRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(
                ResponseEntity.ok(),
                viewing.view(keeping.change(id, told(request.residents(), request.from()), ifMatch, caller), caller));
    }

    @GetMapping("/people/{id}/household")
    @Operation(operationId = "getHouseholdOf", summary = "The household a person lives in")
    ResponseEntity<HouseholdRecord> of(@PathVariable String id, Caller caller) {
        return answer(ResponseEntity.ok(), viewing.of(id, caller));
    }

    @GetMapping("/people/{id}/household-proposal")
    @Operation(
            operationId = "proposeHousehold",
            summary = "People of the same village reached by a phone of the same home; a person decides")
    ResponseEntity<HouseholdProposal> propose(@PathVariable String id, Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new HouseholdProposal(viewing.proposed(id, caller).stream()
                        .map(one -> new HouseholdCandidate(one.id(), one.name(), one.kind()))
                        .toList()));
    }

    private static KeepHouseholds.Told told(List<ResidentRequest> residents, @Nullable LocalDate from) {
        Map<String, Relation> people = new LinkedHashMap<>();
        for (ResidentRequest one : residents) {
            if (people.put(one.personId(), one.relation()) != null) {
                throw new ProblemException(HouseholdProblems.NOT_SO);
            }
        }
        return new KeepHouseholds.Told(people, from);
    }

    private static ResponseEntity<HouseholdRecord> answer(ResponseEntity.BodyBuilder answer, ViewHouseholds.View view) {
        return answer.eTag(ETags.of(view.version()))
                .cacheControl(CacheControl.noStore())
                .body(HouseholdRecord.of(view));
    }
}
