package org.shouwang.registry.correction.app;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.correction.Correction;
import org.shouwang.registry.rights.Sight;

/** The requests for a correction. */
public interface Corrections {

    /** Keeps a new one; false = the id is taken. */
    boolean add(Correction correction);

    /** The request of an id, if it lies in the sight. */
    Optional<Loaded<Correction>> find(String id, Sight sight);

    /**
     * Requests that wait, the one due first first.
     *
     * @param after day due and id of the last one of the page before
     */
    List<Loaded<Correction>> waiting(String org, Sight sight, @Nullable String after, int limit);

    /** All requests about a person, oldest first. */
    List<Correction> of(String personId);

    /** Changes one; refused with 412 when somebody else did meanwhile. */
    Loaded<Correction> change(Loaded<Correction> before, Correction after);
}
