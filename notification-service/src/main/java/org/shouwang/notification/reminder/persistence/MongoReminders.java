package org.shouwang.notification.reminder.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Priority;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.app.Reminders;
import org.shouwang.notification.reminder.messaging.ReminderEvents;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Reminders in the collection {@code reminders}, each with its outbox. */
public final class MongoReminders implements Reminders {

    static final String NAME = "reminders";
    private static final int MOST_TRIES = 50;
    private static final int CANCELLED_AT_ONCE = 1_000;

    private final AggregateCollection<Reminder> reminders;
    private final MongoOperations mongo;
    private final Clock clock;

    /** Makes the indexes. */
    public MongoReminders(Aggregates aggregates, MongoOperations mongo, Clock clock) {
        this.reminders = aggregates.collection(NAME, new ReminderDocuments(clock.getZone()));
        this.mongo = mongo;
        this.clock = clock;
        index(Indexes.ascending(ReminderDocuments.STATE, ReminderDocuments.PRIORITY, ReminderDocuments.DUE_AT));
        index(Indexes.ascending(ReminderDocuments.DUTY));
        index(Indexes.ascending(ReminderDocuments.PROVIDER_IDS));
        index(Indexes.ascending(ReminderDocuments.PHONE, ReminderDocuments.TEXT_DAY));
        index(Indexes.ascending(ReminderDocuments.PERSON));
        index(Indexes.ascending(ReminderDocuments.ORGS, ReminderDocuments.PLANNED_ON));
    }

    private void index(Bson keys) {
        mongo.execute(NAME, target -> target.createIndex(keys));
    }

    @Override
    public void plan(List<Reminder> planned) {
        Map<String, Reminder> once = new LinkedHashMap<>();
        planned.forEach(reminder -> once.putIfAbsent(reminder.id(), reminder));
        reminders.insertAll(once.values().stream()
                .map(reminder -> new Write<>(reminder, ReminderEvents.ofNew(reminder)))
                .toList());
    }

    @Override
    public void cancelOf(Collection<String> dutyIds, String why) {
        Query planned = query(where(ReminderDocuments.DUTY)
                        .in(dutyIds)
                        .and(ReminderDocuments.STATE)
                        .is(ReminderState.PLANNED.name()))
                .limit(CANCELLED_AT_ONCE);
        List<Loaded<Reminder>> some;
        do {
            some = reminders.find(planned);
            changeAll(
                    some.stream().map(Loaded::id).toList(),
                    r -> r.state() == ReminderState.PLANNED ? r.cancel(why) : r);
        } while (some.size() == CANCELLED_AT_ONCE);
    }

    @Override
    public List<Loaded<Reminder>> due(Channel channel, Priority priority, Instant now, int limit) {
        return reminders.find(query(dueBy(now, priority, channel))
                .with(Sort.by(ReminderDocuments.DUE_AT))
                .limit(limit));
    }

    @Override
    public List<Loaded<Reminder>> dueTo(
            Collection<String> contactPointIds, Channel channel, Priority priority, Instant now, int limit) {
        return reminders.find(query(dueBy(now, priority, channel)
                        .and(ReminderDocuments.CONTACT)
                        .in(contactPointIds))
                .limit(limit));
    }

    /** Of the few that are due, the channel is looked at in the document; no index is kept for it. */
    private static Criteria dueBy(Instant now, Priority priority, Channel channel) {
        return dueBy(now, priority).and(ReminderDocuments.CHANNEL).is(channel.name());
    }

    private static Criteria dueBy(Instant now, Priority priority) {
        return where(ReminderDocuments.STATE)
                .is(ReminderState.PLANNED.name())
                .and(ReminderDocuments.PRIORITY)
                .is(priority.name())
                .and(ReminderDocuments.DUE_AT)
                .lte(Date.from(now));
    }

    @Override
    public List<Loaded<Reminder>> abandoned(Instant wall, int limit) {
        return reminders.find(query(where(ReminderDocuments.STATE)
                        .is(ReminderState.CLAIMED.name())
                        .and(ReminderDocuments.LEASE)
                        .lt(Date.from(wall)))
                .limit(limit));
    }

    @Override
    public List<Loaded<Reminder>> byProviderIds(Collection<String> providerIds) {
        return providerIds.isEmpty()
                ? List.of()
                : find(where(ReminderDocuments.PROVIDER_IDS).in(providerIds));
    }

    @Override
    public List<Loaded<Reminder>> unknownTo(Collection<String> phoneHashes) {
        return find(where(ReminderDocuments.PHONE)
                .in(phoneHashes)
                .and(ReminderDocuments.STATE)
                .is(ReminderState.UNKNOWN.name()));
    }

    @Override
    public List<Loaded<Reminder>> latestTo(String phoneHash) {
        List<Loaded<Reminder>> carriers = reminders.find(query(where(ReminderDocuments.PHONE)
                        .is(phoneHash)
                        .and(ReminderDocuments.TEXT_DAY)
                        .gte(""))
                .with(Sort.by(Sort.Direction.DESC, ReminderDocuments.TEXT_AT))
                .limit(1));
        return carriers.isEmpty()
                ? List.of()
                : find(where(ReminderDocuments.PHONE)
                        .is(phoneHash)
                        .and(ReminderDocuments.ATTEMPT)
                        .is(carriers.get(0).state().lastAttempt().orElseThrow().id()));
    }

    @Override
    public Map<String, Map<LocalDate, Integer>> textsSince(Collection<String> phoneHashes, LocalDate since) {
        Map<String, Map<LocalDate, Integer>> counts = new HashMap<>();
        mongo.execute(NAME, target -> {
            target.find(Filters.and(
                            Filters.in(ReminderDocuments.PHONE, phoneHashes),
                            Filters.gte(ReminderDocuments.TEXT_DAY, since.toString())))
                    .projection(Projections.include(ReminderDocuments.PHONE, ReminderDocuments.TEXT_DAY))
                    .forEach(text -> counts.computeIfAbsent(
                                    text.getString(ReminderDocuments.PHONE), phone -> new HashMap<>())
                            .merge(LocalDate.parse(text.getString(ReminderDocuments.TEXT_DAY)), 1, Integer::sum));
            return counts;
        });
        return counts;
    }

    @Override
    public Map<String, Set<String>> toldTo(Collection<String> subjects, Collection<String> phoneHashes) {
        Map<String, Set<String>> told = new HashMap<>();
        mongo.execute(NAME, target -> {
            target.find(Filters.and(
                            Filters.in(ReminderDocuments.PHONE, phoneHashes),
                            Filters.in(ReminderDocuments.DUTY, subjects),
                            Filters.ne(ReminderDocuments.STATE, ReminderState.PLANNED.name())))
                    .projection(Projections.include(ReminderDocuments.PHONE, ReminderDocuments.DUTY))
                    .forEach(text -> told.computeIfAbsent(
                                    text.getString(ReminderDocuments.DUTY), subject -> new HashSet<>())
                            .add(text.getString(ReminderDocuments.PHONE)));
            return told;
        });
        return told;
    }

    @Override
    public Optional<Loaded<Reminder>> find(String id) {
        return reminders.find(id);
    }

    @Override
    public List<Loaded<Reminder>> findAll(Collection<String> ids) {
        return reminders.findAll(ids);
    }

    @Override
    public List<Reminder> change(Collection<Loaded<Reminder>> loaded, UnaryOperator<Reminder> change) {
        Map<String, Reminder> next = new LinkedHashMap<>();
        write(loaded, change, next);
        return List.copyOf(next.values());
    }

    @Override
    public List<Reminder> changeAll(Collection<String> ids, UnaryOperator<Reminder> change) {
        Map<String, Reminder> next = new LinkedHashMap<>();
        Set<String> left = new HashSet<>(ids);
        for (int attempt = 0; attempt < MOST_TRIES && !left.isEmpty(); attempt++) {
            left = write(reminders.findAll(left), change, next);
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException(left.size() + " reminders kept changing");
        }
        return List.copyOf(next.values());
    }

    /** Writes what changes; puts what is as wanted into {@code done}; returns where somebody was faster. */
    private Set<String> write(
            Collection<Loaded<Reminder>> loaded, UnaryOperator<Reminder> change, Map<String, Reminder> done) {
        List<Change<Reminder>> changes = new ArrayList<>();
        for (Loaded<Reminder> before : loaded) {
            Reminder after = change.apply(before.state());
            if (!after.equals(before.state())) {
                changes.add(new Change<>(before, after, ReminderEvents.of(before.state(), after, clock.instant())));
            } else {
                done.put(before.id(), after);
            }
        }
        Set<String> stale = reminders.updateAll(changes);
        for (Change<Reminder> written : changes) {
            if (!stale.contains(written.loaded().id())) {
                done.put(written.loaded().id(), written.next());
            }
        }
        return stale;
    }

    @Override
    public long countWaiting(Instant now) {
        return Objects.requireNonNull(mongo.execute(NAME, target -> {
            long waiting = target.countDocuments(claimed(Channel.SMS));
            for (Priority priority : Priority.values()) {
                waiting += target.countDocuments(dueBy(now, priority).getCriteriaObject());
            }
            return waiting;
        }));
    }

    @Override
    public long countCalls(Instant now) {
        return Objects.requireNonNull(mongo.execute(NAME, target -> {
            long calls = target.countDocuments(claimed(Channel.VOICE));
            for (Priority priority : Priority.values()) {
                calls += target.countDocuments(
                        dueBy(now, priority, Channel.VOICE).getCriteriaObject());
            }
            return calls;
        }));
    }

    private static Document claimed(Channel channel) {
        return new Document(ReminderDocuments.STATE, ReminderState.CLAIMED.name())
                .append(ReminderDocuments.CHANNEL, channel.name());
    }

    private List<Loaded<Reminder>> find(Criteria criteria) {
        return reminders.find(query(criteria));
    }
}
