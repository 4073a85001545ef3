package org.shouwang.careactivity.need.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.need.NeedStep;
import org.shouwang.careactivity.need.app.StepEntry;

/** What can be asked to be done with a need; stepId is a UUID made by the client, with which repeating a request is safe. */
final class StepRequests {
    private StepRequests() {}

    /**
     * An answer.
     *
     * @param role role in which it was given
     * @param at when it was given
     * @param outcome need_outcome code
     * @param text what was answered, up to 1,000 characters
     */
    record AnswerRequest(
            @Nullable String stepId,
            @Nullable String role,
            @Nullable String at,
            @Nullable String outcome,
            @Nullable String text) {
        StepEntry toEntry() {
            return new StepEntry(NeedStep.Kind.ANSWERED, stepId, role, at, null, outcome, text);
        }
    }

    /**
     * That another role has to answer.
     *
     * @param role role in which it is passed on
     * @param at when that was agreed
     * @param ownerRole who has to answer from now on
     * @param reason why, up to 1,000 characters
     */
    record PassOnRequest(
            @Nullable String stepId,
            @Nullable String role,
            @Nullable String at,
            @Nullable String ownerRole,
            @Nullable String reason) {
        StepEntry toEntry() {
            return new StepEntry(NeedStep.Kind.PASSED_ON, stepId, role, at, ownerRole, null, reason);
        }
    }

    /**
     * That the answer did not help.
     *
     * @param role role in which that was heard; SYSTEM when a child sent it itself
     * @param at when the person said so
     * @param reason why, up to 1,000 characters
     */
    record ReopenRequest(
            @Nullable String stepId,
            @Nullable String role,
            @Nullable String at,
            @Nullable String reason) {
        StepEntry toEntry() {
            return new StepEntry(NeedStep.Kind.REOPENED, stepId, role, at, null, null, reason);
        }
    }
}
