package org.shouwang.registry.glass.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.glass.BrokenGlass;
import org.shouwang.registry.rights.Sight;

/** Glasses that were broken. */
public interface Glasses {

    /** The glass through which this account sees this person now. */
    Optional<String> open(String personId, String subject, Instant now);

    /** How many glasses an account broke on a day. */
    int broken(String subject, LocalDate day);

    /** Keeps it; false = this account's slot of that day was taken meanwhile. */
    boolean add(BrokenGlass glass);

    /** The glass of an id, if it is to be reviewed in the sight. */
    Optional<BrokenGlass> find(String id, Sight sight);

    /**
     * Glasses, by id.
     *
     * @param open only those that wait for a review
     * @param sight to be reviewed in it
     */
    List<BrokenGlass> list(boolean open, Sight sight, @Nullable String after, int limit);

    /** Keeps the review of a glass that has none; false = it has one. */
    boolean review(BrokenGlass reviewed);
}
