package org.shouwang.registry.card.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.card.Card;
import org.shouwang.registry.card.CardKind;
import org.shouwang.registry.card.Paper;
import org.shouwang.registry.card.app.ListCards;
import org.shouwang.registry.card.app.PrintCards;
import org.shouwang.registry.card.app.PrintForms;
import org.shouwang.registry.card.app.PrintVillagePaper;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contact cards and forms to print. They are never cached, and no file name tells whose they are. */
@RestController
@RequestMapping("/v1")
@Tag(name = "cards")
class CardController {

    private static final String PURPOSE = "X-Purpose";

    private final PrintCards printing;
    private final ListCards listing;
    private final PrintForms forms;
    private final PrintVillagePaper villages;

    CardController(PrintCards printing, ListCards listing, PrintForms forms, PrintVillagePaper villages) {
        this.printing = printing;
        this.listing = listing;
        this.forms = forms;
        this.villages = villages;
    }

    /** Whose cards: everybody of an organisation, or the people named. */
    record CardsRequest(
            @NotNull CardKind kind,
            @Nullable @Size(min = 1, max = 40) String org,
            @Nullable @Size(min = 1, max = 2000) List<String> personIds,
            @Nullable Paper paper,
            PrintCards.@Nullable Unprintable unprintable) {}

    /** How somebody's card stands. */
    record CardItem(
            String personId,
            String name,
            String kind,
            String state,
            @Nullable Integer version,
            @Nullable String issuedOn,
            @Nullable String issuedBy,
            @Nullable String renewOn) {

        static CardItem of(ListCards.Row row, CardKind kind) {
            Card card = row.card();
            return new CardItem(
                    row.person().id(),
                    row.person().name(),
                    kind.name(),
                    row.state().name(),
                    card == null ? null : card.version(),
                    card == null ? null : card.issuedOn().toString(),
                    card == null ? null : card.issuedBy(),
                    card == null ? null : card.renewOn().toString());
        }
    }

    @PostMapping(path = "/people/{id}/card", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "printCard",
            summary = "Print somebody's contact card; a changed card gets the next version")
    ResponseEntity<byte[]> card(
            @PathVariable String id,
            @RequestParam(defaultValue = "A4") Paper paper,
            @RequestParam(defaultValue = "REFUSE") PrintCards.Unprintable unprintable,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        return cards(printing.one(id, new PrintCards.Manner(paper, unprintable), caller, purpose));
    }

    @PostMapping(path = "/cards", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "printCards",
            summary = "Print the contact cards of an organisation or of the people named")
    ResponseEntity<byte[]> cards(
            @Valid @RequestBody CardsRequest request,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        PrintCards.Manner manner = new PrintCards.Manner(
                request.paper() == null ? Paper.A4 : request.paper(),
                request.unprintable() == null ? PrintCards.Unprintable.REFUSE : request.unprintable());
        return cards(printing.many(
                new PrintCards.Command(request.kind(), request.org(), request.personIds(), manner), caller, purpose));
    }

    @GetMapping("/cards")
    @Operation(
            operationId = "listCards",
            summary =
                    "Whose card is current, out of date, a year old or missing; a page looks at so many people and may"
                            + " show fewer")
    Page<CardItem> list(
            @RequestParam String org,
            @RequestParam CardKind kind,
            @RequestParam(required = false) Card.@Nullable State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        ListCards.Rows found = listing.list(org, kind, after, Limits.of(limit, 100, 200), caller);
        String next = found.next();
        return new Page<>(
                found.rows().stream()
                        .filter(row -> state == null || row.state() == state)
                        .map(row -> CardItem.of(row, kind))
                        .toList(),
                next == null ? null : Cursor.encode(next));
    }

    @GetMapping(path = "/people/{id}/file-form", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "printFileForm", summary = "The file form 档案表, with blanks for what is not collected")
    ResponseEntity<byte[]> fileForm(
            @PathVariable String id,
            @RequestParam(defaultValue = "REFUSE") PrintCards.Unprintable unprintable,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        return pdf("file-form").body(forms.file(id, unprintable, caller, purpose));
    }

    @GetMapping(path = "/people/{id}/care-form", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "printCareForm", summary = "The entrusted-care confirmation 委托照护确认书, to be signed")
    ResponseEntity<byte[]> careForm(
            @PathVariable String id,
            @RequestParam(defaultValue = "REFUSE") PrintCards.Unprintable unprintable,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        return pdf("care-form").body(forms.carePaper(id, unprintable, caller, purpose));
    }

    @GetMapping(path = "/sheets/village/{org}/paper", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "printVillagePaper",
            summary = "A village's sheet as PDF, with the same numbers as its workbook")
    ResponseEntity<byte[]> villagePaper(
            @PathVariable String org,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "REFUSE") PrintCards.Unprintable unprintable,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        return pdf("village-sheet").body(villages.print(org, period, unprintable, caller, purpose));
    }

    private static ResponseEntity<byte[]> cards(PrintCards.Printed printed) {
        return pdf("cards")
                .header("X-Cards", String.valueOf(printed.cards()))
                .header("X-Pages", String.valueOf(printed.pages()))
                .body(printed.pdf());
    }

    private static ResponseEntity.BodyBuilder pdf(String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"");
    }
}
