package org.shouwang.careactivity.careplan.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.app.CountActivities;
import org.shouwang.careactivity.careplan.app.FollowPeople;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;

/**
 * What care plans live on. Idempotent by effect: a person's news carries the registry's sequence, a fact is known by its id and by
 * what it changes.
 */
public final class CarePlanConsumers {
    /** Types of the registry. */
    public static final String[] PERSON_TYPES = {"registry.person.registered.v1", "registry.person.changed.v1"};
    /** Our own activity types. */
    public static final String[] ACTIVITY_TYPES = {
        "care-activity.visit.recorded.v1",
        "care-activity.talk.recorded.v1",
        "care-activity.call.recorded.v1",
        "care-activity.tutoring.recorded.v1",
        "care-activity.matter.recorded.v1"
    };

    /** Takes one of them back. */
    public static final String WITHDRAWN_TYPE = "care-activity.activity.withdrawn.v1";

    private CarePlanConsumers() {}

    /** Follows the registry. */
    public static EventHandler<PersonNews> people(FollowPeople follow) {
        return EventHandler.forBatch(
                PersonNews.class,
                events -> {
                    List<FollowPeople.News> news = new ArrayList<>(events.size());
                    for (Envelope<PersonNews> event : events) {
                        event.data()
                                .subject(event.sequence(), Days.of(event.time()))
                                .ifPresent(subject -> news.add(new FollowPeople.News(subject, event.time())));
                    }
                    follow.follow(news);
                },
                PERSON_TYPES);
    }

    /**
     * Counts activities that took place and takes withdrawn ones back. A withdrawal follows its activity on the topic, so within
     * a poll all that was recorded is weighed first.
     */
    public static EventHandler<ActivityRecorded> activities(CountActivities count) {
        return EventHandler.forBatch(
                ActivityRecorded.class,
                events -> {
                    Map<String, List<Fact>> recorded = new HashMap<>();
                    Map<String, List<Fact>> withdrawn = new HashMap<>();
                    for (Envelope<ActivityRecorded> event : events) {
                        ActivityRecorded data = event.data();
                        if (data.result().equals("DONE")) {
                            Map<String, List<Fact>> facts = event.type().equals(WITHDRAWN_TYPE) ? withdrawn : recorded;
                            data.personIds()
                                    .forEach(personId -> facts.computeIfAbsent(personId, id -> new ArrayList<>(2))
                                            .add(data.fact()));
                        }
                    }
                    count.count(recorded);
                    if (!withdrawn.isEmpty()) {
                        count.withdraw(withdrawn);
                    }
                },
                Stream.concat(Stream.of(ACTIVITY_TYPES), Stream.of(WITHDRAWN_TYPE))
                        .toArray(String[]::new));
    }
}
