package org.shouwang.careactivity.careplan.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Trigger;
import org.shouwang.careactivity.careplan.app.CountActivities;
import org.shouwang.careactivity.careplan.app.FindLostContacts;
import org.shouwang.careactivity.careplan.app.FollowHappenings;
import org.shouwang.careactivity.careplan.app.FollowPeople;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;

/**
 * What care plans live on. Idempotent by effect: the registry's news carry its sequence, a fact is known by its id and by what it
 * changes, a happening by its id and sequence.
 */
public final class CarePlanConsumers {
    /** People, as the registry tells of them. */
    public static final String[] PERSON_TYPES = {"registry.person.registered.v1", "registry.person.changed.v1"};
    /** Organisations, as the registry tells of them. */
    public static final String[] ORGANISATION_TYPES = {
        "registry.organisation.registered.v1", "registry.organisation.changed.v1"
    };
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
    /** Our own group sessions. */
    public static final String SESSION_HELD_TYPE = "care-activity.session.held.v1";
    /** Takes one of them back. */
    public static final String SESSION_WITHDRAWN_TYPE = "care-activity.session.withdrawn.v1";
    /** Our own signals. */
    public static final String SIGNAL_RAISED_TYPE = "care-activity.signal.raised.v1";
    /** Takes one of them back. */
    public static final String SIGNAL_WITHDRAWN_TYPE = "care-activity.signal.withdrawn.v1";

    private CarePlanConsumers() {}

    /**
     * Follows the registry.
     *
     * @param erased which of some ids are those of erased people: late news do not bring them back
     */
    public static EventHandler<PersonNews> people(
            FollowPeople follow, Function<Collection<String>, Set<String>> erased) {
        return EventHandler.forBatch(
                PersonNews.class,
                events -> {
                    Set<String> gone = erased.apply(events.stream()
                            .map(event -> event.data().personId())
                            .toList());
                    List<FollowPeople.News> news = new ArrayList<>(events.size());
                    for (Envelope<PersonNews> event : events) {
                        event.data()
                                .subject(event.sequence(), Days.of(event.time()))
                                .filter(subject -> !gone.contains(subject.personId()))
                                .ifPresent(subject -> news.add(new FollowPeople.News(subject, event.time())));
                    }
                    follow.follow(news);
                },
                PERSON_TYPES);
    }

    /** Follows the registry's classes, schools and villages, where there are rules for them. */
    public static EventHandler<OrganisationNews> units(FollowPeople follow) {
        return EventHandler.forBatch(
                OrganisationNews.class,
                events -> {
                    List<FollowPeople.News> news = new ArrayList<>(events.size());
                    for (Envelope<OrganisationNews> event : events) {
                        event.data()
                                .subject(event.sequence())
                                .ifPresent(subject -> news.add(new FollowPeople.News(subject, event.time())));
                    }
                    follow.followUnits(news);
                },
                ORGANISATION_TYPES);
    }

    /**
     * Counts activities that took place and takes withdrawn ones back. A withdrawal follows its activity on the topic, so within
     * a poll all that was recorded is weighed first. What did not succeed may show that somebody cannot be reached any more.
     */
    public static EventHandler<ActivityRecorded> activities(CountActivities count, FindLostContacts lost) {
        return EventHandler.forBatch(
                ActivityRecorded.class,
                events -> {
                    Counts counts = new Counts();
                    List<String> failed = new ArrayList<>();
                    for (Envelope<ActivityRecorded> event : events) {
                        ActivityRecorded data = event.data();
                        if (data.result().equals("DONE")) {
                            data.personIds()
                                    .forEach(personId ->
                                            counts.add(event.type().equals(WITHDRAWN_TYPE), personId, data.facts()));
                        } else {
                            failed.addAll(data.personIds());
                        }
                    }
                    counts.weigh(count);
                    lost.look(failed);
                },
                Stream.concat(Stream.of(ACTIVITY_TYPES), Stream.of(WITHDRAWN_TYPE))
                        .toArray(String[]::new));
    }

    /** Counts group sessions, for those present and for who held them; in the same order as activities. */
    public static EventHandler<SessionNews> sessions(CountActivities count) {
        return EventHandler.forBatch(
                SessionNews.class,
                events -> {
                    Counts counts = new Counts();
                    for (Envelope<SessionNews> event : events) {
                        boolean withdrawn = event.type().equals(SESSION_WITHDRAWN_TYPE);
                        event.data().facts().forEach((subjectId, facts) -> counts.add(withdrawn, subjectId, facts));
                    }
                    counts.weigh(count);
                },
                SESSION_HELD_TYPE,
                SESSION_WITHDRAWN_TYPE);
    }

    /** Lets signals begin duties, and end them when they are taken back. */
    public static EventHandler<SignalNews> signals(FollowHappenings follow) {
        return EventHandler.forBatch(
                SignalNews.class,
                events -> {
                    Map<String, List<Trigger>> triggers = new HashMap<>();
                    for (Envelope<SignalNews> event : events) {
                        event.data()
                                .trigger(event.sequence(), event.type().equals(SIGNAL_RAISED_TYPE))
                                .ifPresent(trigger -> triggers.computeIfAbsent(
                                                event.data().personId(), id -> new ArrayList<>(1))
                                        .add(trigger));
                    }
                    follow.happened(triggers);
                },
                SIGNAL_RAISED_TYPE,
                SIGNAL_WITHDRAWN_TYPE);
    }

    /** What one poll brings, by subject. */
    private static final class Counts {
        private final Map<String, List<Fact>> recorded = new HashMap<>();
        private final Map<String, List<Fact>> withdrawn = new HashMap<>();

        void add(boolean takenBack, String subjectId, List<Fact> facts) {
            (takenBack ? withdrawn : recorded)
                    .computeIfAbsent(subjectId, id -> new ArrayList<>(2))
                    .addAll(facts);
        }

        void weigh(CountActivities count) {
            count.count(recorded);
            if (!withdrawn.isEmpty()) {
                count.withdraw(withdrawn);
            }
        }
    }
}
