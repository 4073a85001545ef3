package org.shouwang.registry.duplicate.app;

import java.time.Clock;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.springframework.stereotype.Service;

/** Asks for a look at everybody on the register, such as after the rules changed; done in the background. */
@Service
public final class ScanEverybody {

    private final Checks checks;
    private final Ids ids;
    private final Clock clock;

    ScanEverybody(Checks checks, Ids ids, Clock clock) {
        this.checks = checks;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins; one that goes on begins anew. */
    public Checks.Scan start(Caller caller) {
        DuplicateRights.requireScanner(caller);
        Checks.Scan scan = new Checks.Scan(ids.next(), caller.subject(), clock.instant(), "", 0, null);
        checks.start(scan);
        return scan;
    }

    /** How far the last one is. */
    public Checks.Scan last(Caller caller) {
        DuplicateRights.requireScanner(caller);
        Checks.Scan scan = checks.scan();
        if (scan == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        return scan;
    }
}
