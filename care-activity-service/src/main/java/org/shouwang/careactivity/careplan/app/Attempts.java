package org.shouwang.careactivity.careplan.app;

import java.time.Instant;
import java.util.List;
import org.shouwang.careactivity.careplan.Fact;

/** Contacts one by one, also those that did not succeed. */
public interface Attempts {
    /** Everything written down for one person between two instants; the latest first. */
    List<Attempt> attempts(String personId, Instant from, Instant until, int limit);

    /**
     * One written-down contact or attempt.
     *
     * @param result contact_result code
     */
    record Attempt(Fact fact, String result) {}
}
