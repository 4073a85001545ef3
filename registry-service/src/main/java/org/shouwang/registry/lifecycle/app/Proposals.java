package org.shouwang.registry.lifecycle.app;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.lifecycle.Proposal;
import org.shouwang.registry.rights.Sight;

/** What the system proposed. */
public interface Proposals {

    /** Adds those not proposed before; those decided stay as they are. */
    void propose(Collection<Proposal> proposals);

    /** The proposal of an id, if it lies in the sight. */
    Optional<Proposal> find(String id, Sight sight);

    /**
     * Open ones, by id.
     *
     * @param sight lies in it
     */
    List<Proposal> open(String org, Proposal.@Nullable Kind kind, Sight sight, @Nullable String after, int limit);

    /** Notes how an open one ended; false when somebody did already. */
    boolean decide(String id, Proposal.State state, Proposal.Decision decision);

    /** Forgets all about a person. */
    void forget(String personId);

    /** The day up to which the daily work is done; empty before the first time. */
    Optional<LocalDate> doneUntil();

    /** Notes that the daily work of a day is done. */
    void done(LocalDate day);
}
