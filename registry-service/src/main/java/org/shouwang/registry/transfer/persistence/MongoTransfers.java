package org.shouwang.registry.transfer.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.rights.persistence.Within;
import org.shouwang.registry.transfer.Transfer;
import org.shouwang.registry.transfer.app.Transfers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Transfers in the collection {@code transfers}; a unique slot lets a person have one that is not over. */
@Component
final class MongoTransfers implements Transfers {

    private static final String COLLECTION = "transfers";

    private final MongoOperations mongo;
    private final AggregateCollection<Transfer> transfers;

    MongoTransfers(MongoOperations mongo, Aggregates aggregates) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, collection -> {
            IndexOptions sparse = new IndexOptions().sparse(true);
            collection.createIndex(
                    Indexes.ascending(TransferMapper.SLOT),
                    new IndexOptions().sparse(true).unique(true));
            collection.createIndex(Indexes.ascending(TransferMapper.PENDING), sparse);
            collection.createIndex(Indexes.ascending(TransferMapper.OPEN_UNTIL), sparse);
            collection.createIndex(Indexes.ascending(TransferMapper.PERSON));
            collection.createIndex(Indexes.ascending(TransferMapper.DECIDERS, "_id"));
            return collection.createIndex(Indexes.ascending(TransferMapper.ASKERS, "_id"));
        });
        transfers = aggregates.collection(COLLECTION, new TransferMapper());
    }

    @Override
    public boolean add(Transfer transfer) {
        try {
            transfers.insert(transfer, List.of());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Loaded<Transfer>> find(String id, Sight sight) {
        Document one = Within.id(id, sight, TransferMapper.ASKERS, TransferMapper.DECIDERS);
        return transfers.find(new BasicQuery(one)).stream().findFirst();
    }

    @Override
    public boolean change(Loaded<Transfer> before, Transfer after) {
        return transfers
                .updateAll(List.of(new Change<>(before, after, List.of())))
                .isEmpty();
    }

    @Override
    public List<Transfer> page(boolean deciding, Sight sight, @Nullable String after, int limit) {
        Document filter = Within.of(new Document(), sight, deciding ? TransferMapper.DECIDERS : TransferMapper.ASKERS);
        if (after != null) {
            filter.append("_id", new Document("$lt", after));
        }
        Query query =
                new BasicQuery(filter).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        return transfers.find(query).stream().map(Loaded::state).toList();
    }

    @Override
    public List<Loaded<Transfer>> pending(int limit) {
        return transfers.find(new BasicQuery(new Document(TransferMapper.PENDING, true)).limit(limit));
    }

    @Override
    public List<Loaded<Transfer>> overdue(LocalDate today, int limit) {
        return transfers.find(
                new BasicQuery(new Document(TransferMapper.OPEN_UNTIL, new Document("$lt", today.toString())))
                        .limit(limit));
    }

    @Override
    public void forget(String personId) {
        mongo.execute(COLLECTION, rows -> rows.deleteMany(Filters.eq(TransferMapper.PERSON, personId)));
    }
}
