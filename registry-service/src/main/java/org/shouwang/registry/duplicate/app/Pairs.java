package org.shouwang.registry.duplicate.app;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.duplicate.SuspectedPair;
import org.shouwang.registry.rights.Sight;

/** The suspected pairs. */
public interface Pairs {

    /** The pair of an id. */
    Optional<Loaded<SuspectedPair>> find(String id);

    /** All pairs these people are in; one round trip. */
    List<Loaded<SuspectedPair>> of(Collection<String> personIds);

    /**
     * Open pairs of which both lie in the scope, likeliest first.
     *
     * @param org at least one of the two lies there
     * @param sight both lie in it
     * @param after place in the list of the last one of the page before
     */
    List<Loaded<SuspectedPair>> open(@Nullable String org, Sight sight, @Nullable String after, int limit);

    /** The place of a pair in the list. */
    String place(SuspectedPair pair);

    /** Stores a pair unless it is known. */
    void add(SuspectedPair pair);

    /** Changes a pair; refused with 412 when somebody else did meanwhile. */
    Loaded<SuspectedPair> change(Loaded<SuspectedPair> before, SuspectedPair after);

    /** Takes a pair away if it is still as it was read. */
    void remove(Loaded<SuspectedPair> pair);

    /** Takes away all pairs of a person. */
    void removeAllOf(String personId);

    /** How many wait for a decision. */
    long waiting();
}
