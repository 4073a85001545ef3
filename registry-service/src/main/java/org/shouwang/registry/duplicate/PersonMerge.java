package org.shouwang.registry.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealed;

/**
 * Two records brought together, or taken apart again: aggregate root, one document. It holds what both were before, so that any
 * process can go on with it after any crash, and so that it can be undone.
 */
public record PersonMerge(
        String id,
        String pairId,
        Before survivor,
        Before absorbed,
        Phase phase,
        Sealed reason,
        String by,
        Instant at,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    /** How far it is. */
    public enum Phase {
        /** Decided; neither record is changed and all may still be given up. */
        BEGUN,
        /** Both records are held; it is carried to its end, whatever happens. */
        APPLYING,
        DONE,
        /** It is being taken back. */
        UNDOING,
        UNDONE,
        /** Given up before anything was changed. */
        GIVEN_UP
    }

    /** A record as it was before, and the version it had then. */
    public record Before(Person person, long version) {

        public String id() {
            return person.id();
        }
    }

    /** Decided by somebody. */
    public static PersonMerge begun(
            String id, String pairId, Before survivor, Before absorbed, Sealed reason, String by, Instant at) {
        return new PersonMerge(id, pairId, survivor, absorbed, Phase.BEGUN, reason, by, at, null, null);
    }

    /** A step further. */
    public PersonMerge in(Phase next) {
        return new PersonMerge(id, pairId, survivor, absorbed, next, reason, by, at, undoneBy, undoneAt);
    }

    /** A record changed before it was its turn: this is what it was before. */
    public PersonMerge before(Before survivorNow, Before absorbedNow) {
        return new PersonMerge(id, pairId, survivorNow, absorbedNow, phase, reason, by, at, undoneBy, undoneAt);
    }

    /** To be taken back. */
    public PersonMerge undoing(String who, Instant when) {
        return new PersonMerge(id, pairId, survivor, absorbed, Phase.UNDOING, reason, by, at, who, when);
    }

    /** Whether somebody has to go on with it. */
    public boolean open() {
        return phase == Phase.BEGUN || phase == Phase.APPLYING || phase == Phase.UNDOING;
    }
}
