package org.shouwang.careactivity.pairing.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.PairEnd;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.PartnerOutcome;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/** Ends a pair, for good. The same end again changes nothing. */
public final class FinishPair {
    private final PartnerStore partners;
    private final FindPairs pairs;
    private final Clock clock;

    /** Uses business time. */
    public FinishPair(PartnerStore partners, FindPairs pairs, Clock clock) {
        this.partners = partners;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** The pair as it stands then, with its log. */
    public FindPairs.Detailed end(String pairId, EndPair entry, Caller caller) {
        FindPairs.Row row = pairs.seen(pairId, caller);
        PairRights.requireArranges(caller, row.pair().type());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PairEnd end = PairReader.end(entry, row.pair(), caller, now);
        partners.change(row.partnerId(), kept -> {
            Partner partner = Objects.requireNonNull(kept).partner();
            Pair pair = partner.pair(row.pair().id()).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
            PairEnd before = pair.end();
            if (before == null) {
                return partner.end(one -> one.id().equals(pair.id()), end);
            }
            if (!before.saysTheSame(end)) {
                throw new ProblemException(PairProblems.PAIR_ENDED);
            }
            return new PartnerOutcome(partner, List.of());
        });
        return pairs.one(pairId, caller);
    }
}
