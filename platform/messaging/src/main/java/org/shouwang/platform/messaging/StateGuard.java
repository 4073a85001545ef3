package org.shouwang.platform.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Keeps a read model at the newest state it has seen: a row is written only where its sequence is higher than the one
 * already there. Duplicates and old events after new ones change nothing.
 */
public final class StateGuard {

    /** Field that holds the highest sequence a row has seen. */
    public static final String SEEN = "seen";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private StateGuard() {}

    /**
     * A row of a read model.
     *
     * @param id the row's id
     * @param sequence the sequence of the event it comes from, within its aggregate
     * @param set the fields to set
     */
    public record Row(String id, long sequence, Document set) {}

    /** Writes the rows in one round trip; of several rows with one id the newest counts. */
    public static void upsertAll(MongoOperations mongo, String collection, Collection<Row> rows) {
        Map<String, Row> newest = new HashMap<>();
        for (Row row : rows) {
            newest.merge(row.id(), row, (a, b) -> b.sequence() >= a.sequence() ? b : a);
        }
        if (newest.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>(newest.size());
        for (Row row : newest.values()) {
            var set = new Document(row.set()).append(SEEN, row.sequence());
            writes.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq("_id", row.id()), Filters.lt(SEEN, row.sequence())),
                    new Document("$set", set),
                    UPSERT));
        }
        List<WriteModel<Document>> refused = write(mongo, collection, writes);
        // Refused because newer, or because another writer made the row at the same moment: once more tells.
        write(mongo, collection, refused);
    }

    /** @return the writes that met a row they could neither update nor make */
    private static List<WriteModel<Document>> write(
            MongoOperations mongo, String collection, List<WriteModel<Document>> writes) {
        List<WriteModel<Document>> refused = new ArrayList<>();
        if (!writes.isEmpty()) {
            mongo.execute(collection, target -> {
                try {
                    return target.bulkWrite(writes, UNORDERED);
                } catch (MongoBulkWriteException e) {
                    if (e.getWriteConcernError() != null
                            || !e.getWriteErrors().stream().allMatch(StateGuard::isDuplicateKey)) {
                        throw e;
                    }
                    e.getWriteErrors().forEach(error -> refused.add(writes.get(error.getIndex())));
                    return e.getWriteResult();
                }
            });
        }
        return refused;
    }

    private static boolean isDuplicateKey(com.mongodb.bulk.BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
