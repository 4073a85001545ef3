package org.shouwang.registry.duplicate.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.duplicate.PersonMerge;
import org.shouwang.registry.duplicate.PersonMerge.Phase;
import org.shouwang.registry.duplicate.app.Merges;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.stereotype.Component;

/** Merges in {@code person-merges}; which records they hold in {@code merge-holds}, one document for each record held. */
@Component
final class MongoMerges implements Merges {

    private static final String MERGES = "person-merges";
    private static final String HOLDS = "merge-holds";
    private static final String HOLDER = "holder";
    private static final List<String> OPEN = Stream.of(Phase.BEGUN, Phase.APPLYING, Phase.UNDOING)
            .map(Phase::name)
            .toList();
    private static final List<String> CLOSED =
            Stream.of(Phase.DONE, Phase.UNDONE, Phase.GIVEN_UP).map(Phase::name).toList();

    private final MongoOperations mongo;
    private final AggregateCollection<PersonMerge> merges;

    MongoMerges(MongoOperations mongo, Aggregates aggregates, @Qualifier("wall") InstantSource wall) {
        this.mongo = mongo;
        mongo.execute(MERGES, collection -> {
            collection.createIndex(Indexes.ascending(MergeMapper.PHASE));
            return collection.createIndex(Indexes.ascending(MergeMapper.PEOPLE));
        });
        merges = aggregates.collection(MERGES, new MergeMapper(wall));
    }

    @Override
    public Optional<Loaded<PersonMerge>> find(String id) {
        return merges.find(id);
    }

    @Override
    public Loaded<PersonMerge> add(PersonMerge merge) {
        return merges.insert(merge, List.of());
    }

    @Override
    public Loaded<PersonMerge> change(Loaded<PersonMerge> before, PersonMerge after) {
        return merges.update(before, after, List.of());
    }

    @Override
    public List<Loaded<PersonMerge>> openSince(Instant before, int limit) {
        Document filter = new Document(MergeMapper.PHASE, new Document("$in", OPEN))
                .append(MergeMapper.TOUCHED, new Document("$lt", Date.from(before)));
        return merges.find(new BasicQuery(filter).with(Sort.by("_id")).limit(limit));
    }

    @Override
    public List<Loaded<PersonMerge>> undoingOf(String personId) {
        return merges.find(new BasicQuery(
                new Document(MergeMapper.PEOPLE, personId).append(MergeMapper.PHASE, Phase.UNDOING.name())));
    }

    @Override
    public void remove(String id) {
        mongo.execute(MERGES, collection -> collection.deleteOne(Filters.eq("_id", id)));
    }

    @Override
    public void removeAllOf(String personId) {
        mongo.execute(MERGES, collection -> collection.deleteMany(Filters.eq(MergeMapper.PEOPLE, personId)));
        mongo.execute(HOLDS, collection -> collection.deleteOne(Filters.eq("_id", personId)));
    }

    @Override
    public long forget(Instant before) {
        Long count = mongo.execute(
                MERGES,
                collection -> collection
                        .deleteMany(Filters.and(
                                Filters.in(MergeMapper.PHASE, CLOSED), Filters.lt(MergeMapper.AT, Date.from(before))))
                        .getDeletedCount());
        return count == null ? 0 : count;
    }

    @Override
    public boolean hold(String personId, String holder) {
        return held(personId, holder) || takenOver(personId) && held(personId, holder);
    }

    private boolean held(String personId, String holder) {
        try {
            mongo.execute(
                    HOLDS, collection -> collection.insertOne(new Document("_id", personId).append(HOLDER, holder)));
            return true;
        } catch (DuplicateKeyException e) {
            return holder.equals(holderOf(personId));
        }
    }

    /** A process may have died between the end of its merge and letting go. */
    private boolean takenOver(String personId) {
        String holder = holderOf(personId);
        if (!holder.isEmpty() && alive(holder)) {
            return false;
        }
        release(personId, holder);
        return true;
    }

    private String holderOf(String personId) {
        Document hold = mongo.execute(
                HOLDS,
                collection -> collection.find(Filters.eq("_id", personId)).first());
        return hold == null ? "" : hold.getString(HOLDER);
    }

    private boolean alive(String holder) {
        String[] parts = holder.split("/");
        PersonMerge merge = merges.find(parts[0]).map(Loaded::state).orElse(null);
        if (merge == null || !merge.open()) {
            return false;
        }
        Instant undone = merge.undoneAt();
        boolean undoing = merge.phase() == Phase.UNDOING;
        return parts.length == 1
                ? !undoing
                : undoing && undone != null && parts[1].equals(String.valueOf(undone.toEpochMilli()));
    }

    @Override
    public void release(String personId, String holder) {
        mongo.execute(
                HOLDS,
                collection ->
                        collection.deleteOne(Filters.and(Filters.eq("_id", personId), Filters.eq(HOLDER, holder))));
    }
}
