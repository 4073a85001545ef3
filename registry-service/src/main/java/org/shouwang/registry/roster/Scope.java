package org.shouwang.registry.roster;

import java.util.Collection;
import java.util.List;

/**
 * For which organisations somebody may write.
 *
 * @param everywhere no limit
 * @param orgs codes; a record lies in the scope when one of them is among its own
 */
public record Scope(boolean everywhere, List<String> orgs) {

    public Scope {
        orgs = List.copyOf(orgs);
    }

    /** Whether a record with these organisations lies in the scope. */
    public boolean covers(Collection<String> recordOrgs) {
        return everywhere || orgs.stream().anyMatch(recordOrgs::contains);
    }
}
