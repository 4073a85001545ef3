package org.shouwang.registry.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records a query may read for a caller. It goes into the query itself: a record outside is never loaded, so an answer
 * about it is the answer about nobody, made by the same steps.
 *
 * @param orgs one of these must be among a record's own; none = everywhere
 * @param agreed only people who agreed that volunteers are told of them
 */
public record Sight(@Nullable Set<String> orgs, boolean agreed) {

    /** What the service itself looks at, on nobody's behalf. */
    public static final Sight EVERYTHING = new Sight(null);

    /** People whether they agreed to anything or not. */
    public Sight(@Nullable Set<String> orgs) {
        this(orgs, false);
    }

    public Sight {
        orgs = orgs == null ? null : Set.copyOf(orgs);
    }
}
