package org.shouwang.notification.ladder.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.notification.ladder.Ladder;

/** Where ladders are kept. Everything works on batches: one round trip whatever their number. */
public interface Ladders {

    /** Those that exist, by duty. */
    Map<String, Ladder> find(Collection<String> dutyIds);

    /** Of these duties, those with a closed ladder. */
    Set<String> closedAmong(Collection<String> dutyIds);

    /** Keeps ladders that have taken in a newer fact; older ones change nothing. */
    void save(Collection<Ladder> ladders);

    /** Open ladders whose next step has come. */
    List<Ladder> due(Instant now, int limit);

    /** How many those are. */
    long countDue(Instant now);

    /**
     * Moves a ladder's next step, unless somebody did already or it was closed.
     *
     * @param to by the ladder as it was read
     */
    void advance(Map<Ladder, Ladder> to);
}
