package org.shouwang.careactivity.need;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a need after it was raised. Never changed and never lost.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param role the role in which it was done
 * @param by account or client that wrote it down
 * @param at when it was done
 * @param enteredAt when it was written down
 * @param newOwner whom it was passed on to; only of PASSED_ON
 * @param outcome what the answer brings; only of ANSWERED
 * @param words the answer, or the reason: sealed at rest, for note readers only
 */
public record NeedStep(
        UUID id,
        Kind kind,
        String role,
        String by,
        Instant at,
        Instant enteredAt,
        @Nullable String newOwner,
        @Nullable NeedOutcome outcome,
        String words) {

    /** What can be done with a need. */
    public enum Kind {
        /** 转交 another role has to answer from now on. */
        PASSED_ON,
        /** 答复 somebody answered. */
        ANSWERED,
        /** 重新提出 the answer did not help. */
        REOPENED
    }

    /** Whether a client said the same in both. */
    public boolean saysTheSame(NeedStep other) {
        return kind == other.kind
                && role.equals(other.role)
                && at.equals(other.at)
                && Objects.equals(newOwner, other.newOwner)
                && outcome == other.outcome
                && words.equals(other.words);
    }
}
