package org.shouwang.careactivity.need.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.web.WithdrawalResponse;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedStep;
import org.shouwang.careactivity.need.app.SeenNeed;

/** A need. Steps are only in the answer for a single one, what was said only there and only for note readers. */
public record NeedResponse(
        String needId,
        String kind,
        String personId,
        String category,
        String state,
        String ownerRole,
        @Nullable String text,
        String role,
        Instant at,
        String recordedBy,
        Instant enteredAt,
        @Nullable String outcome,
        @Nullable Instant answeredAt,
        @Nullable List<StepResponse> steps,
        @Nullable WithdrawalResponse withdrawal) {

    /** One thing that was done with it. */
    public record StepResponse(
            String stepId,
            String kind,
            String role,
            Instant at,
            String recordedBy,
            Instant enteredAt,
            @Nullable String ownerRole,
            @Nullable String outcome,
            @Nullable String words) {
        static StepResponse of(NeedStep step, boolean wordsShown) {
            return new StepResponse(
                    step.id().toString(),
                    step.kind().name(),
                    step.role(),
                    step.at(),
                    step.by(),
                    step.enteredAt(),
                    step.newOwner(),
                    step.outcome() == null ? null : step.outcome().name(),
                    wordsShown ? step.words() : null);
        }
    }

    static NeedResponse one(SeenNeed seen) {
        boolean words = seen.wordsShown();
        List<StepResponse> steps = seen.need().steps().stream()
                .map(step -> StepResponse.of(step, words))
                .toList();
        return of(seen.need(), words, steps);
    }

    static NeedResponse row(Need need) {
        return of(need, false, null);
    }

    private static NeedResponse of(Need need, boolean words, @Nullable List<StepResponse> steps) {
        Withdrawal withdrawal = need.withdrawal();
        NeedStep answer = need.answer().orElse(null);
        return new NeedResponse(
                need.id().toString(),
                need.kind().name(),
                need.personId(),
                need.category().name(),
                need.state().name(),
                need.owner(),
                words ? need.text() : null,
                need.raising().role(),
                need.raising().at(),
                need.raising().by(),
                need.raising().enteredAt(),
                answer == null || answer.outcome() == null
                        ? null
                        : answer.outcome().name(),
                answer == null ? null : answer.at(),
                steps,
                WithdrawalResponse.of(withdrawal == null || words ? withdrawal : withdrawal.withoutComment()));
    }

    /** That it is stored, now or before. */
    public record StoredNeed(String needId, String outcome) {}
}
