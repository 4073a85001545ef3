package org.shouwang.registry.duplicate.persistence;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.duplicate.app.Checks;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Whom to look at in {@code duplicate-checks}, the look at everybody in {@code duplicate-scan}. */
@Component
final class MongoChecks implements Checks {

    private static final String CHECKS = "duplicate-checks";
    private static final String SCAN = "duplicate-scan";
    private static final String SEQUENCE = "sequence";
    private static final String ONLY = "scan";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;

    MongoChecks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void ask(Collection<Check> checks) {
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (Check check : checks) {
            writes.add(new ReplaceOneModel<>(
                    Filters.eq("_id", check.personId()),
                    new Document(SEQUENCE, check.sequence()),
                    new ReplaceOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            mongo.execute(CHECKS, collection -> collection.bulkWrite(writes));
        }
    }

    @Override
    public List<Check> next(int limit) {
        List<Document> found = mongo.execute(
                CHECKS,
                collection -> collection
                        .find()
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .into(new ArrayList<>()));
        return found == null
                ? List.of()
                : found.stream()
                        .map(check -> new Check(check.getString("_id"), check.getLong(SEQUENCE)))
                        .toList();
    }

    @Override
    public void done(Collection<Check> checks) {
        List<DeleteOneModel<Document>> writes = checks.stream()
                .map(check -> new DeleteOneModel<Document>(
                        Filters.and(Filters.eq("_id", check.personId()), Filters.eq(SEQUENCE, check.sequence()))))
                .toList();
        if (!writes.isEmpty()) {
            mongo.execute(CHECKS, collection -> collection.bulkWrite(writes, UNORDERED));
        }
    }

    @Override
    public long waiting() {
        Long count = mongo.execute(CHECKS, collection -> collection.estimatedDocumentCount());
        return count == null ? 0 : count;
    }

    @Override
    public void drop(String personId) {
        mongo.execute(CHECKS, collection -> collection.deleteOne(Filters.eq("_id", personId)));
    }

    @Override
    public void start(Scan scan) {
        mongo.execute(
                SCAN,
                collection ->
                        collection.replaceOne(Filters.eq("_id", ONLY), write(scan), new ReplaceOptions().upsert(true)));
    }

    @Override
    public @Nullable Scan scan() {
        Document scan = mongo.execute(
                SCAN, collection -> collection.find(Filters.eq("_id", ONLY)).first());
        if (scan == null) {
            return null;
        }
        Date finished = scan.getDate("finishedAt");
        return new Scan(
                scan.getString("scan"),
                scan.getString("by"),
                scan.getDate("startedAt").toInstant(),
                scan.getString("after"),
                scan.getLong("checked"),
                finished == null ? null : finished.toInstant());
    }

    @Override
    public void move(Scan from, Scan to) {
        mongo.execute(
                SCAN,
                collection -> collection.replaceOne(
                        Filters.and(
                                Filters.eq("_id", ONLY),
                                Filters.eq("scan", from.id()),
                                Filters.eq("after", from.after())),
                        write(to)));
    }

    private static Document write(Scan scan) {
        Document document = new Document("scan", scan.id())
                .append("by", scan.by())
                .append("startedAt", Date.from(scan.startedAt()))
                .append("after", scan.after())
                .append("checked", scan.checked());
        if (scan.finishedAt() != null) {
            document.append("finishedAt", Date.from(scan.finishedAt()));
        }
        return document;
    }
}
