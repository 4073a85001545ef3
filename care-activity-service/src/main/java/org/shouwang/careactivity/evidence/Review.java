package org.shouwang.careactivity.evidence;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quiet review 复核: somebody above looks at activities that do not go together well. It changes no duty and is told to nobody.
 *
 * @param recorders who wrote the activities down: none of them decides on it or sees it
 * @param orgs organisations of their people: who may see it
 * @param decision what came of it; null while it is open
 */
public record Review(
        UUID id,
        ReviewKind kind,
        Set<UUID> activityIds,
        Set<String> recorders,
        Set<String> orgs,
        Instant raisedAt,
        @Nullable Decision decision) {

    /** Keeps its own sets. */
    public Review {
        activityIds = Set.copyOf(activityIds);
        recorders = Set.copyOf(recorders);
        orgs = Set.copyOf(orgs);
    }

    /** Where it stands. */
    public enum State {
        /** 待核对 nobody has decided yet. */
        OPEN,
        /** 已说明 it happened as written down, and why it looked odd is known. */
        EXPLAINED,
        /** 已更正 something was wrong and has been put right. */
        CORRECTED
    }

    /**
     * What came of it.
     *
     * @param state EXPLAINED or CORRECTED
     * @param word how it was explained or put right: sealed at rest
     * @param by account of whoever decided
     */
    public record Decision(State state, String word, String by, Instant at) {
        /** Whether it says the same, so that a repeated request is recognised. */
        public boolean saysTheSame(Decision other) {
            return state == other.state && word.equals(other.word);
        }
    }

    /** A review of what was found. */
    public static Review of(Suspicion found, Instant now) {
        return new Review(
                found.reviewId(), found.kind(), found.activityIds(), found.recorders(), found.orgs(), now, null);
    }

    /** Where it stands. */
    public State state() {
        return decision == null ? State.OPEN : decision.state();
    }

    /** The same with what was found since; a decided one stays as it was decided. */
    public Review with(Suspicion found) {
        return decision == null
                ? new Review(
                        id,
                        kind,
                        union(activityIds, found.activityIds()),
                        union(recorders, found.recorders()),
                        union(orgs, found.orgs()),
                        raisedAt,
                        null)
                : this;
    }

    /** The same, decided. */
    public Review decided(Decision taken) {
        return new Review(id, kind, activityIds, recorders, orgs, raisedAt, taken);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        Set<T> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
