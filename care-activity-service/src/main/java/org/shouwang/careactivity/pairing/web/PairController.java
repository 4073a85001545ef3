package org.shouwang.careactivity.pairing.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.pairing.app.FindCoverage;
import org.shouwang.careactivity.pairing.app.FindPairs;
import org.shouwang.careactivity.pairing.app.FinishPair;
import org.shouwang.careactivity.pairing.app.PairPeople;
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
@RequestMapping("/v1/pairs")
class PairController {
    private final PairPeople pair;
    private final FinishPair finish;
    private final FindPairs find;
    private final FindCoverage coverage;

    PairController(PairPeople pair, FinishPair finish, FindPairs find, FindCoverage coverage) {
        this.pair = pair;
        this.finish = finish;
        this.find = find;
        this.coverage = coverage;
    }

    @PostMapping
    @Operation(
            operationId = "beginPair",
            summary =
                    "Pairs a person with a partner. 201 when stored now, 200 when it was stored before with the same content.")
    ResponseEntity<PairResponse.Stored> beginPair(@RequestBody PairRequest request, Caller caller) {
        PairPeople.Begun begun = pair.begin(request.toCommand(), caller);
        String id = begun.pairId().toString();
        return begun.now()
                ? ResponseEntity.created(URI.create("/v1/pairs/" + id)).body(new PairResponse.Stored(id, "STARTED"))
                : ResponseEntity.ok(new PairResponse.Stored(id, "ALREADY_STARTED"));
    }

    @PostMapping("/{pairId}/end")
    @Operation(operationId = "endPair", summary = "Ends a pair, for good. The same again changes nothing.")
    ResponseEntity<PairResponse> endPair(
            @PathVariable String pairId, @RequestBody PairRequest.End request, Caller caller) {
        return answer(finish.end(pairId, request.toCommand(), caller));
    }

    @GetMapping("/{pairId}")
    @Operation(operationId = "getPair", summary = "Reads one pair with what was last written down of it.")
    ResponseEntity<PairResponse> getPair(@PathVariable String pairId, Caller caller) {
        return answer(find.one(pairId, caller));
    }

    private static ResponseEntity<PairResponse> answer(FindPairs.Detailed detailed) {
        return ResponseEntity.ok()
                .eTag(ETags.of(detailed.row().pair().version()))
                .body(PairResponse.one(detailed));
    }

    @GetMapping
    @Operation(
            operationId = "listPairs",
            summary =
                    "With personId or partnerId: all pairs of that person or partner, the latest first. With org: open"
                            + " pairs of people of an organisation and those below it, partner by partner; limit counts partners.")
    Page<PairResponse> listPairs(
            @RequestParam(required = false) @Nullable String personId,
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (Stream.of(personId != null, partnerId != null, org != null)
                        .filter(Boolean::booleanValue)
                        .count()
                != 1) {
            throw new ProblemException(CommonProblems.VALIDATION_FAILED)
                    .withErrors(List.of(new FieldProblem(
                            "org",
                            "ONE_OF",
                            "org、personId 与 partnerId 请填且只填一个",
                            "give one of org, personId and partnerId")));
        }
        if (org != null) {
            Page<FindPairs.Row> page = find.ofOrganisation(org, cursor, Limits.of(limit, 50, 200), caller);
            return new Page<>(page.items().stream().map(PairResponse::row).toList(), page.next());
        }
        List<FindPairs.Row> rows =
                personId != null ? find.ofPerson(personId, caller) : find.ofPartner(String.valueOf(partnerId), caller);
        return new Page<>(rows.stream().map(PairResponse::row).toList(), null);
    }

    @GetMapping("/coverage")
    @Operation(
            operationId = "getPairCoverage",
            summary = "How many children of an organisation and those below it have an open pair (indicator I21).")
    PairResponse.Coverage getPairCoverage(@RequestParam String org, Caller caller) {
        return PairResponse.Coverage.of(coverage.of(org, caller));
    }

    @GetMapping("/unpaired")
    @Operation(
            operationId = "listUnpaired",
            summary = "Children of an organisation and those below it who have no open pair, by id.")
    Page<PairResponse.Unpaired> listUnpaired(
            @RequestParam String org,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Page<PlanQueries.Person> page = coverage.unpaired(org, cursor, Limits.of(limit, 50, 200), caller);
        return new Page<>(page.items().stream().map(PairResponse.Unpaired::of).toList(), page.next());
    }
}
