package org.shouwang.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as whoever was called would tell of it.
 *
 * @param id of the call
 * @param number that was called
 * @param at when it came
 * @param answered whether the phone was picked up
 * @param seconds of words heard, silence left out
 * @param keys pressed, in order
 * @param end how it ended, so far
 * @param recording name of the file with what was heard; none = nothing was
 */
public record CallHeard(
        String id,
        String number,
        Instant at,
        boolean answered,
        double seconds,
        String keys,
        String end,
        @Nullable String recording) {}
