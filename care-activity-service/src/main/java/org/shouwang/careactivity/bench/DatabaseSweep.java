package org.shouwang.careactivity.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.shouwang.careactivity.careplan.CarePlan;

/** The same sweep against a database: found by the index, 500 read and written at a time. */
final class DatabaseSweep {
    private static final String DATABASE = "bench-engine";
    private static final String PLANS = "care-plans";
    private static final String NEXT = "next";
    private static final int AT_ONCE = 500;
    private static final Instant LATER = PlanSample.START.plus(Duration.ofDays(365));

    private final PlanSample sample;
    private final String uri;

    DatabaseSweep(PlanSample sample, String uri) {
        this.sample = sample;
        this.uri = uri;
    }

    /** Milliseconds to move a thousand due plans among so many; the scratch database is dropped afterwards. */
    double milliseconds(int people) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoCollection<RawBsonDocument> plans =
                    client.getDatabase(DATABASE).getCollection(PLANS, RawBsonDocument.class);
            plans.drop();
            plans.createIndex(Indexes.ascending(NEXT));
            Instant now = fill(plans, people);
            long begun = System.nanoTime();
            int moved = 0;
            while (moved < MemorySweep.DUE) {
                moved += sweep(plans, now);
            }
            double time = (System.nanoTime() - begun) / 1e6;
            client.getDatabase(DATABASE).drop();
            return time;
        }
    }

    private Instant fill(MongoCollection<RawBsonDocument> plans, int people) {
        Instant now = PlanSample.START;
        List<RawBsonDocument> batch = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            CarePlan plan = sample.child(i);
            boolean due = i < MemorySweep.DUE;
            Instant next = due ? Objects.requireNonNull(plan.nextActionAt()) : LATER;
            now = due && next.isAfter(now) ? next : now;
            batch.add(with(sample.stored(plan), plan.subject().personId(), next));
            if (batch.size() == AT_ONCE || i == people - 1) {
                plans.insertMany(batch);
                batch.clear();
            }
        }
        return now;
    }

    private int sweep(MongoCollection<RawBsonDocument> plans, Instant now) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>();
        plans.find(Filters.lte(NEXT, Date.from(now)))
                .sort(Sorts.ascending(NEXT))
                .limit(AT_ONCE)
                .forEach(stored -> {
                    CarePlan plan = sample.read(stored);
                    CarePlan moved = sample.planner().tick(plan, now).plan();
                    String id = plan.subject().personId();
                    writes.add(new ReplaceOneModel<>(Filters.eq("_id", id), with(sample.stored(moved), id, LATER)));
                });
        if (writes.isEmpty()) {
            throw new IllegalStateException("no plan is due although some should be");
        }
        return plans.bulkWrite(writes).getModifiedCount();
    }

    private static RawBsonDocument with(RawBsonDocument stored, String id, Instant next) {
        BsonDocument document = stored.decode(new BsonDocumentCodec());
        document.put("_id", new BsonString(id));
        document.put(NEXT, new BsonDateTime(next.toEpochMilli()));
        return new RawBsonDocument(document, new BsonDocumentCodec());
    }
}
