package org.shouwang.careactivity.need.app;

import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.need.NeedStep;

/**
 * A step as a client sent it; only its kind is known, by the address it came to.
 *
 * @param words the answer, or the reason
 */
public record StepEntry(
        NeedStep.Kind kind,
        @Nullable String stepId,
        @Nullable String role,
        @Nullable String at,
        @Nullable String ownerRole,
        @Nullable String outcome,
        @Nullable String words) {}
