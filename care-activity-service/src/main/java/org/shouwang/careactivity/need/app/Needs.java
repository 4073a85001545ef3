package org.shouwang.careactivity.need.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedState;
import org.shouwang.careactivity.need.NeedStep;
import org.shouwang.platform.outbox.Loaded;

/** Where needs are kept. */
public interface Needs {
    /** Stores a need and its event in one write; false when the id was there already. */
    boolean insert(Need need);

    /** One need, with what a change of it needs. */
    Optional<Loaded<Need>> find(String id);

    /** Stores a step more and its event in one write; empty when somebody was faster. */
    Optional<Loaded<Need>> step(Loaded<Need> loaded, Need next, NeedStep step);

    /** Stores that a need was taken back, and its event, in one write; empty when somebody was faster. */
    Optional<Loaded<Need>> withdraw(Loaded<Need> loaded, Need withdrawn);

    /** All needs of a person's records, the oldest first. */
    List<Row> ofPerson(Set<String> records, @Nullable String after, int limit);

    /**
     * Needs of people of an organisation in a state, the oldest first.
     *
     * @param owner only those this role has to answer
     * @param within only people of these organisations; null = no bounds
     * @param after sort key of the last row of the page before
     */
    List<Row> ofOrganisation(
            String org,
            NeedState state,
            @Nullable String owner,
            @Nullable Set<String> within,
            @Nullable String after,
            int limit);

    /** A need and what it was sorted by. */
    record Row(Need need, String sortKey) {}
}
