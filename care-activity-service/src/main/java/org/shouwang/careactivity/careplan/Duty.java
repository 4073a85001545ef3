package org.shouwang.careactivity.careplan;

import java.util.List;

/**
 * One occurrence as the world sees it: with the person's codes and the facts that count for it.
 *
 * @param activityIds ids of the activities counted, by when they happened
 */
public record Duty(Subject subject, Occurrence occurrence, List<String> activityIds) {
    /** Its name. */
    public DutyId id() {
        return new DutyId(subject.personId(), occurrence.demand().rule().code(), occurrence.from());
    }
}
