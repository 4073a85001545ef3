package org.shouwang.careactivity.evidence.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.evidence.Review;
import org.shouwang.careactivity.evidence.Suspicion;
import org.shouwang.platform.outbox.Loaded;

/** Where reviews are kept. */
public interface Reviews {
    /** Makes a review of what was found, or adds what is new to the open one; doing it twice changes nothing more. */
    void raise(Suspicion found, Instant now);

    /** One review, with what a change of it needs. */
    Optional<Loaded<Review>> find(String id);

    /** Stores a decision; false when somebody was faster. */
    boolean decide(Loaded<Review> loaded, Review decided);

    /**
     * Reviews of an organisation, the latest first.
     *
     * @param within only of these organisations; null = no bounds
     * @param besides not those that somebody of this account is the recorder of
     * @param before sort key of the last row of the page before
     */
    List<Row> list(
            String org,
            Review.State state,
            @Nullable Set<String> within,
            String besides,
            @Nullable String before,
            int limit);

    /** A review and what it was sorted by. */
    record Row(Review review, String sortKey) {}
}
