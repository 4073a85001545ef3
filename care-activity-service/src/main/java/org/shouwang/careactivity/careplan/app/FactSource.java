package org.shouwang.careactivity.careplan.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.FactLedger.TakenBack;

/** A part of this service whose records count for duties. */
public interface FactSource {
    /** What was done, by subject of a care plan, in one round trip; at most a few thousand each. */
    Map<String, List<Fact>> doneSince(Collection<String> subjectIds, Instant since);

    /** What was done and then taken back, in one round trip at most; nothing where nothing can be. */
    default Map<String, List<TakenBack>> takenBackSince(Collection<String> subjectIds, Instant since) {
        return Map.of();
    }
}
