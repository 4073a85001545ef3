package org.shouwang.platform.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Takes published events out of their documents, in bulk. Only events named here are removed: one pushed meanwhile stays.
 */
final class OutboxClearing {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final Document EMPTY_OUTBOX = new Document(
            "$unset",
            new Document(Fields.OUTBOX, "").append(Fields.RELAY_AT, "").append(Fields.RELAY_BY, ""));

    /** Ids in one statement: the embedded database compares each document it finds with all of them. */
    private static final int TOGETHER = 50;

    private final MongoOperations mongo;

    OutboxClearing(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void clear(List<Waiting> published) {
        Map<String, List<Waiting>> byCollection =
                published.stream().collect(Collectors.groupingBy(Waiting::collection));
        byCollection.forEach((collection, all) -> mongo.execute(collection, target -> {
            List<Waiting> onlyEvents =
                    all.stream().filter(w -> w.lastSequence() == 1).toList();
            List<Waiting> others =
                    all.stream().filter(w -> w.lastSequence() > 1).toList();
            clearOnlyEvents(target, onlyEvents);
            clearOthers(target, others);
            return null;
        }));
    }

    /** Documents that have raised one event in their life: one statement for many of them, all in one round trip. */
    private static void clearOnlyEvents(MongoCollection<Document> target, List<Waiting> published) {
        if (published.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> parts = new ArrayList<>(published.size() / TOGETHER + 1);
        for (int from = 0; from < published.size(); from += TOGETHER) {
            List<String> ids = published.subList(from, Math.min(published.size(), from + TOGETHER)).stream()
                    .map(Waiting::documentId)
                    .toList();
            parts.add(new UpdateManyModel<>(
                    Filters.and(Filters.in("_id", ids), Filters.eq(Fields.LAST_SEQUENCE, 1L)), EMPTY_OUTBOX));
        }
        if (target.bulkWrite(parts, UNORDERED).getMatchedCount() < published.size()) {
            pull(target, published);
        }
    }

    /** The outbox holds just what was published: empty it in one guarded update; else take the events out by id. */
    private static void clearOthers(MongoCollection<Document> target, List<Waiting> published) {
        if (published.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> whole = new ArrayList<>(published.size());
        for (Waiting waiting : published) {
            whole.add(new UpdateOneModel<>(
                    Filters.and(
                            Filters.eq("_id", waiting.documentId()),
                            Filters.eq(Fields.LAST_SEQUENCE, waiting.lastSequence()),
                            Filters.eq(Fields.OUTBOX + ".0.id", waiting.firstId())),
                    EMPTY_OUTBOX));
        }
        if (target.bulkWrite(whole, UNORDERED).getMatchedCount() < published.size()) {
            pull(target, published);
        }
    }

    private static void pull(MongoCollection<Document> target, List<Waiting> published) {
        List<WriteModel<Document>> pulls = new ArrayList<>(published.size());
        for (Waiting waiting : published) {
            List<String> ids = waiting.entries().stream().map(OutboxEntry::id).toList();
            pulls.add(new UpdateOneModel<>(
                    Filters.eq("_id", waiting.documentId()),
                    new Document("$pull", new Document(Fields.OUTBOX, new Document("id", new Document("$in", ids))))));
        }
        target.bulkWrite(pulls, UNORDERED);
        target.updateMany(
                Filters.and(
                        Filters.in(
                                "_id",
                                published.stream().map(Waiting::documentId).toList()),
                        Filters.size(Fields.OUTBOX, 0)),
                EMPTY_OUTBOX);
    }
}
