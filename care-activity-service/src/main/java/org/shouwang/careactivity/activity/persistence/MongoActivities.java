package org.shouwang.careactivity.activity.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.app.Activities;
import org.shouwang.careactivity.activity.messaging.ActivityEventMapper;
import org.shouwang.careactivity.careplan.ActivityFacts;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.FactLedger.TakenBack;
import org.shouwang.careactivity.careplan.app.Attempts;
import org.shouwang.careactivity.careplan.app.FactSource;
import org.shouwang.careactivity.evidence.app.ConfirmationSample;
import org.shouwang.careactivity.evidence.persistence.EvidenceMapper;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.mongodb.core.MongoOperations;

/** Activities in one collection with one index, person and time. */
public final class MongoActivities implements Activities, FactSource, Attempts {
    /** The collection of activities. */
    public static final String COLLECTION = "activities";

    private static final int MOST_FACTS = 5_000;
    private static final Bson COUNTS = Filters.exists(WithdrawalMapper.FIELD, false);
    private static final Bson TAKEN_BACK = Filters.exists(WithdrawalMapper.FIELD);

    private final MongoOperations mongo;
    private final AggregateCollection<Activity> activities;
    private final ActivityMapper mapper;
    private final ConfirmationSample sample;

    /**
     * Makes sure of the index.
     *
     * @param sample which visits are marked, in the very write that stores them, for a confirming call
     */
    public MongoActivities(
            MongoOperations mongo,
            AggregateCollection<Activity> activities,
            ActivityMapper mapper,
            ConfirmationSample sample) {
        this.mongo = mongo;
        this.activities = activities;
        this.mapper = mapper;
        this.sample = sample;
        mongo.execute(
                COLLECTION, target -> target.createIndex(Indexes.ascending(ActivityMapper.PEOPLE, ActivityMapper.AT)));
    }

    @Override
    public Set<String> insertAll(List<Activity> news) {
        List<Write<Activity>> writes = new ArrayList<>(news.size());
        for (Activity activity : news) {
            writes.add(new Write<>(activity, ActivityEventMapper.events(activity, sample.takes(activity))));
        }
        return activities.insertAll(writes);
    }

    @Override
    public Map<String, String> contentHashes(Collection<String> ids) {
        Map<String, String> hashes = new HashMap<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.in("_id", ids))
                    .projection(Projections.include(ActivityMapper.HASH))
                    .forEach((Document document) ->
                            hashes.put(document.getString("_id"), document.getString(ActivityMapper.HASH)));
            return null;
        });
        return hashes;
    }

    @Override
    public Optional<Loaded<Activity>> find(String id) {
        return activities.find(id);
    }

    @Override
    public Map<String, Activity> findAll(Collection<String> ids) {
        Map<String, Activity> found = new HashMap<>();
        activities.findAll(ids).forEach(loaded -> found.put(loaded.id(), loaded.state()));
        return found;
    }

    @Override
    public boolean withdraw(Loaded<Activity> loaded, Activity withdrawn) {
        return activities
                .updateAll(List.of(new Change<>(
                        loaded,
                        withdrawn,
                        ActivityEventMapper.withdrawn(withdrawn, ConfirmationSample.mayTake(withdrawn)))))
                .isEmpty();
    }

    @Override
    public List<Row> ofPerson(Set<String> records, @Nullable String before, int limit) {
        List<Row> rows = new ArrayList<>();
        Set<String> skipped = new HashSet<>();
        Bson filter = Filters.in(ActivityMapper.PEOPLE, records);
        if (before != null) {
            String[] key = before.split(" ", 2);
            filter = Filters.and(filter, Filters.lte(ActivityMapper.AT, new Date(Long.parseLong(key[0]))));
            skipped.addAll(List.of(key[1].split(" ")));
        }
        Bson asked = filter;
        mongo.execute(COLLECTION, target -> {
            target.find(asked)
                    .projection(Projections.exclude(
                            DetailsMapper.NOTE, DetailsMapper.DETAILS, EvidenceMapper.FIELD, "outbox"))
                    .sort(Sorts.descending(ActivityMapper.AT))
                    .limit(limit + skipped.size())
                    .forEach((Document document) -> add(rows, document, skipped, before));
            return null;
        });
        return rows.size() > limit ? rows.subList(0, limit) : rows;
    }

    /** The sort key names the instant and every row of that instant already shown, so that equal instants page well. */
    private void add(List<Row> rows, Document document, Set<String> skipped, @Nullable String before) {
        Activity activity = mapper.read(document).withoutDetails();
        String id = activity.id().toString();
        if (skipped.contains(id)) {
            return;
        }
        String millis = Long.toString(activity.at().toEpochMilli());
        String last = rows.isEmpty() ? before : rows.get(rows.size() - 1).sortKey();
        boolean same = last != null && last.startsWith(millis + " ");
        rows.add(new Row(activity, same ? last + " " + id : millis + " " + id));
    }

    @Override
    public List<Activity> ofTypes(
            String personId, Collection<ContactType> types, Instant from, Instant until, int limit) {
        List<Activity> found = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(
                            Filters.eq(ActivityMapper.PEOPLE, personId),
                            Filters.gte(ActivityMapper.AT, Date.from(from)),
                            Filters.lt(ActivityMapper.AT, Date.from(until)),
                            Filters.in(
                                    ActivityMapper.TYPE,
                                    types.stream().map(ContactType::name).toList()),
                            COUNTS))
                    .projection(Projections.exclude(DetailsMapper.NOTE, DetailsMapper.DETAILS, "outbox"))
                    .sort(Sorts.descending(ActivityMapper.AT))
                    .limit(limit)
                    .forEach((Document document) ->
                            found.add(mapper.read(document).withoutDetails()));
            return null;
        });
        return found;
    }

    @Override
    public Map<String, List<Fact>> doneSince(Collection<String> personIds, Instant since) {
        Map<String, List<Fact>> facts = new HashMap<>();
        eachDone(
                personIds,
                since,
                COUNTS,
                (person, document) ->
                        facts.computeIfAbsent(person, id -> new ArrayList<>()).addAll(facts(document)));
        return facts;
    }

    @Override
    public Map<String, List<TakenBack>> takenBackSince(Collection<String> personIds, Instant since) {
        Map<String, List<TakenBack>> facts = new HashMap<>();
        eachDone(personIds, since, TAKEN_BACK, (person, document) -> {
            Instant at = WithdrawalMapper.at(document);
            List<TakenBack> taken = facts.computeIfAbsent(person, id -> new ArrayList<>());
            facts(document).forEach(fact -> taken.add(new TakenBack(fact, at)));
        });
        return facts;
    }

    private void eachDone(
            Collection<String> personIds, Instant since, Bson counting, BiConsumer<String, Document> then) {
        Set<String> wanted = new HashSet<>(personIds);
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(
                            Filters.in(ActivityMapper.PEOPLE, wanted),
                            Filters.gte(ActivityMapper.AT, Date.from(since)),
                            Filters.eq(ActivityMapper.RESULT, "DONE"),
                            counting))
                    .projection(fields())
                    .limit(MOST_FACTS * wanted.size())
                    .forEach((Document document) -> document.getList(ActivityMapper.PEOPLE, String.class).stream()
                            .filter(wanted::contains)
                            .forEach(person -> then.accept(person, document)));
            return null;
        });
    }

    @Override
    public List<Attempt> attempts(String personId, Instant from, Instant until, int limit) {
        List<Attempt> attempts = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(
                            Filters.eq(ActivityMapper.PEOPLE, personId),
                            Filters.gte(ActivityMapper.AT, Date.from(from)),
                            Filters.lt(ActivityMapper.AT, Date.from(until)),
                            COUNTS))
                    .projection(fields())
                    .sort(Sorts.descending(ActivityMapper.AT))
                    .limit(limit)
                    .forEach((Document document) -> facts(document)
                            .forEach(fact ->
                                    attempts.add(new Attempt(fact, document.getString(ActivityMapper.RESULT)))));
            return null;
        });
        return attempts;
    }

    private static Bson fields() {
        return Projections.include(
                ActivityMapper.PEOPLE,
                ActivityMapper.TYPE,
                ActivityMapper.AT,
                ActivityMapper.ENTERED,
                ActivityMapper.RESULT,
                WithdrawalMapper.AT,
                DetailsMapper.MOOD_PATH,
                DetailsMapper.CHECKS_PATH);
    }

    private static List<Fact> facts(Document document) {
        return ActivityFacts.of(
                UUID.fromString(document.getString("_id")),
                ContactType.valueOf(document.getString(ActivityMapper.TYPE)),
                document.getDate(ActivityMapper.AT).toInstant(),
                document.getDate(ActivityMapper.ENTERED).toInstant(),
                document.getEmbedded(DetailsMapper.MOOD_KEYS, String.class) != null,
                document.getEmbedded(DetailsMapper.CHECKS_KEYS, Document.class) != null);
    }
}
