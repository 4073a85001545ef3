package org.shouwang.registry.lifecycle.web;

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
import org.shouwang.registry.lifecycle.Proposal;
import org.shouwang.registry.lifecycle.app.DecideProposal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the system proposes, and what people decide. */
@RestController
@RequestMapping("/v1/proposals")
@Tag(name = "proposals")
class ProposalController {

    private final DecideProposal deciding;

    ProposalController(DecideProposal deciding) {
        this.deciding = deciding;
    }

    /** One proposal. */
    record ProposalItem(
            String proposalId,
            String kind,
            String personId,
            String on,
            @Nullable String villageCode,
            @Nullable String schoolCode,
            @Nullable String classCode,
            String state,
            @Nullable String decidedBy,
            @Nullable String decidedAt) {

        static ProposalItem of(Proposal proposal) {
            Proposal.Decision decision = proposal.decision();
            return new ProposalItem(
                    proposal.id(),
                    proposal.kind().name(),
                    proposal.personId(),
                    proposal.on().toString(),
                    proposal.village(),
                    proposal.school(),
                    proposal.classCode(),
                    proposal.state().name(),
                    decision == null ? null : decision.by(),
                    decision == null ? null : decision.at().toString());
        }
    }

    /** How somebody decided. */
    enum Outcome {
        ACCEPTED,
        REJECTED
    }

    record ProposalDecisionRequest(
            @NotNull Outcome decision,
            @Nullable @Size(max = 500) String words) {}

    @GetMapping
    @Operation(operationId = "listProposals", summary = "Open proposals; nothing is ever done by itself")
    Page<ProposalItem> list(
            @RequestParam String org,
            @RequestParam(required = false) Proposal.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Limits.of(limit, 50, 200);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<Proposal> found = deciding.open(org, kind, after, size + 1, caller);
        List<Proposal> page = found.size() > size ? found.subList(0, size) : found;
        return new Page<>(
                page.stream().map(ProposalItem::of).toList(),
                found.size() > size ? Cursor.encode(page.get(size - 1).id()) : null);
    }

    @PostMapping("/{id}/decision")
    @Operation(operationId = "decideProposal", summary = "Agree to a proposal, or not")
    ProposalItem decide(@PathVariable String id, @Valid @RequestBody ProposalDecisionRequest request, Caller caller) {
        return ProposalItem.of(deciding.decide(id, request.decision() == Outcome.ACCEPTED, request.words(), caller));
    }
}
