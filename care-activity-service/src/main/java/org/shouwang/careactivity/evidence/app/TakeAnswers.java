package org.shouwang.careactivity.evidence.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.app.Activities;
import org.shouwang.careactivity.evidence.ReviewKind;
import org.shouwang.careactivity.evidence.Suspicion;

/** Takes in what carers answered. Only a no is a question to anybody, and only of an activity that still counts. */
public final class TakeAnswers {
    private final Activities activities;
    private final Reviews reviews;
    private final Clock clock;

    /** Uses business time. */
    public TakeAnswers(Activities activities, Reviews reviews, Clock clock) {
        this.activities = activities;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The carers of the people these activities were for said that nobody came. May come twice and late. */
    public void denied(List<String> activityIds) {
        Map<String, Activity> found = activities.findAll(activityIds);
        for (Activity activity : found.values()) {
            if (activity.withdrawal() == null) {
                reviews.raise(
                        new Suspicion(
                                ReviewKind.NOT_CONFIRMED,
                                activity.id().toString(),
                                Set.of(activity.id()),
                                Set.of(activity.entry().by()),
                                Set.copyOf(activity.orgs())),
                        clock.instant());
            }
        }
    }
}
