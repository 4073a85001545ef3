package org.shouwang.registry.lifecycle.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.lifecycle.Stay;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Lists whom somebody has to look at again. */
@Service
public final class FindDue {

    private final Stays stays;
    private final Clock clock;

    FindDue(Stays stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    /**
     * One page, by id.
     *
     * @param by the day by which it is due; none = today
     */
    public List<Stay> due(String org, @Nullable LocalDate by, @Nullable String after, int limit, Caller caller) {
        Rights.require(Operation.LIST_VERIFICATIONS_DUE, caller);
        return stays.toVerify(org, Rights.sight(caller), by == null ? LocalDate.now(clock) : by, after, limit);
    }
}
