package org.shouwang.registry.transfer.app;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.lifecycle.Proposal;
import org.shouwang.registry.lifecycle.app.MoveAsker;
import org.springframework.stereotype.Service;

/** A proposed move becomes a transfer of the side whose person agreed to it. */
@Service
final class AskProposedMove implements MoveAsker {

    private final AskTransfer asking;

    AskProposedMove(AskTransfer asking) {
        this.asking = asking;
    }

    @Override
    public void ask(Proposal proposal, @Nullable String words, Caller caller) {
        try {
            asking.askProposed(
                    new AskTransfer.Command(
                            proposal.personId(),
                            null,
                            proposal.village(),
                            proposal.school(),
                            proposal.classCode(),
                            words == null ? proposal.kind().name() : words),
                    caller);
        } catch (ProblemException e) {
            boolean asked =
                    e.problem() == TransferProblems.TRANSFER_OPEN || e.problem() == TransferProblems.ALREADY_THERE;
            if (!asked) {
                throw e;
            }
        }
    }
}
