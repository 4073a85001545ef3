package org.shouwang.registry.organisation.app;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.organisation.DivisionChange;
import org.shouwang.registry.rights.Sight;

/** The changes of divisions, done and to come. */
public interface DivisionChanges {

    /** The change of an id, if its old code lies in the sight. */
    Optional<DivisionChange> find(String id, Sight sight);

    /** Changes of these codes. */
    List<DivisionChange> of(Collection<String> oldCodes);

    /** All whose old code lies in the sight; by id. */
    List<DivisionChange> list(Sight sight, @Nullable String after, int limit);

    /** Stores a change; entering it again adds the codes that are new. */
    void enter(DivisionChange change, List<String> orgs);

    /** Takes one whose day has come and that nobody works on. */
    Optional<DivisionChange> claim(LocalDate today, String owner, Duration lease);

    /** Some more people have moved; false = somebody else has taken it over. */
    boolean moved(String id, long people, String owner, Duration lease);

    /** All is done that can be done without a decision. */
    void done(String id, String owner);
}
