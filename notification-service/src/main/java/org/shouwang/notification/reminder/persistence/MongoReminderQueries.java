package org.shouwang.notification.reminder.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.ladder.Rung.Kind;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Confirmation;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.app.ReminderQueries;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Loaded;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Reads the collection {@code reminders} for people. */
public final class MongoReminderQueries implements ReminderQueries {

    private static final Duration LATE = Duration.ofHours(1);
    private static final List<String> GROUPED = List.of(
            ReminderDocuments.CHANNEL,
            ReminderDocuments.STATE,
            ReminderDocuments.ESCALATION,
            ReminderDocuments.CARRIER,
            ReminderDocuments.OUTCOME,
            ReminderDocuments.REASON);

    private final AggregateCollection<Reminder> reminders;
    private final MongoOperations mongo;

    /** Reads with the same documents as are written. */
    public MongoReminderQueries(Aggregates aggregates, MongoOperations mongo, ZoneId zone) {
        this.reminders = aggregates.collection(MongoReminders.NAME, new ReminderDocuments(zone));
        this.mongo = mongo;
    }

    @Override
    public List<Reminder> page(Filter filter, @Nullable After after, int limit) {
        List<Criteria> all = new ArrayList<>(scoped(filter.scope(), filter.org()));
        all.add(where(ReminderDocuments.KIND).ne(Kind.CONFIRMATION.name()));
        is(all, ReminderDocuments.PERSON, filter.personId());
        is(all, ReminderDocuments.DUTY, filter.dutyId());
        is(
                all,
                ReminderDocuments.STATE,
                filter.state() == null ? null : filter.state().name());
        if (after != null) {
            String day = after.plannedOn().toString();
            all.add(new Criteria()
                    .orOperator(
                            where(ReminderDocuments.PLANNED_ON).lt(day),
                            where(ReminderDocuments.PLANNED_ON)
                                    .is(day)
                                    .and("_id")
                                    .gt(after.id())));
        }
        return reminders
                .find(query(and(all))
                        .with(Sort.by(Sort.Order.desc(ReminderDocuments.PLANNED_ON), Sort.Order.asc("_id")))
                        .limit(limit))
                .stream()
                .map(Loaded::state)
                .toList();
    }

    @Override
    public Optional<Loaded<Reminder>> one(String id) {
        return reminders.find(id).filter(found -> !Confirmation.is(found.state()));
    }

    @Override
    public List<Count> counts(Collection<String> scope, @Nullable String org, LocalDate from, LocalDate to) {
        List<Criteria> all = new ArrayList<>(scoped(scope, org));
        all.add(where(ReminderDocuments.PLANNED_ON).gte(from.toString()).lte(to.toString()));
        Document keys = new Document();
        GROUPED.forEach(field -> keys.append(field, "$" + field));
        List<Document> pipeline = List.of(
                new Document("$match", and(all).getCriteriaObject()),
                new Document("$group", new Document("_id", keys).append("n", new Document("$sum", 1L))));
        return Objects.requireNonNull(mongo.execute(
                MongoReminders.NAME,
                target -> target.aggregate(pipeline)
                        .map(MongoReminderQueries::count)
                        .into(new ArrayList<>())));
    }

    @Override
    public Map<String, Long> statesOf(String subject) {
        Map<String, Long> states = new TreeMap<>();
        List<Document> pipeline = List.of(
                new Document("$match", new Document(ReminderDocuments.DUTY, subject)),
                new Document(
                        "$group",
                        new Document("_id", "$" + ReminderDocuments.STATE).append("n", new Document("$sum", 1L))));
        mongo.execute(MongoReminders.NAME, target -> {
            target.aggregate(pipeline)
                    .forEach(row -> states.put(
                            row.getString("_id"),
                            Objects.requireNonNull(row.get("n", Number.class)).longValue()));
            return states;
        });
        return states;
    }

    @Override
    public Broken broken(
            Collection<String> scope, @Nullable String org, LocalDate from, LocalDate to, Instant now, Instant wall) {
        List<Criteria> planned = new ArrayList<>(scoped(scope, org));
        planned.add(where(ReminderDocuments.PLANNED_ON).gte(from.toString()).lte(to.toString()));
        Date late = Date.from(now.minus(LATE));
        long waiting = count(
                planned,
                where(ReminderDocuments.STATE)
                        .is(ReminderState.PLANNED.name())
                        .and(ReminderDocuments.DUE_AT)
                        .lt(late));
        long claimed = count(
                planned,
                where(ReminderDocuments.STATE)
                        .is(ReminderState.CLAIMED.name())
                        .and(ReminderDocuments.LEASE)
                        .lt(Date.from(wall.minus(LATE))));
        return new Broken(
                duties(planned),
                waiting + claimed,
                count(planned, where(ReminderDocuments.TAKEN).gt(1)));
    }

    private long count(List<Criteria> planned, Criteria more) {
        List<Criteria> all = new ArrayList<>(planned);
        all.add(more);
        return Objects.requireNonNull(
                mongo.execute(MongoReminders.NAME, target -> target.countDocuments(and(all).getCriteriaObject())));
    }

    private long duties(List<Criteria> planned) {
        List<Document> pipeline = List.of(
                new Document("$match", and(planned).getCriteriaObject()),
                new Document("$group", new Document("_id", "$" + ReminderDocuments.DUTY)));
        return Objects.requireNonNull(mongo.execute(MongoReminders.NAME, target ->
                (long) target.aggregate(pipeline).into(new ArrayList<>()).size()));
    }

    private static Count count(Document row) {
        Document key = row.get("_id", Document.class);
        return new Count(
                Channel.valueOf(key.getString(ReminderDocuments.CHANNEL)),
                ReminderState.valueOf(key.getString(ReminderDocuments.STATE)),
                Boolean.TRUE.equals(key.get(ReminderDocuments.ESCALATION)),
                Boolean.TRUE.equals(key.get(ReminderDocuments.CARRIER)),
                key.getString(ReminderDocuments.OUTCOME),
                key.getString(ReminderDocuments.REASON),
                Objects.requireNonNull(row.get("n", Number.class)).longValue());
    }

    private static List<Criteria> scoped(Collection<String> scope, @Nullable String org) {
        List<Criteria> all = new ArrayList<>();
        if (!scope.isEmpty()) {
            all.add(where(ReminderDocuments.ORGS).in(scope));
        }
        is(all, ReminderDocuments.ORGS, org);
        return all;
    }

    private static void is(List<Criteria> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(where(field).is(value));
        }
    }

    private static Criteria and(List<Criteria> all) {
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }
}
