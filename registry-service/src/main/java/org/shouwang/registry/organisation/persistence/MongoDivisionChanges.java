package org.shouwang.registry.organisation.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.organisation.DivisionChange;
import org.shouwang.registry.organisation.app.DivisionChanges;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.rights.persistence.Within;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Changes of divisions in {@code division-changes}; the id is the old code and the day. */
@Component
final class MongoDivisionChanges implements DivisionChanges {

    private static final String COLLECTION = "division-changes";
    private static final String LEASE = "leaseUntil";
    private static final String OWNER = "owner";
    private static final String STATE = "state";

    private final MongoOperations mongo;
    private final InstantSource wall;

    MongoDivisionChanges(MongoOperations mongo, @Qualifier("wall") InstantSource wall) {
        this.mongo = mongo;
        this.wall = wall;
        mongo.execute(COLLECTION, changes -> {
            changes.createIndex(Indexes.ascending("from"));
            changes.createIndex(Indexes.ascending("orgs", "_id"));
            return changes.createIndex(Indexes.ascending(STATE));
        });
    }

    @Override
    public Optional<DivisionChange> find(String id, Sight sight) {
        return all(Within.id(id, sight, "orgs"), 1).stream().findFirst();
    }

    @Override
    public List<DivisionChange> of(Collection<String> oldCodes) {
        return oldCodes.isEmpty() ? List.of() : all(Filters.in("from", oldCodes), 0);
    }

    @Override
    public List<DivisionChange> list(Sight sight, @Nullable String after, int limit) {
        Document later = new Document("_id", new Document("$gt", after == null ? "" : after));
        return all(Within.of(later, sight, "orgs"), limit);
    }

    private List<DivisionChange> all(Bson filter, int limit) {
        List<Document> found = mongo.execute(
                COLLECTION,
                changes -> changes.find(filter)
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .into(new ArrayList<>()));
        return found == null
                ? List.of()
                : found.stream().map(MongoDivisionChanges::read).toList();
    }

    @Override
    public void enter(DivisionChange change, List<String> orgs) {
        Document first = new Document("from", change.from())
                .append("on", change.on().toString())
                .append("orgs", orgs)
                .append("by", change.by())
                .append("at", Date.from(change.at()))
                .append(STATE, change.state().name())
                .append("moved", change.moved())
                .append(LEASE, new Date(0));
        if (change.note() != null) {
            first.append("note", change.note());
        }
        mongo.execute(
                COLLECTION,
                changes -> changes.updateOne(
                        Filters.eq("_id", change.id()),
                        new Document("$setOnInsert", first)
                                .append("$addToSet", new Document("to", new Document("$each", change.to()))),
                        new UpdateOptions().upsert(true)));
    }

    @Override
    public Optional<DivisionChange> claim(LocalDate today, String owner, Duration lease) {
        Bson free = Filters.and(
                Filters.eq(STATE, DivisionChange.State.WAITING.name()),
                Filters.lte("on", today.toString()),
                Filters.lt(LEASE, Date.from(wall.instant())));
        Document claimed = mongo.execute(
                COLLECTION,
                changes -> changes.findOneAndUpdate(
                        free,
                        new Document("$set", new Document(OWNER, owner).append(LEASE, until(lease))),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("_id"))
                                .returnDocument(ReturnDocument.AFTER)));
        return Optional.ofNullable(claimed).map(MongoDivisionChanges::read);
    }

    @Override
    public boolean moved(String id, long people, String owner, Duration lease) {
        return update(
                id,
                owner,
                new Document("$inc", new Document("moved", people)).append("$set", new Document(LEASE, until(lease))));
    }

    @Override
    public void done(String id, String owner) {
        update(id, owner, new Document("$set", new Document(STATE, DivisionChange.State.DONE.name())));
    }

    private boolean update(String id, String owner, Document update) {
        Long matched = mongo.execute(
                COLLECTION,
                changes -> changes.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq(OWNER, owner)), update)
                        .getMatchedCount());
        return matched != null && matched == 1;
    }

    private Date until(Duration lease) {
        return Date.from(wall.instant().plus(lease));
    }

    private static DivisionChange read(Document document) {
        return new DivisionChange(
                document.getString("from"),
                document.getList("to", String.class),
                LocalDate.parse(document.getString("on")),
                document.getString("note"),
                DivisionChange.State.valueOf(document.getString(STATE)),
                document.getString("by"),
                document.getDate("at").toInstant(),
                document.getLong("moved"));
    }
}
