package org.shouwang.registry.transfer.app;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.transfer.Transfer;
import org.springframework.stereotype.Service;

/** Ends a transfer one way or another. Of two who end it at once one is first; the same again is the same answer. */
@Service
public final class DecideTransfer {

    private static final int ATTEMPTS = 3;

    private final Transfers transfers;
    private final ApplyTransfer applying;
    private final ViewPerson viewing;
    private final Sealer sealer;
    private final Clock clock;

    DecideTransfer(Transfers transfers, ApplyTransfer applying, ViewPerson viewing, Sealer sealer, Clock clock) {
        this.transfers = transfers;
        this.applying = applying;
        this.viewing = viewing;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** The other side takes the person in, or lets the person go. */
    public Transfer accept(String id, @Nullable String words, Caller caller) {
        return decide(id, words, caller, Operation.ACCEPT_TRANSFER, Transfer.State.ACCEPTED, Transfer::accepted);
    }

    /** The other side does not. */
    public Transfer refuse(String id, @Nullable String words, Caller caller) {
        return decide(id, words, caller, Operation.REFUSE_TRANSFER, Transfer.State.REFUSED, Transfer::refused);
    }

    /** The side that asked does not want it any more. */
    public Transfer withdraw(String id, @Nullable String words, Caller caller) {
        return decide(id, words, caller, Operation.WITHDRAW_TRANSFER, Transfer.State.WITHDRAWN, Transfer::withdrawn);
    }

    private Transfer decide(
            String id,
            @Nullable String words,
            Caller caller,
            Operation operation,
            Transfer.State wanted,
            BiFunction<Transfer, Transfer.Decision, Optional<Transfer>> step) {
        Rights.require(operation, caller);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Loaded<Transfer> found = transfers
                    .find(id, Rights.sight(caller))
                    .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
            Transfer now = found.state();
            requireSide(now, wanted, caller);
            if (now.state() == wanted) {
                return now;
            }
            Transfer next = step.apply(
                            now,
                            new Transfer.Decision(
                                    caller.subject(),
                                    clock.instant(),
                                    words == null ? null : sealer.seal(Fields.TRANSFER_WORDS, words)))
                    .orElseThrow(() -> new ProblemException(TransferProblems.TRANSFER_OVER));
            viewing.note(caller, now.personId(), "transfer", null);
            if (transfers.change(found, next)) {
                return next.pending() ? carriedOut(id, next) : next;
            }
        }
        throw new ProblemException(CommonProblems.STALE_VERSION);
    }

    private Transfer carriedOut(String id, Transfer accepted) {
        transfers.find(id, Sight.EVERYTHING).ifPresent(applying::apply);
        return transfers.find(id, Sight.EVERYTHING).map(Loaded::state).orElse(accepted);
    }

    private static void requireSide(Transfer transfer, Transfer.State wanted, Caller caller) {
        boolean asking = caller.sees(transfer.askers());
        boolean deciding = caller.sees(transfer.deciders());
        boolean withdrawal = wanted == Transfer.State.WITHDRAWN;
        boolean own = caller.subject().equals(transfer.askedBy());
        if (withdrawal ? !asking : !deciding || own) {
            throw new ProblemException(TransferProblems.NOT_THE_OTHER_SIDE);
        }
    }
}
