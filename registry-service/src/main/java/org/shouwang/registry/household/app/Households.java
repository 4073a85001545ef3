package org.shouwang.registry.household.app;

import java.util.List;
import java.util.Optional;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.household.Household;
import org.shouwang.registry.rights.Sight;

/** The households there are. A person lives in one of them at most, whoever writes at the same moment. */
public interface Households {

    /** The household of an id, if it lies in the sight. */
    Optional<Loaded<Household>> find(String id, Sight sight);

    /** Where a person lives. */
    Optional<Loaded<Household>> of(String personId);

    /** The next ones in a village, in the order of their ids. */
    List<Loaded<Household>> inVillage(String village, String after, int limit);

    /** Keeps a new one; empty = somebody in it lives in another one. */
    Optional<Loaded<Household>> add(Household household);

    /** Changes one; empty = somebody in it lives in another one. Refused with 412 when somebody else changed it meanwhile. */
    Optional<Loaded<Household>> change(Loaded<Household> before, Household after);
}
