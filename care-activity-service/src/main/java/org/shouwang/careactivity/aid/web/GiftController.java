package org.shouwang.careactivity.aid.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.web.WithdrawalRequest;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.app.FindGifts;
import org.shouwang.careactivity.aid.app.GiveGift;
import org.shouwang.careactivity.aid.app.SeenGift;
import org.shouwang.careactivity.aid.app.SignReceipts;
import org.shouwang.careactivity.aid.app.WithdrawGift;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/gifts")
class GiftController {
    private final GiveGift give;
    private final SignReceipts sign;
    private final WithdrawGift withdraw;
    private final FindGifts find;

    GiftController(GiveGift give, SignReceipts sign, WithdrawGift withdraw, FindGifts find) {
        this.give = give;
        this.sign = sign;
        this.withdraw = withdraw;
        this.find = find;
    }

    @PostMapping
    @Operation(
            operationId = "recordGift",
            summary =
                    "Records what was given to whom; all receipts are open at first. 201 when stored now, 200 when it was stored before with the same content.")
    ResponseEntity<GiftResponse.StoredGift> recordGift(@RequestBody GiftRequest request, Caller caller) {
        GiveGift.Given given = give.give(request.toCommand(), caller);
        String id = given.giftId().toString();
        return given.now()
                ? ResponseEntity.created(URI.create("/v1/gifts/" + id))
                        .body(new GiftResponse.StoredGift(id, "RECORDED"))
                : ResponseEntity.ok(new GiftResponse.StoredGift(id, "ALREADY_RECORDED"));
    }

    @GetMapping("/{giftId}")
    @Operation(operationId = "getGift", summary = "Reads one gift with its recipients and their receipts.")
    ResponseEntity<GiftResponse> getGift(@PathVariable String giftId, Caller caller) {
        return answer(find.one(giftId, caller));
    }

    @PostMapping("/{giftId}/receipts")
    @Operation(
            operationId = "signReceipts",
            summary =
                    "Writes down who signed for a gift, all or none of the receipts given. The same again changes nothing.")
    ResponseEntity<GiftResponse> signReceipts(
            @PathVariable String giftId, @RequestBody ReceiptsRequest request, Caller caller) {
        return answer(sign.sign(giftId, request.toCommand(), caller));
    }

    @PostMapping("/{giftId}/withdrawal")
    @Operation(
            operationId = "withdrawGift",
            summary = "Takes a gift back: it stays readable and counts no more. The same again changes nothing.")
    ResponseEntity<GiftResponse> withdrawGift(
            @PathVariable String giftId, @RequestBody WithdrawalRequest request, Caller caller) {
        return answer(withdraw.withdraw(giftId, request.reason(), request.comment(), caller));
    }

    private static ResponseEntity<GiftResponse> answer(SeenGift seen) {
        return ResponseEntity.ok().eTag(ETags.of(seen.version())).body(GiftResponse.one(seen));
    }

    @GetMapping("/totals")
    @Operation(
            operationId = "totalGifts",
            summary =
                    "Adds up what an organisation and those below it gave from one day to another, at most a year, as far as it is yours to see: counts and sums only.")
    GiftTotalsResponse totalGifts(
            @RequestParam String org,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller) {
        return GiftTotalsResponse.of(org, from, to, find.totals(org, from, to, caller));
    }

    @GetMapping
    @Operation(
            operationId = "listGifts",
            summary =
                    "Lists gifts, the latest first: with org those of an organisation and those below it, counts only, and with unsigned=true only those that lack a receipt; with personId those for a person, for note readers only.")
    Page<GiftResponse> listGifts(
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable Boolean unsigned,
            @RequestParam(required = false) @Nullable String personId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int most = Limits.of(limit, 50, 200);
        if (org != null && personId == null) {
            return page(
                    find.ofOrganisation(org, Boolean.TRUE.equals(unsigned), cursor, most, caller), GiftResponse::row);
        }
        if (personId != null && org == null && unsigned == null) {
            return page(find.ofPerson(personId, cursor, most, caller), gift -> GiftResponse.rowOf(personId, gift));
        }
        throw new ProblemException(CommonProblems.VALIDATION_FAILED)
                .withErrors(List.of(new FieldProblem(
                        "org",
                        "ONE_OF",
                        "请只填 personId，或填 org（可加 unsigned）",
                        "give either personId alone, or org with unsigned as wanted")));
    }

    private static Page<GiftResponse> page(Page<Gift> page, Function<Gift, GiftResponse> row) {
        return new Page<>(page.items().stream().map(row).toList(), page.next());
    }
}
