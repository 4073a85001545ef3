package org.shouwang.registry.webhook.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.registry.config.WebhookProperties;
import org.shouwang.registry.webhook.Lane;
import org.shouwang.registry.webhook.Notice;
import org.shouwang.registry.webhook.app.Lanes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Lanes in {@code webhook-lanes}. {@code seen} is the sequence of the last notice a lane has had, {@code nextAt} is there as long as
 * something waits. Each write is guarded by what it builds on, so that the one who adds and the one who delivers never undo each other.
 */
@Component
final class MongoLanes implements Lanes {

    private static final String COLLECTION = "webhook-lanes";
    private static final String WEBHOOK = "webhook";
    private static final String WAITING = "waiting";
    private static final String KEPT = "kept";
    private static final String SEEN = "seen";
    private static final String NEXT_AT = "nextAt";
    private static final String LEASE = "leaseUntil";
    private static final String TRIES = "tries";
    private static final String GAVE_UP = "gaveUp";
    private static final String IN_SCOPE = "inScope";
    private static final Date NOBODY = new Date(0);

    private final MongoOperations mongo;
    private final InstantSource wall;
    private final int mostKept;

    MongoLanes(MongoOperations mongo, @Qualifier("wall") InstantSource wall, WebhookProperties properties) {
        this.mongo = mongo;
        this.wall = wall;
        this.mostKept = properties.mostKept();
        mongo.execute(COLLECTION, lanes -> lanes.createIndex(Indexes.ascending(WEBHOOK, NEXT_AT)));
    }

    @Override
    public void add(List<Entry> entries) {
        Map<String, List<Entry>> byLane = new LinkedHashMap<>();
        entries.forEach(
                entry -> byLane.computeIfAbsent(Lane.id(entry.webhook(), entry.person()), id -> new ArrayList<>())
                        .add(entry));
        Map<String, Document> known = new HashMap<>();
        List<Document> found = Objects.requireNonNull(mongo.execute(
                COLLECTION,
                lanes -> lanes.find(Filters.in("_id", byLane.keySet()))
                        .projection(Projections.include(SEEN, IN_SCOPE, NEXT_AT))
                        .into(new ArrayList<>())));
        found.forEach(lane -> known.put(lane.getString("_id"), lane));
        Date now = Date.from(wall.instant());
        List<WriteModel<Document>> writes = new ArrayList<>();
        byLane.forEach((id, news) -> LaneUpdate.of(known.get(id), news, now).ifPresent(writes::add));
        if (!writes.isEmpty()) {
            long changed = Objects.requireNonNull(mongo.execute(COLLECTION, lanes -> {
                var result = lanes.bulkWrite(writes);
                return (long) result.getInsertedCount() + result.getMatchedCount();
            }));
            if (changed != writes.size()) {
                throw new IllegalStateException("somebody else added to a lane meanwhile; it is added again");
            }
        }
    }

    @Override
    public List<String> due(String webhook, int limit) {
        Date now = Date.from(wall.instant());
        List<Document> found = mongo.execute(
                COLLECTION,
                lanes -> lanes.find(Filters.and(
                                Filters.eq(WEBHOOK, webhook), Filters.lte(NEXT_AT, now), Filters.lte(LEASE, now)))
                        .projection(Projections.include("_id"))
                        .sort(Sorts.ascending(NEXT_AT))
                        .limit(limit)
                        .into(new ArrayList<>()));
        return Objects.requireNonNull(found).stream()
                .map(lane -> lane.getString("_id"))
                .toList();
    }

    @Override
    public Optional<Lane> claim(String lane, Duration lease) {
        Instant now = wall.instant();
        Document claimed = mongo.execute(
                COLLECTION,
                lanes -> lanes.findOneAndUpdate(
                        Filters.and(
                                Filters.eq("_id", lane),
                                Filters.lte(NEXT_AT, Date.from(now)),
                                Filters.lte(LEASE, Date.from(now))),
                        Updates.set(LEASE, Date.from(now.plus(lease))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
        return Optional.ofNullable(claimed).map(NoticeDocuments::lane);
    }

    @Override
    public void delivered(Lane lane, Notice notice) {
        update(
                Filters.and(Filters.eq("_id", lane.id()), Filters.eq("waiting.id", notice.id())),
                Updates.combine(
                        Updates.pull(WAITING, new Document("id", notice.id())),
                        Updates.pushEach(
                                KEPT, List.of(NoticeDocuments.write(notice)), new PushOptions().slice(-mostKept)),
                        Updates.set(TRIES, 0),
                        Updates.unset(GAVE_UP)));
    }

    @Override
    public void failed(Lane lane, Optional<Instant> again) {
        Bson change = again.map(at -> Updates.combine(
                        Updates.set(NEXT_AT, Date.from(at)), Updates.set(LEASE, NOBODY), Updates.inc(TRIES, 1)))
                .orElseGet(() -> Updates.combine(
                        Updates.unset(NEXT_AT),
                        Updates.set(LEASE, NOBODY),
                        Updates.set(TRIES, 0),
                        Updates.set(GAVE_UP, true)));
        update(Filters.eq("_id", lane.id()), change);
    }

    @Override
    public void release(Lane lane) {
        update(
                Filters.and(Filters.eq("_id", lane.id()), Filters.size(WAITING, 0)),
                Updates.combine(Updates.unset(NEXT_AT), Updates.set(LEASE, NOBODY)));
        update(Filters.eq("_id", lane.id()), Updates.set(LEASE, NOBODY));
    }

    @Override
    public long replay(String webhook, Instant since) {
        List<Document> found = Objects.requireNonNull(mongo.execute(
                COLLECTION,
                lanes -> lanes.find(
                                Filters.and(Filters.eq(WEBHOOK, webhook), Filters.gte("kept.time", Date.from(since))))
                        .into(new ArrayList<>())));
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document lane : found) {
            List<Document> again = lane.getList(KEPT, Document.class).stream()
                    .filter(notice -> !notice.getDate("time").toInstant().isBefore(since))
                    .toList();
            List<String> ids =
                    again.stream().map(notice -> notice.getString("id")).toList();
            writes.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq("_id", lane.getString("_id")), Filters.all("kept.id", ids)),
                    Updates.combine(
                            Updates.pushEach(WAITING, again),
                            Updates.pull(KEPT, Filters.in("id", ids)),
                            Updates.min(NEXT_AT, Date.from(wall.instant())))));
        }
        if (!writes.isEmpty()) {
            mongo.execute(COLLECTION, lanes -> lanes.bulkWrite(writes));
        }
        Date now = Date.from(wall.instant());
        Bson held = Filters.or(Filters.eq(GAVE_UP, true), Filters.gt(NEXT_AT, now));
        long woken = Objects.requireNonNull(mongo.execute(
                COLLECTION,
                lanes -> lanes.updateMany(
                                Filters.and(Filters.eq(WEBHOOK, webhook), held),
                                Updates.combine(
                                        Updates.set(NEXT_AT, now), Updates.set(TRIES, 0), Updates.unset(GAVE_UP)))
                        .getMatchedCount()));
        return writes.size() + woken;
    }

    @Override
    public Map<String, Standing> standing(Collection<String> webhooks) {
        Map<String, Standing> all = new HashMap<>();
        for (String webhook : webhooks) {
            all.put(
                    webhook,
                    new Standing(
                            count(Filters.and(Filters.eq(WEBHOOK, webhook), Filters.gt(NEXT_AT, NOBODY))),
                            count(Filters.and(Filters.eq(WEBHOOK, webhook), Filters.eq(GAVE_UP, true)))));
        }
        return all;
    }

    private long count(Bson which) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, lanes -> lanes.countDocuments(which)));
    }

    @Override
    public void expire(Instant before) {
        Bson old = Filters.lt("time", Date.from(before));
        mongo.execute(
                COLLECTION,
                lanes -> lanes.updateMany(Filters.lt("kept.time", Date.from(before)), Updates.pull(KEPT, old)));
    }

    @Override
    public List<String> webhooks() {
        List<String> all = new ArrayList<>();
        String last = "";
        while (last != null) {
            Bson next = Filters.gt(WEBHOOK, last);
            Document lane = mongo.execute(
                    COLLECTION,
                    lanes -> lanes.find(next)
                            .projection(Projections.include(WEBHOOK))
                            .sort(Sorts.ascending(WEBHOOK))
                            .first());
            last = lane == null ? null : lane.getString(WEBHOOK);
            if (last != null) {
                all.add(last);
            }
        }
        return all;
    }

    @Override
    public void forget(String webhook) {
        mongo.execute(COLLECTION, lanes -> lanes.deleteMany(Filters.eq(WEBHOOK, webhook)));
    }

    private long update(Bson which, Bson change) {
        return Objects.requireNonNull(mongo.execute(
                COLLECTION, lanes -> lanes.updateOne(which, change).getMatchedCount()));
    }
}
