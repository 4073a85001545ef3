package org.shouwang.registry.duplicate.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.duplicate.PersonMerge;

/** The merges, and which records they hold. */
public interface Merges {

    Optional<Loaded<PersonMerge>> find(String id);

    Loaded<PersonMerge> add(PersonMerge merge);

    /** Changes a merge; refused with 412 when somebody else did meanwhile. */
    Loaded<PersonMerge> change(Loaded<PersonMerge> before, PersonMerge after);

    /** Merges that are not at their end, begun before an instant. */
    List<Loaded<PersonMerge>> openSince(Instant before, int limit);

    /** Merges of a person that are being taken back. */
    List<Loaded<PersonMerge>> undoingOf(String personId);

    /** Takes away a merge. */
    void remove(String id);

    /** Takes away all merges of a person, with what they hold of both. */
    void removeAllOf(String personId);

    /** Takes away merges done before an instant: nobody may undo them any more. Returns how many. */
    long forget(Instant before);

    /** Holds a record for a merge; false = another merge holds it. */
    boolean hold(String personId, String mergeId);

    /** Lets go of a record this merge holds. */
    void release(String personId, String mergeId);
}
