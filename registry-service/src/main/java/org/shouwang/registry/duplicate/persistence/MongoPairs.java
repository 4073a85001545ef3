package org.shouwang.registry.duplicate.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.duplicate.SuspectedPair;
import org.shouwang.registry.duplicate.app.Pairs;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.rights.persistence.Within;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.stereotype.Component;

/** Suspected pairs in {@code duplicate-pairs}. */
@Component
final class MongoPairs implements Pairs {

    private static final String COLLECTION = "duplicate-pairs";

    private final MongoOperations mongo;
    private final AggregateCollection<SuspectedPair> pairs;

    MongoPairs(MongoOperations mongo, Aggregates aggregates) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, collection -> {
            collection.createIndex(Indexes.ascending(PairMapper.STATE, PairMapper.PLACE));
            return collection.createIndex(Indexes.ascending(PairMapper.PEOPLE));
        });
        pairs = aggregates.collection(COLLECTION, new PairMapper());
    }

    @Override
    public Optional<Loaded<SuspectedPair>> find(String id) {
        return pairs.find(id);
    }

    @Override
    public List<Loaded<SuspectedPair>> of(Collection<String> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : pairs.find(
                        new BasicQuery(new Document(PairMapper.PEOPLE, new Document("$in", List.copyOf(personIds)))));
    }

    @Override
    public List<Loaded<SuspectedPair>> open(@Nullable String org, Sight sight, @Nullable String after, int limit) {
        Document filter = new Document(PairMapper.STATE, SuspectedPair.State.OPEN.name());
        if (after != null) {
            filter.append(PairMapper.PLACE, new Document("$gt", after));
        }
        Within.of(filter, sight, PairMapper.ONE_ORGS);
        Within.of(filter, sight, PairMapper.OTHER_ORGS);
        if (org != null) {
            filter.append(PairMapper.ORGS, org);
        }
        return pairs.find(new BasicQuery(filter).with(Sort.by(PairMapper.PLACE)).limit(limit));
    }

    @Override
    public String place(SuspectedPair pair) {
        return PairMapper.place(pair);
    }

    @Override
    public void add(SuspectedPair pair) {
        try {
            pairs.insert(pair, List.of());
        } catch (DuplicateKeyException e) {
            // Another process found it at the same moment; the next look at one of the two compares again.
            return;
        }
    }

    @Override
    public Loaded<SuspectedPair> change(Loaded<SuspectedPair> before, SuspectedPair after) {
        return pairs.update(before, after, List.of());
    }

    @Override
    public void remove(Loaded<SuspectedPair> pair) {
        mongo.execute(
                COLLECTION,
                collection -> collection.deleteOne(
                        Filters.and(Filters.eq("_id", pair.id()), Filters.eq("version", pair.version()))));
    }

    @Override
    public void removeAllOf(String personId) {
        mongo.execute(COLLECTION, collection -> collection.deleteMany(Filters.eq(PairMapper.PEOPLE, personId)));
    }

    @Override
    public long waiting() {
        Long count = mongo.execute(
                COLLECTION,
                collection -> collection.countDocuments(Filters.eq(PairMapper.STATE, SuspectedPair.State.OPEN.name())));
        return count == null ? 0 : count;
    }
}
