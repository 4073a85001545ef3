package org.shouwang.careactivity.careplan.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shouwang.careactivity.careplan.Fact;

/** A part of this service whose records count for duties. */
public interface FactSource {
    /** What was done, by subject of a care plan, in one round trip; at most a few thousand each. */
    Map<String, List<Fact>> doneSince(Collection<String> subjectIds, Instant since);
}
