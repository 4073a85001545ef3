package org.shouwang.careactivity.need.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalRights;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.activity.app.WithdrawalReader;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.need.Need;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/** Takes a need back that was raised by mistake. Nothing is deleted, and a withdrawal is final. */
public final class WithdrawNeed {
    private static final int ATTEMPTS = 20;

    private final Needs needs;
    private final PlanQueries people;
    private final Clock clock;

    /** Takes needs back. */
    public WithdrawNeed(Needs needs, PlanQueries people, Clock clock) {
        this.needs = needs;
        this.people = people;
        this.clock = clock;
    }

    /** The need as it stands then. The same reason again is no fault and changes nothing; another one is refused. */
    public SeenNeed withdraw(String id, @Nullable String reason, @Nullable String comment, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Withdrawal withdrawal = WithdrawalReader.read(reason, comment, caller, clock.instant());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Loaded<Need> loaded = needs.find(id).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
            requireRight(loaded.state(), caller);
            Withdrawal before = loaded.state().withdrawal();
            if (before != null) {
                if (!before.saysTheSame(withdrawal)) {
                    throw new ProblemException(NeedProblems.NEED_WITHDRAWN);
                }
                return SeenNeed.by(caller, loaded);
            }
            Optional<Loaded<Need>> stored =
                    needs.withdraw(loaded, loaded.state().withdrawn(withdrawal));
            if (stored.isPresent()) {
                return SeenNeed.by(caller, stored.get());
            }
        }
        throw new IllegalStateException("Need " + id + " was changed by others all the time");
    }

    private void requireRight(Need need, Caller caller) {
        caller.requireSees(people.orgsOf(List.of(need.personId())).getOrDefault(need.personId(), List.of()));
        if (!WithdrawalRights.allows(need.raising().by(), caller.subject(), caller.roles(), true)) {
            throw new ProblemException(ActivityProblems.WITHDRAWAL_NOT_ALLOWED);
        }
    }
}
