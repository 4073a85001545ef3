package org.shouwang.registry.access.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.access.Anchor;
import org.shouwang.registry.access.ChainedView;
import org.shouwang.registry.access.RecordView;
import org.shouwang.registry.access.Segment;
import org.shouwang.registry.access.app.AccessRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The access log, read. Entries are streamed: a log of years never stands in memory. */
@Component
final class MongoAccessRecords implements AccessRecords {

    private static final int BATCH = 1_000;

    private final MongoOperations mongo;
    private final MongoAccessLog writing;

    MongoAccessRecords(MongoOperations mongo, MongoAccessLog writing) {
        this.mongo = mongo;
        this.writing = writing;
        mongo.execute(AccessDocuments.LOG, log -> {
            log.createIndex(Indexes.ascending("person", "at"));
            log.createIndex(Indexes.ascending(AccessDocuments.PEOPLE), new IndexOptions().sparse(true));
            log.createIndex(Indexes.ascending("writer", "sequence"));
            log.createIndex(Indexes.ascending("at"));
            log.createIndex(Indexes.ascending("subject", "at"));
            return null;
        });
    }

    @Override
    public List<RecordView> page(Query query) {
        List<RecordView> page = new ArrayList<>();
        stream(filter(query, "person"), views -> views.limit(query.limit()), page::add);
        if (query.personId() != null) {
            // Asked for by themselves, each by its index: an alternative of two fields goes by none.
            stream(filter(query, AccessDocuments.PEOPLE), views -> views.limit(query.limit()), page::add);
            page.sort(Comparator.comparing(RecordView::at)
                    .thenComparing(RecordView::id)
                    .reversed());
        }
        return List.copyOf(page.subList(0, Math.min(page.size(), query.limit())));
    }

    @Override
    public void each(Query query, Consumer<RecordView> view) {
        stream(filter(query, "person"), views -> views.batchSize(BATCH), view);
    }

    private void stream(Document filter, Consumer<FindIterable<Document>> bounds, Consumer<RecordView> view) {
        mongo.execute(AccessDocuments.LOG, log -> {
            FindIterable<Document> found = log.find(filter).sort(new Document("at", -1).append("_id", -1));
            bounds.accept(found);
            try (MongoCursor<Document> views = found.cursor()) {
                views.forEachRemaining(document -> view.accept(AccessDocuments.view(document)));
            }
            return null;
        });
    }

    private static Document filter(Query query, String personField) {
        List<Document> all = new ArrayList<>();
        if (query.from() != null) {
            all.add(new Document("at", new Document("$gte", Date.from(query.from()))));
        }
        if (query.to() != null) {
            all.add(new Document("at", new Document("$lt", Date.from(query.to()))));
        }
        equal(all, personField, query.personId());
        equal(all, "subject", query.subject());
        equal(all, "orgs", query.org());
        if (query.scope() != null) {
            all.add(new Document("orgs", new Document("$in", List.copyOf(query.scope()))));
        }
        After after = query.after();
        if (after != null) {
            Date at = Date.from(after.at());
            all.add(new Document(
                    "$or",
                    List.of(
                            new Document("at", new Document("$lt", at)),
                            new Document("at", at).append("_id", new Document("$lt", after.id())))));
        }
        return all.isEmpty() ? new Document() : new Document("$and", all);
    }

    private static void equal(List<Document> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new Document(field, value));
        }
    }

    @Override
    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        mongo.execute(AccessDocuments.SEGMENTS, found -> {
            found.find().sort(new Document("number", 1)).forEach(each -> segments.add(AccessDocuments.segment(each)));
            return null;
        });
        return segments;
    }

    @Override
    public void entries(String writer, Consumer<ChainedView> entry) {
        mongo.execute(AccessDocuments.LOG, log -> {
            try (MongoCursor<Document> found = log.find(new Document("writer", writer))
                    .sort(new Document("sequence", 1))
                    .batchSize(BATCH)
                    .cursor()) {
                found.forEachRemaining(document -> entry.accept(AccessDocuments.chained(document)));
            }
            return null;
        });
    }

    @Override
    public long count() {
        Long count = mongo.execute(AccessDocuments.LOG, log -> log.countDocuments());
        return count == null ? 0 : count;
    }

    @Override
    public long unchained() {
        Long count = mongo.execute(AccessDocuments.LOG, log -> log.countDocuments(new Document("writer", null)));
        return count == null ? 0 : count;
    }

    @Override
    public Optional<Anchor> here() {
        return writing.head();
    }

    @Override
    public long refused() {
        return writing.refused();
    }
}
