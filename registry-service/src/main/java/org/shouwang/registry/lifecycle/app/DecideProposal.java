package org.shouwang.registry.lifecycle.app;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.lifecycle.Proposal;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.rights.Sight;
import org.springframework.stereotype.Service;

/**
 * A human being decides. What is agreed to is done with the person first and noted afterwards: after a crash in between the
 * same decision finds the person changed already, and notes it.
 */
@Service
public final class DecideProposal {

    private final Proposals proposals;
    private final ChangeStanding changing;
    private final MoveAsker moves;
    private final Sealer sealer;
    private final Clock clock;

    DecideProposal(Proposals proposals, ChangeStanding changing, MoveAsker moves, Sealer sealer, Clock clock) {
        this.proposals = proposals;
        this.changing = changing;
        this.moves = moves;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Open ones in the caller's scope. */
    public List<Proposal> open(
            String org, Proposal.@Nullable Kind kind, @Nullable String after, int limit, Caller caller) {
        Rights.require(Operation.LIST_PROPOSALS, caller);
        return proposals.open(org, kind, Rights.sight(caller), after, limit);
    }

    /** Agreed to or not; the same again is the same answer, another one is refused. */
    public Proposal decide(String id, boolean agreed, @Nullable String words, Caller caller) {
        Rights.require(Operation.DECIDE_PROPOSAL, caller);
        Proposal proposal = proposals
                .find(id, Rights.sight(caller))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        Proposal.State wanted = agreed ? Proposal.State.ACCEPTED : Proposal.State.REJECTED;
        if (proposal.state() == wanted) {
            return proposal;
        }
        if (proposal.state() != Proposal.State.OPEN) {
            throw new ProblemException(LifeCycleProblems.PROPOSAL_OVER);
        }
        if (agreed) {
            carryOut(proposal, words, caller);
        }
        proposals.decide(
                id,
                wanted,
                new Proposal.Decision(
                        caller.subject(),
                        clock.instant(),
                        words == null ? null : sealer.seal(Fields.ERASURE_WORDS, words)));
        Proposal now = proposals.find(id, Sight.EVERYTHING).orElse(proposal);
        if (now.state() != wanted) {
            throw new ProblemException(LifeCycleProblems.PROPOSAL_OVER);
        }
        return now;
    }

    private void carryOut(Proposal proposal, @Nullable String words, Caller caller) {
        switch (proposal.kind()) {
            case AGE16 -> changing.departed(proposal.personId(), "AGE16", proposal.on(), words, caller);
            case RETURN -> changing.departed(proposal.personId(), "RETURN", proposal.on(), words, caller);
            case MOVE -> moves.ask(proposal, words, caller);
        }
    }
}
