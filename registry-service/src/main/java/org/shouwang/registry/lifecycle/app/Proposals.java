package org.shouwang.registry.lifecycle.app;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.lifecycle.Proposal;

/** What the system proposed. */
public interface Proposals {

    /** Adds those not proposed before; those decided stay as they are. */
    void propose(Collection<Proposal> proposals);

    /** The proposal of an id. */
    Optional<Proposal> find(String id);

    /**
     * Open ones, by id.
     *
     * @param scope lies in one of these; none = everywhere
     */
    List<Proposal> open(
            String org, Proposal.@Nullable Kind kind, @Nullable Set<String> scope, @Nullable String after, int limit);

    /** Notes how an open one ended; false when somebody did already. */
    boolean decide(String id, Proposal.State state, Proposal.Decision decision);

    /** Forgets all about a person. */
    void forget(String personId);

    /** The day up to which the daily work is done; empty before the first time. */
    Optional<LocalDate> doneUntil();

    /** Notes that the daily work of a day is done. */
    void done(LocalDate day);
}
