package org.shouwang.careactivity.need.messaging;

import java.util.Objects;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedOutcome;
import org.shouwang.careactivity.need.NeedStep;
import org.shouwang.careactivity.need.Raising;
import org.shouwang.platform.outbox.NewEvent;

/** Turns what happened to needs into the published events. Keyed by the person, in order for each need. */
public final class NeedEventMapper {
    /** The topic of needs. */
    public static final String TOPIC = "care-activity.need";

    private NeedEventMapper() {}

    /** That it was raised: somebody owes an answer. */
    public static NewEvent raised(Need need) {
        Raising raising = need.raising();
        return event(
                "raised",
                need,
                new NeedPayloads.Raised(
                        need.id().toString(),
                        need.personId(),
                        need.kind().name(),
                        need.category().name(),
                        raising.role(),
                        raising.owner(),
                        need.orgs(),
                        raising.at(),
                        raising.enteredAt()));
    }

    /** That a step was taken, with the role that has to answer after it. */
    public static NewEvent stepped(Need need, NeedStep step) {
        String word = switch (step.kind()) {
            case PASSED_ON -> "passed-on";
            case ANSWERED -> "answered";
            case REOPENED -> "reopened";
        };
        NeedOutcome outcome = step.outcome();
        return event(
                word,
                need,
                new NeedPayloads.Stepped(
                        need.id().toString(),
                        step.id().toString(),
                        need.asking(step).id().toString(),
                        need.personId(),
                        need.kind().name(),
                        need.category().name(),
                        step.role(),
                        need.owner(),
                        outcome == null ? null : outcome.name(),
                        need.orgs(),
                        step.at(),
                        step.enteredAt()));
    }

    /** That it was taken back: nobody owes an answer, and none counts. */
    public static NewEvent withdrawn(Need need) {
        Withdrawal withdrawal = Objects.requireNonNull(need.withdrawal());
        return event(
                "withdrawn",
                need,
                new NeedPayloads.Withdrawn(
                        need.id().toString(),
                        need.personId(),
                        need.kind().name(),
                        need.category().name(),
                        need.owner(),
                        need.orgs(),
                        need.askings().stream()
                                .map(one -> new NeedPayloads.Asked(one.id().toString(), one.at()))
                                .toList(),
                        withdrawal.reason().name(),
                        withdrawal.at()));
    }

    private static NewEvent event(String word, Need need, Object payload) {
        return new NewEvent(
                "care-activity.need." + word + ".v1",
                TOPIC,
                need.personId(),
                need.id().toString(),
                payload);
    }
}
