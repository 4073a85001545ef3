package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What one activity that took place counts as: itself, and what it shows besides. */
public final class ActivityFacts {
    private static final Set<ContactType> TRACKING = Set.of(ContactType.HOMEVISIT, ContactType.CDVISIT);

    private ActivityFacts() {}

    /**
     * The facts of an activity, all under its id.
     *
     * @param mood whether a mood was marked
     * @param form whether the form of a visit was filled in
     */
    public static List<Fact> of(UUID id, ContactType type, Instant at, Instant enteredAt, boolean mood, boolean form) {
        List<Fact> facts = new ArrayList<>(2);
        facts.add(new Fact(id, type, at, enteredAt));
        if (mood) {
            facts.add(new Fact(id, ContactType.MOOD, at, enteredAt));
        }
        if (form && TRACKING.contains(type)) {
            facts.add(new Fact(id, ContactType.TRACK, at, enteredAt));
        }
        return facts;
    }
}
