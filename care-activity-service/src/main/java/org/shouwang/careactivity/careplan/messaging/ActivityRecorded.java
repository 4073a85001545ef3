package org.shouwang.careactivity.careplan.messaging;

import java.time.Instant;
import java.util.List;

/** What care plans read of {@code care-activity.*.recorded.v1}. */
public record ActivityRecorded(
        String activityId, String contactType, List<String> personIds, Instant at, String result, Instant enteredAt) {}
