package org.shouwang.careactivity.activity.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.platform.outbox.Loaded;

/** Where activities are kept. */
public interface Activities {
    /** Stores activities and their events in one round trip; returns the ids that were there already. */
    Set<String> insertAll(List<Activity> activities);

    /** Content hashes of stored activities, by id. */
    Map<String, String> contentHashes(Collection<String> ids);

    /** One activity, with what a change of it needs. */
    Optional<Loaded<Activity>> find(String id);

    /** Those of some ids that exist, by id, in one round trip. */
    Map<String, Activity> findAll(Collection<String> ids);

    /** Stores that an activity was taken back, and its event, in one write; false when somebody was faster. */
    boolean withdraw(Loaded<Activity> loaded, Activity withdrawn);

    /**
     * Activities of a person's records without notes, withdrawn ones too, the latest first.
     *
     * @param before sort key of the last row of the page before
     */
    List<Row> ofPerson(Set<String> records, @Nullable String before, int limit);

    /** A person's activities of some types between two instants, without details and withdrawn ones, the latest first. */
    List<Activity> ofTypes(String personId, Collection<ContactType> types, Instant from, Instant until, int limit);

    /** An activity and what it was sorted by. */
    record Row(Activity activity, String sortKey) {}
}
