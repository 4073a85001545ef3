package org.shouwang.registry.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Sealed;

/**
 * The wish to move a person from one village, school or class to another: asked for by one side, decided by the other. Until it
 * is accepted the person stays wholly with the giving side.
 *
 * @param side who asked
 * @param from all the person lay in when it was asked for
 * @param target where to
 * @param words why, sealed
 * @param expiresOn the last day on which it can be decided
 * @param decision how it ended; none while it is open
 * @param pending accepted, but not yet known to stand in the person's document
 */
public record Transfer(
        String id,
        String personId,
        Side side,
        List<String> from,
        Target target,
        Sealed words,
        String askedBy,
        Instant askedAt,
        LocalDate expiresOn,
        State state,
        @Nullable Decision decision,
        boolean pending) {

    public Transfer {
        from = List.copyOf(from);
    }

    /** One of the two sides. */
    public enum Side {
        GIVING,
        TAKING
    }

    /** Where a transfer stands. */
    public enum State {
        ASKED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        /** Accepted, but the person had left the register before. */
        LAPSED
    }

    /**
     * Where to; what is not named stays.
     *
     * @param village division code
     * @param school school code
     * @param classCode class code
     * @param orgs all that the places named lie in
     */
    public record Target(
            @Nullable String village,
            @Nullable String school,
            @Nullable String classCode,
            List<String> orgs) {

        public Target {
            orgs = List.copyOf(orgs);
        }
    }

    /** How it ended, by whom. */
    public record Decision(String by, Instant at, @Nullable Sealed words) {}

    /** A new one. */
    public static Transfer asked(
            String id,
            String personId,
            Side side,
            List<String> from,
            Target target,
            Sealed words,
            String by,
            Instant at,
            LocalDate expiresOn) {
        return new Transfer(id, personId, side, from, target, words, by, at, expiresOn, State.ASKED, null, false);
    }

    /** Whose word decides: the organisations of the side that was asked. */
    public List<String> deciders() {
        return side == Side.GIVING ? target.orgs() : from;
    }

    /** The organisations of the side that asked. */
    public List<String> askers() {
        return side == Side.GIVING ? from : target.orgs();
    }

    /** Accepted; the person is moved next. Empty = it is over. */
    public Optional<Transfer> accepted(Decision decided) {
        return over(State.ACCEPTED, decided, true);
    }

    /** Refused by the other side. Empty = it is over. */
    public Optional<Transfer> refused(Decision decided) {
        return over(State.REFUSED, decided, false);
    }

    /** Taken back by the side that asked. Empty = it is over. */
    public Optional<Transfer> withdrawn(Decision decided) {
        return over(State.WITHDRAWN, decided, false);
    }

    /** Nobody decided in time. Empty = it is over, or there is time left. */
    public Optional<Transfer> expired(LocalDate today, Decision decided) {
        return today.isAfter(expiresOn) ? over(State.EXPIRED, decided, false) : Optional.empty();
    }

    private Optional<Transfer> over(State next, Decision decided, boolean toApply) {
        return state == State.ASKED ? Optional.of(with(next, decided, toApply)) : Optional.empty();
    }

    /** Stands in the person's document. */
    public Transfer applied() {
        return with(state, decision, false);
    }

    /** Accepted too late: the person had left. */
    public Transfer lapsed() {
        return with(State.LAPSED, decision, false);
    }

    private Transfer with(State next, @Nullable Decision decided, boolean toApply) {
        return new Transfer(
                id, personId, side, from, target, words, askedBy, askedAt, expiresOn, next, decided, toApply);
    }
}
