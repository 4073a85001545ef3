package org.shouwang.registry.duplicate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Sealed;

/**
 * Two records that may be of one person, and what somebody decided about them: aggregate root, one document.
 *
 * @param one the record with the smaller id
 * @param essence keyed hash of what the likeness rests on; when it changes, a decided question is open again
 * @param decision the last one, none while nobody decided
 */
public record SuspectedPair(
        String id,
        Side one,
        Side other,
        Kind kind,
        Likeness likeness,
        State state,
        String essence,
        @Nullable Decision decision,
        Instant foundAt) {

    /** What is asked, or was answered. */
    public enum State {
        /** Nobody decided yet. */
        OPEN,
        /** Two people. */
        DIFFERENT,
        /** One person: merged, or being merged. */
        SAME
    }

    /** One of the two, and where it lies. */
    public record Side(String personId, List<String> orgs) {

        public Side {
            orgs = List.copyOf(orgs);
        }
    }

    /** Who decided, and the merge it led to. */
    public record Decision(
            String by, Instant at, Sealed reason, @Nullable String mergeId) {}

    /** The id of the pair of two people, whichever comes first. */
    public static String idOf(String one, String other) {
        return one.compareTo(other) < 0 ? one + "~" + other : other + "~" + one;
    }

    /** Just found. */
    public static SuspectedPair found(Side one, Side other, Kind kind, Likeness likeness, String essence, Instant at) {
        return new SuspectedPair(
                idOf(one.personId(), other.personId()), one, other, kind, likeness, State.OPEN, essence, null, at);
    }

    /** Seen again; a decision stands until something it rests on changes. */
    public SuspectedPair seen(SuspectedPair now) {
        boolean again = state == State.DIFFERENT && !essence.equals(now.essence) && now.likeness.suspected();
        return new SuspectedPair(
                id,
                now.one,
                now.other,
                kind,
                now.likeness,
                again ? State.OPEN : state,
                state == State.OPEN || again ? now.essence : essence,
                decision,
                again ? now.foundAt : foundAt);
    }

    /** Two people. */
    public SuspectedPair different(Decision by) {
        return decided(State.DIFFERENT, by);
    }

    /** One person. */
    public SuspectedPair same(Decision by) {
        return decided(State.SAME, by);
    }

    /** Asked again: the merge was undone or could not be done. */
    public SuspectedPair reopened() {
        return decided(State.OPEN, null);
    }

    private SuspectedPair decided(State next, @Nullable Decision by) {
        return new SuspectedPair(id, one, other, kind, likeness, next, essence, by, foundAt);
    }

    /** The other one of the two. */
    public String partnerOf(String personId) {
        return one.personId().equals(personId) ? other.personId() : one.personId();
    }

    /** Whether it is about a person. */
    public boolean has(String personId) {
        return one.personId().equals(personId) || other.personId().equals(personId);
    }
}
