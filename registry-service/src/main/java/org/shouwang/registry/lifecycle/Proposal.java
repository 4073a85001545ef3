package org.shouwang.registry.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Sealed;

/**
 * Something the system thinks is to be done with a person; a human being decides, nothing happens by itself.
 *
 * @param id the same whenever the same is proposed, so that it is proposed once
 * @param orgs all whose people may decide
 * @param on the day from which it would hold
 * @param village for a move: where to
 * @param state open, or how it ended
 */
public record Proposal(
        String id,
        Kind kind,
        String personId,
        List<String> orgs,
        LocalDate on,
        @Nullable String village,
        @Nullable String school,
        @Nullable String classCode,
        State state,
        @Nullable Decision decision) {

    public Proposal {
        orgs = List.copyOf(orgs);
    }

    /** What is proposed. */
    public enum Kind {
        /** Leaving the register on turning sixteen, in difficulty on turning eighteen. */
        AGE16,
        /** Leaving it because the parents are to be back. */
        RETURN,
        /** Moving, because a roster of another place names the person. */
        MOVE
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED
    }

    /** Who decided. */
    public record Decision(String by, Instant at, @Nullable Sealed words) {}

    /** Somebody reaches the age. */
    public static Proposal age(Stay stay, LocalDate birthday) {
        return open(Kind.AGE16, stay.personId(), stay.orgs(), birthday, birthday.toString(), null, null, null);
    }

    /** The parents of somebody are to be back. */
    public static Proposal parentsBack(String personId, List<String> orgs, LocalDate on) {
        return open(Kind.RETURN, personId, orgs, on, on.toString(), null, null, null);
    }

    /** A roster of another place names somebody. */
    public static Proposal move(
            String personId,
            List<String> orgs,
            LocalDate on,
            @Nullable String village,
            @Nullable String school,
            @Nullable String classCode) {
        return open(
                Kind.MOVE, personId, orgs, on, village + "-" + school + "-" + classCode, village, school, classCode);
    }

    private static Proposal open(
            Kind kind,
            String personId,
            List<String> orgs,
            LocalDate on,
            String what,
            @Nullable String village,
            @Nullable String school,
            @Nullable String classCode) {
        return new Proposal(
                kind + "." + personId + "." + what,
                kind,
                personId,
                orgs,
                on,
                village,
                school,
                classCode,
                State.OPEN,
                null);
    }
}
