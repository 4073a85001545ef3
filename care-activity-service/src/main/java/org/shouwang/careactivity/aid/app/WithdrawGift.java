package org.shouwang.careactivity.aid.app;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalRights;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.activity.app.WithdrawalReader;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/** Takes a gift back that should not have been written down so. Nothing is deleted, and a withdrawal is final. */
public final class WithdrawGift {
    private static final int ATTEMPTS = 20;

    private final Gifts gifts;
    private final Clock clock;

    /** Takes gifts back. */
    public WithdrawGift(Gifts gifts, Clock clock) {
        this.gifts = gifts;
        this.clock = clock;
    }

    /** The gift as it stands then. The same reason again is no fault and changes nothing; another one is refused. */
    public SeenGift withdraw(String id, @Nullable String reason, @Nullable String comment, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Withdrawal withdrawal = WithdrawalReader.read(reason, comment, caller, clock.instant());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Loaded<Gift> loaded = gifts.find(id).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
            requireRight(loaded.state(), caller);
            Withdrawal before = loaded.state().withdrawal();
            if (before != null) {
                if (!before.saysTheSame(withdrawal)) {
                    throw new ProblemException(GiftProblems.GIFT_WITHDRAWN);
                }
                return SeenGift.by(caller, loaded);
            }
            Optional<Loaded<Gift>> stored =
                    gifts.withdraw(loaded, loaded.state().withdrawn(withdrawal));
            if (stored.isPresent()) {
                return SeenGift.by(caller, stored.get());
            }
        }
        throw new IllegalStateException("Gift " + id + " was changed by others all the time");
    }

    /** Who sees the organisation that handed it out answers for all who got something: each of them belonged to it. */
    private static void requireRight(Gift gift, Caller caller) {
        caller.requireSees(gift.handover().orgs());
        if (!WithdrawalRights.allows(gift.handover().by(), caller.subject(), caller.roles(), true)) {
            throw new ProblemException(ActivityProblems.WITHDRAWAL_NOT_ALLOWED);
        }
    }
}
