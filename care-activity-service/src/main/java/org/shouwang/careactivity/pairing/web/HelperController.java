package org.shouwang.careactivity.pairing.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.app.KeepHelpers;
import org.shouwang.careactivity.pairing.app.PartnerStore;
import org.shouwang.careactivity.pairing.app.VetHelpers;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/helpers")
class HelperController {
    private final KeepHelpers helpers;
    private final VetHelpers vet;

    HelperController(KeepHelpers helpers, VetHelpers vet) {
        this.helpers = helpers;
        this.vet = vet;
    }

    @PutMapping("/{helperId}")
    @Operation(
            operationId = "enterHelper",
            summary = "Enters an adult who may become a partner: 201. Other data of one who is known need If-Match; the"
                    + " same again changes nothing.")
    ResponseEntity<HelperResponse> enterHelper(
            @PathVariable String helperId,
            @RequestBody HelperRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(helpers.enter(helperId, request.toCommand(), ifMatch, caller), caller);
    }

    @PostMapping("/{helperId}/vetting")
    @Operation(
            operationId = "recordVetting",
            summary = "Records what a vetting gave. NOT_CLEAR ends all open pairs of the helper at once. The same again"
                    + " changes nothing.")
    ResponseEntity<HelperResponse> recordVetting(
            @PathVariable String helperId, @RequestBody HelperRequest.VettingRequest request, Caller caller) {
        return answer(vet.record(helperId, request.toCommand(), caller), caller);
    }

    @GetMapping("/{helperId}")
    @Operation(operationId = "getHelper", summary = "Reads one helper.")
    ResponseEntity<HelperResponse> getHelper(@PathVariable String helperId, Caller caller) {
        return answer(helpers.one(helperId, caller), caller);
    }

    private static ResponseEntity<HelperResponse> answer(PartnerStore.Kept kept, Caller caller) {
        return ResponseEntity.status(kept.created() ? 201 : 200)
                .eTag(ETags.of(kept.version()))
                .body(HelperResponse.one(kept.partner(), caller));
    }

    @GetMapping
    @Operation(operationId = "listHelpers", summary = "Lists helpers of an organisation and those below it, by id.")
    Page<HelperResponse> listHelpers(
            @RequestParam String org,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Page<Partner> page = helpers.ofOrganisation(org, cursor, Limits.of(limit, 50, 200), caller);
        return new Page<>(page.items().stream().map(HelperResponse::row).toList(), page.next());
    }
}
