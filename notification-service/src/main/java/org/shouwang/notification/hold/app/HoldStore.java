package org.shouwang.notification.hold.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.notification.hold.Hold;

/** Where holds are kept, and when the service last was able to send. */
public interface HoldStore {

    /** All of them. */
    List<Hold> all();

    /** Keeps one; one that is there stays as it is. */
    void keep(Hold hold);

    /** Lets one go; says whether it was there. */
    boolean remove(String id);

    /** Wall time at which sending was last possible; empty = never yet. */
    Optional<Instant> alive();

    /** Sending was possible at this wall time. */
    void alive(Instant wall);
}
