package org.shouwang.careactivity.need.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Trigger;

/** What care plans read of {@code care-activity.need.*}. Each asking is a happening that only its own answer meets. */
public record NeedNews(
        String needId,
        @Nullable String askingId,
        String personId,
        String kind,
        @Nullable List<Asked> askings,
        @Nullable Instant at,
        @Nullable Instant enteredAt) {
    /** One asking of a need that was withdrawn. */
    public record Asked(String askingId, Instant at) {}

    /** What was asked, or taken back, in news of a type. */
    List<Trigger> triggers(String type, long sequence) {
        if (type.equals(NeedConsumers.WITHDRAWN)) {
            return (askings == null ? List.<Asked>of() : askings)
                    .stream()
                            .map(asked -> trigger(asked.askingId(), asked.at(), sequence, false))
                            .toList();
        }
        boolean asked = type.equals(NeedConsumers.RAISED) || type.equals(NeedConsumers.REOPENED);
        return asked && at != null
                ? List.of(trigger(askingId == null ? needId : askingId, at, sequence, true))
                : List.of();
    }

    private Trigger trigger(String asking, Instant when, long sequence, boolean stands) {
        return new Trigger(Trigger.Code.valueOf(kind), UUID.fromString(asking), when, sequence, stands);
    }

    /** The answer in news of a type, under the id of what it answers. */
    List<Fact> facts(String type) {
        return type.equals(NeedConsumers.ANSWERED) && askingId != null && at != null && enteredAt != null
                ? List.of(new Fact(UUID.fromString(askingId), ContactType.ANSWER, at, enteredAt))
                : List.of();
    }
}
