package org.shouwang.careactivity.evidence.app;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.careactivity.activity.Activity;

/** Activities as those see them who look whether they are plausible. */
public interface LookedActivities {
    /** Activities nobody has looked at, the oldest entry first. */
    List<Activity> waiting(int limit);

    /** How many those are. */
    long countWaiting();

    /** They were looked at. */
    void looked(Collection<UUID> ids);

    /** Of these activities, those that were taken back. */
    Set<UUID> withdrawnAmong(Collection<UUID> ids);

    /** Activities that name a photo and were not taken back. */
    List<Activity> naming(String sha256);
}
