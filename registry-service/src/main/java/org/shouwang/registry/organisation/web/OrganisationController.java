package org.shouwang.registry.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.app.Organisations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations: their names are public, so everybody who is logged in may read all of them. */
@RestController
@RequestMapping("/v1/organisations")
@Tag(name = "organisations")
class OrganisationController {

    private final Organisations organisations;
    private final Clock clock;

    OrganisationController(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** An organisation. */
    record OrganisationItem(
            String code,
            String name,
            @Nullable String parent,
            String type,
            List<String> orgs,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> successors) {

        static OrganisationItem of(Organisation organisation) {
            return new OrganisationItem(
                    organisation.code(),
                    organisation.name(),
                    organisation.parent(),
                    organisation.type().name(),
                    organisation.orgs(),
                    organisation.validity().from(),
                    organisation.validity().to(),
                    organisation.validity().successors());
        }
    }

    @GetMapping
    @Operation(
            operationId = "listOrganisations",
            summary = "Parts of an organisation as of a day, today if none is given; without a parent the counties")
    Page<OrganisationItem> list(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : asOf;
        int most = Limits.of(limit, 200, 500);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<Organisation> found = organisations.below(parent, after, most + 1);
        boolean more = found.size() > most;
        List<Organisation> page = more ? found.subList(0, most) : found;
        return new Page<>(
                page.stream()
                        .filter(organisation -> organisation.validity().on(day))
                        .map(OrganisationItem::of)
                        .toList(),
                more ? Cursor.encode(page.get(most - 1).code()) : null);
    }

    @GetMapping("/{code}")
    @Operation(operationId = "getOrganisation", summary = "One organisation, also one that has ended")
    ResponseEntity<OrganisationItem> get(@PathVariable String code) {
        Loaded<Organisation> found =
                organisations.find(code).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(OrganisationItem.of(found.state()));
    }
}
