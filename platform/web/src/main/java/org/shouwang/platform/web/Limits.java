package org.shouwang.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many rows a page may have. */
public final class Limits {

    private Limits() {}

    /**
     * @param limit what the caller asked for
     * @param fallback when he asked for nothing
     * @param max cap
     * @throws ProblemException 422 when it is not positive
     */
    public static int of(@Nullable Integer limit, int fallback, int max) {
        if (limit == null) {
            return fallback;
        }
        if (limit < 1) {
            throw new ProblemException(CommonProblems.VALIDATION_FAILED)
                    .withErrors(List.of(Violations.of("limit", "Positive")));
        }
        return Math.min(limit, max);
    }
}
