package org.shouwang.careactivity.careplan.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shouwang.careactivity.careplan.Fact;

/** The stored activities as care plans see them. */
public interface History {
    /** Contacts that took place (DONE), by person, in one round trip; at most a few thousand a person. */
    Map<String, List<Fact>> doneSince(Collection<String> personIds, Instant since);

    /** Everything written down for one person between two instants, also what did not succeed; the latest first. */
    List<Attempt> attempts(String personId, Instant from, Instant until, int limit);

    /**
     * One written-down contact or attempt.
     *
     * @param result contact_result code
     */
    record Attempt(Fact fact, String result) {}
}
