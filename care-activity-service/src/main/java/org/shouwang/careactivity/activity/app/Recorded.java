package org.shouwang.careactivity.activity.app;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.ProblemException;

/** What became of one entry. */
public record Recorded(
        @Nullable String activityId,
        Outcome outcome,
        @Nullable ProblemException refusal) {
    /** The three ways an entry can go. */
    public enum Outcome {
        /** Stored now. */
        RECORDED,
        /** Stored before, with the same content. */
        ALREADY_RECORDED,
        /** Not stored. */
        REFUSED
    }
}
