package org.shouwang.registry.person.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.person.FileItem;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.app.DecideTier;
import org.shouwang.registry.person.app.PersonView;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.SearchPeople;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Action;
import org.shouwang.registry.rights.FieldGroup;
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

/** People and their contact points. */
@RestController
@RequestMapping("/v1")
@Tag(name = "people")
class PeopleController {

    private static final String PURPOSE = "X-Purpose";

    private final SearchPeople searching;
    private final ViewPerson viewing;
    private final DecideTier deciding;

    PeopleController(SearchPeople searching, ViewPerson viewing, DecideTier deciding) {
        this.searching = searching;
        this.viewing = viewing;
        this.deciding = deciding;
    }

    /**
     * Whom to look for; names and numbers never stand in an address. A name may be a part of it, in characters, in pinyin
     * or as initials; a phone is that of anybody around the person and must be whole.
     */
    record SearchRequest(
            @Nullable @Size(min = 1, max = 200) List<String> ids,
            @Nullable @Size(min = 1, max = 30) String name,
            @Nullable @Size(min = 15, max = 20) String idNumber,
            @Nullable @Size(min = 7, max = 25) String phone,
            @Nullable @Size(min = 1, max = 40) String org,
            @Nullable @Size(min = 1, max = 40) String classCode,
            @Nullable Kind kind,
            @Nullable @Pattern(regexp = "[RE][123]") String tier,
            Registration.@Nullable Status status,
            @Nullable Boolean complete,
            @Nullable FileItem missing,
            SearchPeople.@Nullable Reach reach,
            @Nullable Integer limit,
            @Nullable String cursor) {}

    /** A decision on the tier. */
    record RiskLevelRequest(
            @NotBlank @Pattern(regexp = "[RE][123]") String level,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/people/search")
    @Operation(operationId = "searchPeople", summary = "Find people in the caller's scope")
    Page<PersonItem> search(@Valid @RequestBody SearchRequest request, Caller caller) {
        int limit = Limits.of(request.limit(), request.ids() == null ? 50 : 200, 200);
        List<Person> found = searching.search(
                new SearchPeople.Command(
                        request.ids(),
                        request.name(),
                        request.idNumber(),
                        request.phone(),
                        request.org(),
                        request.classCode(),
                        request.kind(),
                        request.tier(),
                        request.status(),
                        new SearchPeople.File(request.complete(), request.missing()),
                        request.reach(),
                        request.cursor() == null
                                ? null
                                : Cursor.decode(request.cursor(), 1).get(0),
                        limit + 1),
                caller);
        boolean more = found.size() > limit;
        List<Person> page = more ? found.subList(0, limit) : found;
        return new Page<>(
                page.stream()
                        .map(person -> PersonItem.of(person, Rights.sees(FieldGroup.CODES, Action.LIST, caller)))
                        .toList(),
                more ? Cursor.encode(page.get(limit - 1).id()) : null);
    }

    @GetMapping("/people/{id}")
    @Operation(operationId = "getPerson", summary = "One person; every view is logged with its purpose")
    ResponseEntity<PersonRecord> get(
            @PathVariable String id,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Caller caller) {
        PersonView view = viewing.view(id, caller, purpose);
        String etag = ETags.of(view.version());
        if (etag.equals(ifNoneMatch)) {
            return ResponseEntity.status(304).eTag(etag).build();
        }
        return answer(view);
    }

    @PutMapping("/people/{id}/risk-level")
    @Operation(operationId = "decideRiskLevel", summary = "Decide on a person's tier after review")
    ResponseEntity<PersonRecord> decide(
            @PathVariable String id,
            @Valid @RequestBody RiskLevelRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(deciding.decide(id, request.level(), request.reason(), ifMatch, caller));
    }

    @GetMapping("/contact-points/{id}")
    @Operation(operationId = "getContactPoint", summary = "The number, at the moment of sending; services only")
    ResponseEntity<ViewPerson.Number> contactPoint(
            @PathVariable String id,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(viewing.number(id, caller, purpose));
    }

    private static ResponseEntity<PersonRecord> answer(PersonView view) {
        return ResponseEntity.ok()
                .eTag(ETags.of(view.version()))
                .cacheControl(CacheControl.noStore())
                .body(PersonRecord.of(view));
    }
}
