package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation that begins with {@code $match} (then perhaps {@code $sort} and {@code $limit}): that beginning is a
 * query, and the indexes answer it. The driver counts documents this way.
 */
record IndexedAggregation(
        IndexedDatabase database, IndexedCollection collection, DatabaseResolver resolver, Oplog oplog) {

    /** The answer, or null if the pipeline does not begin so. */
    @Nullable
    Document answer(Document command) {
        List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
        if (!(stage(pipeline, 0, "$match") instanceof Document filter)) {
            return null;
        }
        if (pipeline.size() == 2 && stage(pipeline, 1, "$group") instanceof Document group && counts(group)) {
            int n = collection.count(filter, 0, 0);
            return cursor(n == 0 ? List.of() : List.of(counted(group, n)));
        }
        Document order = stage(pipeline, 1, "$sort") instanceof Document sort ? sort : null;
        int used = order == null ? 1 : 2;
        Object limit = stage(pipeline, used, "$limit");
        int most = limit instanceof Number number ? number.intValue() : 0;
        List<Document> documents = collection.find(filter, order, most);
        List<Document> rest = pipeline.subList(most > 0 ? used + 1 : used, pipeline.size());
        Aggregation aggregation = Aggregation.fromPipeline(rest, resolver, database, collection, oplog);
        aggregation.validate(command);
        return cursor(aggregation.runStages(documents.stream()));
    }

    private static @Nullable Object stage(List<Document> pipeline, int at, String name) {
        return at < pipeline.size() ? pipeline.get(at).get(name) : null;
    }

    private static boolean counts(Document group) {
        return group.size() == 2
                && !(group.get("_id") instanceof Document)
                && !(group.get("_id") instanceof String)
                && group.get("n") instanceof Document sum
                && sum.size() == 1
                && Integer.valueOf(1).equals(sum.get("$sum"));
    }

    private static Document counted(Document group, int n) {
        return new Document("_id", group.get("_id")).append("n", n);
    }

    private Document cursor(List<Document> documents) {
        Document cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", documents);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
