package org.shouwang.careactivity.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a session belongs. The service keeps no organisations of its own: those of the participants, widest first, tell. */
public final class SessionScope {
    private SessionScope() {}

    /**
     * The organisation and those above it that all participants share; none when one of them does not belong to it.
     *
     * @param participants organisations of each participant, widest first
     */
    public static Optional<List<String>> of(String org, Iterable<List<String>> participants) {
        List<String> shared = null;
        for (List<String> theirs : participants) {
            int at = theirs.indexOf(org);
            if (at < 0) {
                return Optional.empty();
            }
            List<String> above = theirs.subList(0, at + 1);
            if (shared == null) {
                shared = new ArrayList<>(above);
            } else {
                shared.retainAll(above);
            }
        }
        return Optional.ofNullable(shared);
    }
}
