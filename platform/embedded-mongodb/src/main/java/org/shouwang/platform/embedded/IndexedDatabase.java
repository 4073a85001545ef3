package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A database of indexed collections. */
final class IndexedDatabase extends AbstractSynchronizedMongoDatabase<Integer> {
    private final Journal journal;
    private final Stored stored;
    private final Set<IndexedCollection> opened = ConcurrentHashMap.newKeySet();

    IndexedDatabase(String name, CursorRegistry cursors, Journal journal, Stored stored) {
        super(name, cursors);
        this.journal = journal;
        this.stored = stored;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected IndexedCollection openOrCreateCollection(String name, CollectionOptions options) {
        IndexedCollection collection = new IndexedCollection(
                this, name, options, cursorRegistry, journal, stored.take(getDatabaseName() + "." + name));
        opened.add(collection);
        return collection;
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        MongoCollection<Integer> dropped = resolveCollection(name, true);
        super.dropCollection(name, oplog);
        if (dropped instanceof IndexedCollection collection) {
            opened.remove(collection);
        }
    }

    /** Every collection of this database, the system ones too. */
    Iterable<IndexedCollection> collections() {
        return opened;
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, sparse, true);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, sparse, false);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        if (command.equals("aggregate")) {
            Document answer = aggregated(query, resolver, oplog);
            if (answer != null) {
                return answer;
            }
        }
        return super.handleCommand(channel, command, query, resolver, oplog);
    }

    private @Nullable Document aggregated(Document query, DatabaseResolver resolver, Oplog oplog) {
        return resolveCollection(String.valueOf(query.get("aggregate")), false) instanceof IndexedCollection collection
                ? new IndexedAggregation(this, collection, resolver, oplog).answer(query)
                : null;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }
}
