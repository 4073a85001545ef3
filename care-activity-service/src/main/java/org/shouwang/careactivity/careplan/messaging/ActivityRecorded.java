package org.shouwang.careactivity.careplan.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ActivityFacts;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;

/** What care plans read of {@code care-activity.*.recorded.v1} and of {@code care-activity.activity.withdrawn.v1}. */
public record ActivityRecorded(
        String activityId,
        String contactType,
        List<String> personIds,
        Instant at,
        String result,
        Instant enteredAt,
        @Nullable String mood,
        @Nullable Boolean form) {

    /** What it counts as. */
    List<Fact> facts() {
        return ActivityFacts.of(
                UUID.fromString(activityId),
                ContactType.valueOf(contactType),
                at,
                enteredAt,
                mood != null,
                Boolean.TRUE.equals(form));
    }
}
