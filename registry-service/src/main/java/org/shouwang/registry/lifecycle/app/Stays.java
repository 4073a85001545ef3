package org.shouwang.registry.lifecycle.app;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.lifecycle.Stay;
import org.shouwang.registry.rights.Sight;

/** Looks along the life cycles of all people; every question goes by an index. */
public interface Stays {

    /**
     * People present who have to be looked at by a day, by id.
     *
     * @param sight lies in it
     * @param after id of the last one of the page before
     */
    List<Stay> toVerify(String org, Sight sight, LocalDate day, @Nullable String after, int limit);

    /** Children present who were born from one day to another, by id. */
    List<Stay> childrenBorn(LocalDate from, LocalDate to, @Nullable String after, int limit);

    /** Those who left until a day, locked or not, by id. */
    List<Stay> leftUntil(LocalDate day, @Nullable String after, int limit);

    /** Ids of tombstones behind which something is still to be cleared away. */
    List<String> toClear(int limit);

    /** Notes that nothing is left to be cleared away. */
    void cleared(String personId);

    /** Ids of people somebody asked to erase, who lie in the organisation, by id. */
    List<String> toErase(String org, Sight sight, @Nullable String after, int limit);
}
