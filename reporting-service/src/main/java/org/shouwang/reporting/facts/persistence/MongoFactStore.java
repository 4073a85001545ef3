package org.shouwang.reporting.facts.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.platform.messaging.StateGuard;
import org.shouwang.reporting.facts.Anonymous;
import org.shouwang.reporting.facts.Canonical;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.FactStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The read models in MongoDB. Each write may be repeated and may come late: an activity, its withdrawal and
 * the end of a plan are inserted once by their id; of a duty or an organisation the highest sequence stays; versions of a person and states of a reminder are kept
 * under their sequence; beginning and end of a pair are fields of their own. Nothing asks these collections by anything but the id, so they have no other index.
 */
@Component
class MongoFactStore implements FactStore {
    static final String PEOPLE = "people";
    static final String ACTIVITIES = "activities";
    static final String WITHDRAWALS = "withdrawals";
    static final String DUTIES = "duties";
    static final String REMINDERS = "reminders";
    static final String PAIRS = "pairs";
    static final String PLAN_ENDS = "plan-ends";
    static final String ORGANISATIONS = "organisations";

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String VISIT_QUESTION = "visit:";
    private static final char AFTER = '\uffff';
    private static final int READ_AHEAD = 5_000;

    private final MongoOperations mongo;
    private final FactDocuments documents;

    MongoFactStore(MongoOperations mongo, Canonical canonical) {
        this.mongo = mongo;
        this.documents = new FactDocuments(canonical);
    }

    @Override
    public void save(List<? extends Fact> facts) {
        Map<String, Document> versions = new LinkedHashMap<>();
        Map<String, Document> states = new LinkedHashMap<>();
        Map<String, Document> activities = new LinkedHashMap<>();
        Map<String, Document> withdrawals = new LinkedHashMap<>();
        Map<String, Document> pairs = new LinkedHashMap<>();
        Map<String, Document> planEnds = new LinkedHashMap<>();
        List<StateGuard.Row> duties = new ArrayList<>();
        List<StateGuard.Row> organisations = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.OfPerson of) {
                bySequence(versions, of.personId(), of.version().sequence(), FactDocuments.version(of.version()));
            } else if (fact instanceof Fact.OfReminder of) {
                bySequence(states, of.reminderId(), of.reminder().sequence(), FactDocuments.reminder(of.reminder()));
            } else if (fact instanceof Fact.OfActivity of) {
                activities.put(of.activityId(), FactDocuments.activity(of));
            } else if (fact instanceof Fact.OfWithdrawal of) {
                withdrawals.put(of.activityId(), FactDocuments.withdrawal(of));
            } else if (fact instanceof Fact.OfPair of) {
                pairs.computeIfAbsent(of.pairId(), key -> new Document()).putAll(FactDocuments.pair(of));
            } else if (fact instanceof Fact.OfPlanEnd of) {
                planEnds.put(of.planId(), FactDocuments.planEnd(of));
            } else if (fact instanceof Fact.OfDuty of) {
                duties.add(FactDocuments.duty(of));
            } else if (fact instanceof Fact.OfOrganisation of) {
                organisations.add(FactDocuments.organisation(of.organisation()));
            }
        }
        StateGuard.upsertAll(mongo, ORGANISATIONS, organisations);
        merge(PEOPLE, versions);
        insert(ACTIVITIES, activities);
        insert(WITHDRAWALS, withdrawals);
        StateGuard.upsertAll(mongo, DUTIES, duties);
        merge(REMINDERS, states);
        merge(PAIRS, pairs);
        insert(PLAN_ENDS, planEnds);
    }

    @Override
    public void readAll(Consumer<Fact> reader) {
        each(ORGANISATIONS, row -> List.of(documents.organisation(row)), reader);
        each(PEOPLE, documents::people, reader);
        each(WITHDRAWALS, row -> List.of(documents.withdrawal(row)), reader);
        each(ACTIVITIES, row -> List.of(documents.activity(row)), reader);
        each(DUTIES, row -> List.of(documents.duty(row)), reader);
        each(REMINDERS, documents::reminders, reader);
        each(PAIRS, row -> List.of(documents.pair(row)), reader);
        each(PLAN_ENDS, row -> List.of(documents.planEnd(row)), reader);
    }

    @Override
    public List<Fact> rename(Set<String> personIds, UnaryOperator<Fact> anonymous) {
        List<Fact> stays = new ArrayList<>();
        for (Read read : reads(personIds)) {
            List<Document> rows = new ArrayList<>();
            mongo.execute(read.name(), found -> found.find(read.filter()).into(rows));
            List<Fact> facts = rows.stream()
                    .flatMap(row -> read.facts().apply(row).stream())
                    .filter(fact -> Anonymous.people(fact).stream().anyMatch(personIds::contains))
                    .map(anonymous)
                    .toList();
            save(facts);
            if (read.insertedOnce()) {
                facts.forEach(fact -> rename(read.name(), fact));
            }
            stays.addAll(facts);
        }
        mongo.execute(PEOPLE, rows -> rows.deleteMany(Filters.in("_id", personIds)));
        personIds.forEach(id -> {
            mongo.execute(DUTIES, rows -> rows.deleteMany(startsWith(id + ":")));
            mongo.execute(REMINDERS, rows -> rows.deleteMany(startsWith(id + ":")));
        });
        return stays;
    }

    /** What is inserted once keeps its row; only whom it is about changes. */
    private void rename(String name, Fact fact) {
        if (fact instanceof Fact.OfActivity of) {
            setPeople(name, of.activityId(), of.contact().personIds());
        } else if (fact instanceof Fact.OfWithdrawal of) {
            setPeople(name, of.activityId(), of.personIds());
        } else if (fact instanceof Fact.OfPlanEnd of) {
            setPeople(name, of.planId(), of.personId());
        }
    }

    private void setPeople(String name, String id, Object people) {
        mongo.execute(name, rows -> rows.updateOne(Filters.eq("_id", id), Updates.set(FactDocuments.PERSON, people)));
    }

    private record Read(String name, Bson filter, Function<Document, List<Fact>> facts, boolean insertedOnce) {}

    /**
     * Where facts of people are. What has no index by person is walked through: erasing is rare, and many are erased by one
     * walk. Questions about visits do not begin with the person, but there are few.
     */
    private List<Read> reads(Set<String> personIds) {
        Bson byPerson = Filters.in(FactDocuments.PERSON, personIds);
        List<Bson> reminders = new ArrayList<>(List.of(startsWith(VISIT_QUESTION)));
        personIds.forEach(id -> reminders.add(startsWith(id + ":")));
        return List.of(
                new Read(PEOPLE, Filters.in("_id", personIds), documents::people, false),
                new Read(WITHDRAWALS, byPerson, row -> List.of(documents.withdrawal(row)), true),
                new Read(ACTIVITIES, byPerson, row -> List.of(documents.activity(row)), true),
                new Read(DUTIES, byPerson, row -> List.of(documents.duty(row)), false),
                new Read(REMINDERS, Filters.or(reminders), documents::reminders, false),
                new Read(PAIRS, byPerson, row -> List.of(documents.pair(row)), false),
                new Read(PLAN_ENDS, byPerson, row -> List.of(documents.planEnd(row)), true));
    }

    private static Bson startsWith(String begin) {
        return Filters.and(Filters.gte("_id", begin), Filters.lt("_id", begin + AFTER));
    }

    @Override
    public void clear() {
        for (String name :
                List.of(ORGANISATIONS, PEOPLE, ACTIVITIES, WITHDRAWALS, DUTIES, REMINDERS, PAIRS, PLAN_ENDS)) {
            mongo.dropCollection(name);
        }
    }

    private static void bySequence(Map<String, Document> rows, String id, long sequence, Document value) {
        rows.computeIfAbsent(id, key -> new Document()).put(FactDocuments.BY_SEQUENCE + "." + sequence, value);
    }

    /**
     * Adds fields to rows, one update per row. Two writers may create the same row at once; the one who comes second is
     * refused and simply tries again, now finding the row.
     */
    private void merge(String name, Map<String, Document> rows) {
        List<WriteModel<Document>> writes = new ArrayList<>(rows.size());
        rows.forEach((id, fields) ->
                writes.add(new UpdateOneModel<>(Filters.eq("_id", id), new Document("$set", fields), UPSERT)));
        List<WriteModel<Document>> left = writes;
        while (!left.isEmpty()) {
            left = refused(name, left);
        }
    }

    /** Inserts rows; one that is there already stays as it is. */
    private void insert(String name, Map<String, Document> rows) {
        List<WriteModel<Document>> writes = new ArrayList<>(rows.size());
        rows.values().forEach(row -> writes.add(new InsertOneModel<>(row)));
        if (!writes.isEmpty()) {
            refused(name, writes);
        }
    }

    /** Writes in one round trip and returns what was refused because another row has the id. */
    private List<WriteModel<Document>> refused(String name, List<WriteModel<Document>> writes) {
        List<WriteModel<Document>> refused = mongo.execute(name, target -> {
            try {
                target.bulkWrite(writes, UNORDERED);
                return List.of();
            } catch (MongoBulkWriteException fault) {
                boolean onlyKnownIds = fault.getWriteConcernError() == null
                        && fault.getWriteErrors().stream()
                                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
                if (!onlyKnownIds) {
                    throw fault;
                }
                return fault.getWriteErrors().stream()
                        .map(error -> writes.get(error.getIndex()))
                        .toList();
            }
        });
        return refused == null ? List.of() : refused;
    }

    private void each(String name, Function<Document, List<Fact>> toFacts, Consumer<Fact> reader) {
        mongo.execute(name, rows -> {
            for (Document row : rows.find().batchSize(READ_AHEAD)) {
                toFacts.apply(row).forEach(reader);
            }
            return null;
        });
    }
}
