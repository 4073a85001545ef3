package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection in memory whose queries, counts and orders use its indexes. One lock guards it; what leaves it is a copy,
 * so an answer on its way to the client never shows half of a later update.
 */
final class IndexedCollection extends AbstractSynchronizedMongoCollection<Integer> {
    private final Journal journal;
    private final FullScans fullScans;
    private final List<@Nullable Document> documents;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final FieldNames names = new FieldNames();
    private boolean changing;
    private boolean exact;

    /** @param restored the documents it begins with; they are kept, not copied */
    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            Journal journal,
            Collection<Document> restored) {
        super(database, name, options, cursors);
        this.journal = journal;
        this.fullScans = new FullScans(name);
        this.documents = new ArrayList<>(restored);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        boolean natural = orderBy != null && orderBy.containsKey("$natural");
        Scan scan = natural ? null : planned(query, orderBy, skip, limit);
        Stream<Document> candidates = scan == null ? all(query, orderBy) : found(scan);
        DocumentComparator order = scan != null && scan.sorted() ? null : deriveComparator(orderBy);
        exact = scan != null && scan.exact();
        try {
            return matchDocumentsFromStream(query, candidates, skip, limit, batchSize, order, projection);
        } finally {
            exact = false;
        }
    }

    /** What an exact scan found needs no second look. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return exact || super.documentMatchesQuery(document, query);
    }

    private @Nullable Scan planned(Document query, @Nullable Document orderBy, int skip, int limit) {
        if (query.isEmpty() && (orderBy == null || orderBy.isEmpty())) {
            return null;
        }
        return new QueryPlanner(query, orderBy, limit > 0 ? skip + limit : 0).choose(getIndexes());
    }

    private Stream<Document> found(Scan scan) {
        return scan.positions().mapToObj(documents::get).map(Objects::requireNonNull);
    }

    private Stream<Document> all(Document query, @Nullable Document orderBy) {
        if (!query.isEmpty()) {
            fullScans.report(query, documents.size());
        }
        int size = documents.size();
        IntStream positions = IntStream.range(0, size);
        if (isNaturalDescending(orderBy)) {
            positions = positions.map(i -> size - 1 - i);
        }
        return positions.mapToObj(documents::get).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** Documents matching a filter, read by the best index and in the asked order; for aggregations that begin so. */
    synchronized List<Document> find(Document query, @Nullable Document orderBy, int limit) {
        return queryDocuments(query, orderBy, 0, limit, 0, null).collectDocuments();
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        Document filter = query == null ? new Document() : query;
        if (filter.isEmpty()) {
            return super.count(filter, skip, limit);
        }
        Scan scan = planned(filter, null, 0, 0);
        if (scan != null && scan.countable() && skip <= 0) {
            return scan.size(limit > 0 ? limit : Integer.MAX_VALUE);
        }
        long matching = (scan == null ? all(filter, null) : found(scan))
                .filter(document -> documentMatchesQuery(document, filter))
                .skip(Math.max(0, skip))
                .limit(limit > 0 ? limit : Integer.MAX_VALUE)
                .count();
        return Math.toIntExact(matching);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(changing ? matched : copies(matched), batchSize);
    }

    /** One level is enough: an update replaces values, it never changes one in place. */
    private static List<Document> copies(List<Document> matched) {
        List<Document> copies = new ArrayList<>(matched.size());
        matched.forEach(document -> copies.add(document.clone()));
        return copies;
    }

    private synchronized <R> R change(Supplier<R> action) {
        boolean before = changing;
        changing = true;
        try {
            return action.get();
        } finally {
            changing = before;
        }
    }

    @Override
    public Document findAndModify(Document command) {
        return change(() -> {
            Document result = super.findAndModify(command);
            if (result.get("value") instanceof Document value) {
                result.put("value", value.clone());
            }
            return result;
        });
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return change(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters arrayFilters, boolean multi, boolean upsert, Oplog oplog) {
        return change(() -> super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog));
    }

    @Override
    public synchronized void addIndex(Index<Integer> index) {
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }

    @Override
    protected Integer addDocumentInternal(Document sent) {
        Document document = names.shared(sent);
        journal.put(getFullName(), document);
        Integer position = free.poll();
        if (position == null) {
            documents.add(document);
            return documents.size() - 1;
        }
        documents.set(position, document);
        return position;
    }

    @Override
    protected void handleUpdate(Integer position, Document old, Document now) {
        journal.put(getFullName(), now);
    }

    @Override
    protected void removeDocument(Integer position) {
        journal.remove(getFullName(), getDocument(position));
        documents.set(position, null);
        free.add(position);
    }

    @Override
    public synchronized void drop() {
        journal.drop(getFullName());
        super.drop();
        documents.clear();
        free.clear();
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newName) {
        journal.drop(getFullName());
        super.renameTo(newDatabase, newName);
        all(new Document(), null).forEach(document -> journal.put(getFullName(), document));
    }

    /** Documents at positions from {@code from} on, at most {@code most} positions; empty after the last. */
    synchronized List<Document> slice(int from, int most) {
        if (from >= documents.size()) {
            return List.of();
        }
        List<Document> part = new ArrayList<>(most);
        for (Document document : documents.subList(from, Math.min(documents.size(), from + most))) {
            part.add(document == null ? new Document() : document.clone());
        }
        return part;
    }

    @Override
    protected Document getDocument(Integer position) {
        return Objects.requireNonNull(documents.get(position));
    }

    @Override
    protected @Nullable Integer findDocumentPosition(Document document) {
        int position = documents.indexOf(document);
        return position < 0 ? null : position;
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return IntStream.range(0, documents.size())
                .filter(position -> documents.get(position) != null)
                .mapToObj(position -> new DocumentWithPosition<>(getDocument(position), position));
    }

    @Override
    public synchronized int count() {
        return documents.size() - free.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected synchronized int getDataSize() {
        ByteBuf buffer = Unpooled.buffer();
        try {
            long size = 0;
            for (Document document : all(new Document(), null).toList()) {
                BsonEncoder.encodeDocument(document, buffer.clear());
                size += buffer.writerIndex();
            }
            return (int) Math.min(Integer.MAX_VALUE, size);
        } finally {
            buffer.release();
        }
    }
}
