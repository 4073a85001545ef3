package org.shouwang.registry.paper.app;

import java.util.List;
import java.util.Optional;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.paper.EntrustedCare;

/** The entrusted-care papers there are, and the bytes of their scans. */
public interface Papers {

    /** The paper of an id. */
    Optional<Loaded<EntrustedCare>> find(String id);

    /** All papers of a child, in no order. */
    List<Loaded<EntrustedCare>> of(String personId);

    /** Stores a new paper; false = the id is taken. */
    boolean add(EntrustedCare paper);

    /** Changes a paper; refused with 412 when somebody else did meanwhile. */
    Loaded<EntrustedCare> change(Loaded<EntrustedCare> before, EntrustedCare after);

    /** Stores the bytes of a scan, sealed. They count only once the paper names the scan. */
    void keep(String scanId, EntrustedCare paper, byte[] content);

    /** The bytes of a scan. */
    byte[] open(String scanId, EntrustedCare paper);

    /** Takes away all scans of a paper but the one it names: those replaced, and those a crash left behind. */
    void tidy(EntrustedCare paper);
}
