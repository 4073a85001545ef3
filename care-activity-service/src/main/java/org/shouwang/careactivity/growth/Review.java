package org.shouwang.careactivity.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at how a plan goes. Never changed afterwards.
 *
 * @param id made by the client, so that a repeated request is recognised; also the id under which care plans count it
 * @param day when plan and child were looked at
 * @param verdicts one for each goal, in their order
 * @param effects how much each step helps, 0 to 4, in their order; none for a step not looked at this time
 * @param note free text: sealed at rest, never in an event or a list
 * @param by account or client that wrote it down
 * @param contentHash keyed hash of what the client sent, to tell a repetition from a contradiction
 */
public record Review(
        UUID id,
        LocalDate day,
        List<GoalVerdict> verdicts,
        List<@Nullable Integer> effects,
        @Nullable String note,
        String by,
        Instant enteredAt,
        String contentHash) {
    /** The greatest effect. */
    public static final int STRONGEST = 4;

    /** Keeps its own lists. */
    public Review {
        verdicts = List.copyOf(verdicts);
        effects = Collections.unmodifiableList(new ArrayList<>(effects));
    }
}
