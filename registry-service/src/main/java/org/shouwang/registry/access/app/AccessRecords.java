package org.shouwang.registry.access.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.access.Anchor;
import org.shouwang.registry.access.ChainedView;
import org.shouwang.registry.access.RecordView;
import org.shouwang.registry.access.Segment;

/** The access log as it is stored. */
public interface AccessRecords {

    /**
     * Which views; all parts given must hold.
     *
     * @param from not before
     * @param to before
     * @param scope lies in one of these; none = everywhere
     * @param after instant and id of the last one of the page before
     */
    record Query(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String personId,
            @Nullable String subject,
            @Nullable String org,
            @Nullable Set<String> scope,
            @Nullable After after,
            int limit) {}

    /** Where a page ended. */
    record After(Instant at, String id) {}

    /** Views, newest first. */
    List<RecordView> page(Query query);

    /** All views of a time, one after the other. */
    void each(Query query, Consumer<RecordView> view);

    /** All segments, by number. */
    List<Segment> segments();

    /** All entries a writer wrote, by sequence, one after the other. */
    void entries(String writer, Consumer<ChainedView> entry);

    /** How many entries there are at all. */
    long count();

    /** How many of them have no hash. */
    long unchained();

    /** Where this process stands; none = it wrote nothing yet. */
    Optional<Anchor> here();

    /** How many views this process refused because they could not be logged. */
    long refused();
}
