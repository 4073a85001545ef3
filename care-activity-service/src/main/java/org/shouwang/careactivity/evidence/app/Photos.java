package org.shouwang.careactivity.evidence.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.careactivity.evidence.PhotoType;

/** Where photos are kept, sealed. */
public interface Photos {
    /**
     * A photo.
     *
     * @param sha256 digest of what the client sent
     * @param stripped digest of what is kept
     * @param bytes what is kept
     */
    record Kept(String sha256, String stripped, PhotoType type, byte[] bytes, Instant at) {}

    /** Keeps a photo; false when it was there already. From now on it waits to be looked at. */
    boolean keep(Kept photo);

    /** Whether it is there. */
    boolean has(String sha256);

    /** One photo. */
    Optional<Kept> find(String sha256);

    /** Of these photos and all that look the same: digests as sent by digests as kept. */
    Map<String, Set<String>> alike(Collection<String> sha256s);

    /** Digests of photos nobody has looked at. */
    List<String> waiting(int limit);

    /** They were looked at. */
    void looked(Collection<String> sha256s);
}
