package org.shouwang.careactivity.aid;

import java.time.Instant;
import java.util.List;

/**
 * Through whose hands it went.
 *
 * @param org the class, school, village, town or county that handed it out
 * @param orgs that organisation and those above it, as far as the recipients tell: who may read it
 * @param role the role in which it was handed out
 * @param by account or client that wrote it down
 * @param enteredAt when it was written down
 */
public record Handover(String org, List<String> orgs, String role, String by, Instant enteredAt) {
    /** Keeps its own list. */
    public Handover {
        orgs = List.copyOf(orgs);
    }

    /** The same, with those above it. */
    Handover within(List<String> above) {
        return new Handover(org, above, role, by, enteredAt);
    }
}
