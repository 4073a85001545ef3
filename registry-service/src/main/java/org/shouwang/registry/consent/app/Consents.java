package org.shouwang.registry.consent.app;

import java.util.List;
import java.util.Optional;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.consent.Standing;

/** Notices and consents. Whatever rests on a consent asks {@link #allows} each time before it is done. */
public interface Consents {

    /** Adds an entry; false = there is one of this id. */
    boolean add(Consent consent);

    /** An entry. */
    Optional<Consent> find(String id);

    /** All entries of a person, oldest first. */
    List<Consent> of(String personId);

    /** Words about volunteers not yet known to stand on the person's document. */
    List<Consent> toFollow(int limit);

    /** It stands there. */
    void followed(String id);

    /** Whether something may be done with a person's data now. */
    default boolean allows(String personId, Consent.Purpose purpose) {
        return Standing.of(of(personId)).allows(purpose);
    }
}
