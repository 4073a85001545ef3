package org.shouwang.careactivity.careplan.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.careactivity.careplan.ContactType;
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
        "care-activity.tutoring.recorded.v1"
    };

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

    /** Counts activities that took place. */
    public static EventHandler<ActivityRecorded> activities(CountActivities count) {
        return EventHandler.forBatch(
                ActivityRecorded.class,
                events -> {
                    Map<String, List<Fact>> facts = new HashMap<>();
                    for (Envelope<ActivityRecorded> event : events) {
                        ActivityRecorded data = event.data();
                        if (data.result().equals("DONE")) {
                            Fact fact = new Fact(
                                    UUID.fromString(data.activityId()),
                                    ContactType.valueOf(data.contactType()),
                                    data.at(),
                                    data.enteredAt());
                            for (String personId : data.personIds()) {
                                facts.computeIfAbsent(personId, id -> new ArrayList<>(2))
                                        .add(fact);
                            }
                        }
                    }
                    count.count(facts);
                },
                ACTIVITY_TYPES);
    }
}
