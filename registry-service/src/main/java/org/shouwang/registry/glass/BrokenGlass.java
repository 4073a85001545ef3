package org.shouwang.registry.glass;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Sealed;

/**
 * Somebody opened one record in an emergency.
 *
 * @param personId whose; it need not exist, since breaking a glass does not tell
 * @param slot which of this account's glasses of the day it is, from 1
 * @param orgs who reviews it: where the record lies and where the breaker belongs
 * @param words what happened, sealed; none = erased with the person
 * @param review none = waits for one
 */
public record BrokenGlass(
        String id,
        String personId,
        String subject,
        List<String> roles,
        LocalDate day,
        int slot,
        Emergency emergency,
        @Nullable Sealed words,
        Instant at,
        List<String> orgs,
        @Nullable Review review) {

    /** How long the record can be seen. */
    public static final Duration OPEN_FOR = Duration.ofHours(2);

    /** How many glasses an account may break on one day. */
    public static final int MOST_A_DAY = 3;

    /** Why. */
    public enum Emergency {
        /** Somebody is missing. */
        MISSING,
        /** Injury, illness, self-harm: life or health at stake. */
        LIFE,
        /** Violence, sexual harm, neglect. */
        HARM,
        /** Found without anybody to look after. */
        UNATTENDED,
        /** Flood, fire, cold and the like. */
        DISASTER
    }

    /** What the reviewer found. */
    public enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED
    }

    /** Somebody else has looked at it. */
    public record Review(Verdict verdict, @Nullable Sealed words, String by, Instant at) {}

    public BrokenGlass {
        roles = List.copyOf(roles);
        orgs = List.copyOf(orgs);
    }

    /** When it closes. */
    public Instant until() {
        return at.plus(OPEN_FOR);
    }

    /** The same, looked at; a verdict is final. */
    public BrokenGlass reviewed(Review by) {
        return new BrokenGlass(id, personId, subject, roles, day, slot, emergency, words, at, orgs, by);
    }
}
