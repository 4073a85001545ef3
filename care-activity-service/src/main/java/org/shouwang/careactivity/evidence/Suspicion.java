package org.shouwang.careactivity.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * That activities do not go together well. A question, no verdict.
 *
 * @param key what it is about: the same each time it is found, so that it is asked once
 * @param recorders who wrote them down
 * @param orgs organisations of their people
 */
public record Suspicion(ReviewKind kind, String key, Set<UUID> activityIds, Set<String> recorders, Set<String> orgs) {

    /** Keeps its own sets. */
    public Suspicion {
        activityIds = Set.copyOf(activityIds);
        recorders = Set.copyOf(recorders);
        orgs = Set.copyOf(orgs);
    }

    /** About these activities. */
    static Suspicion about(ReviewKind kind, String key, Collection<Trace> traces) {
        return new Suspicion(
                kind,
                key,
                traces.stream().map(Trace::activityId).collect(Collectors.toSet()),
                traces.stream().map(Trace::by).collect(Collectors.toSet()),
                traces.stream().flatMap(trace -> trace.orgs().stream()).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The id of its review: made of kind and key. */
    public UUID reviewId() {
        return UUID.nameUUIDFromBytes((kind + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }
}
