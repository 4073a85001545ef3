package org.shouwang.careactivity.careplan.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.shouwang.careactivity.careplan.Retry;

/** Attempts that failed and promised another one. */
public interface PromisedRetries {
    /** Those of people since an instant that were not withdrawn, in one round trip, in no order; also those kept since. */
    List<Retry> of(Collection<String> personIds, Instant since);
}
