package org.shouwang.registry.person.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.app.PersonView;
import org.shouwang.registry.person.app.Relations;
import org.shouwang.registry.person.app.TellDetails;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The items of a file, and whom a person cares for. */
@RestController
@RequestMapping("/v1")
@Tag(name = "people")
class DetailController {

    private final TellDetails telling;
    private final Relations relations;

    DetailController(TellDetails telling, Relations relations) {
        this.telling = telling;
        this.relations = relations;
    }

    /**
     * Items told.
     *
     * @param items by name, codes or their Chinese names; empty takes an item back
     */
    record DetailsRequest(
            @NotEmpty @Size(max = 60) Map<@NotBlank String, @NotNull @Size(max = 200) String> items,
            @NotBlank @Size(max = 500) String reason) {}

    /** A value an item may have. */
    record CodeItem(String code, String zh, String en) {}

    /** An item files may have: its name, its header in rosters, what may stand in it. */
    record DetailItem(String name, String zh, String en, Detail.Type type, List<Kind> kinds, List<CodeItem> codes) {

        static DetailItem of(Detail detail) {
            return new DetailItem(
                    detail.name(),
                    detail.zh(),
                    detail.en(),
                    detail.type(),
                    Arrays.stream(Kind.values()).filter(detail::of).toList(),
                    detail.list().map(DetailItem::codes).orElse(List.of()));
        }

        private static List<CodeItem> codes(CodeList list) {
            return list.codes().stream()
                    .flatMap(code -> list.entry(code).stream())
                    .map(entry -> new CodeItem(entry.code(), entry.zh(), entry.en()))
                    .toList();
        }
    }

    /** How the holder of a phone may be to be talked to: the name of the field of a contact point, and its codes. */
    record MannerItem(String name, String zh, String en, List<CodeItem> codes) {

        static MannerItem of(Manner manner) {
            return new MannerItem(manner.item(), manner.zh(), manner.en(), DetailItem.codes(manner.list()));
        }
    }

    /** The items files may have, and those contact points may have. */
    record DetailList(List<DetailItem> items, List<MannerItem> contactPoints) {}

    @GetMapping("/details")
    @Operation(operationId = "listDetails", summary = "The items files may have, with their codes; nothing of anybody")
    DetailList details() {
        return new DetailList(
                Arrays.stream(Detail.values()).map(DetailItem::of).toList(),
                Arrays.stream(Manner.values()).map(MannerItem::of).toList());
    }

    @PutMapping("/people/{id}/details")
    @Operation(operationId = "tellDetails", summary = "Tell items of a person's file; what is not told stays")
    ResponseEntity<PersonRecord> tell(
            @PathVariable String id,
            @Valid @RequestBody DetailsRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        PersonView view = telling.tell(id, request.items(), request.reason(), ifMatch, caller);
        return ResponseEntity.ok()
                .eTag(ETags.of(view.version()))
                .cacheControl(CacheControl.noStore())
                .body(PersonRecord.of(view));
    }

    @GetMapping("/people/{id}/relations")
    @Operation(
            operationId = "getRelations",
            summary =
                    "Whom this person cares for and who cares, where both are on the register and in the caller's scope")
    ResponseEntity<Relations.Around> relations(@PathVariable String id, Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(relations.of(id, caller));
    }
}
